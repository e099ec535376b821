using Bot.Sandbox.Http;
using Bot.Sandbox.Tests.Support;
using Bot.Sandbox.World;

namespace Bot.Sandbox.Tests;

public sealed class StateTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "sandbox-tests-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_world_survives_a_restart()
    {
        long lastUpdate;
        await using (var before = await Start())
        {
            before.World.User(DefaultWorld.OliviaId).Sends("/latest");
            before.World.User(DefaultWorld.OliviaId).SendsPhoto(FileTests.Png);
            before.World.User(DefaultWorld.SubscriberId).Blocks();
            await before.Ok("setMyCommands", """{"commands":[{"command":"latest","description":"newest"}]}""");
            lastUpdate = (await before.Updates())[^1]!["update_id"]!.GetValue<long>();
        }

        await using var after = await Start();
        var olivia = after.World.User(DefaultWorld.OliviaId);
        Assert.Equal("/latest", olivia.History[0].Text);
        Assert.Equal(3, (await after.Updates()).Count);
        Assert.Equal("latest", (await after.Ok("getMyCommands"))[0]!["command"]!.GetValue<string>());
        Assert.Equal(403, (await after.Refused("sendMessage", $$"""{"chat_id":{{DefaultWorld.SubscriberId}},"text":"x"}""")).Code);
        var file = olivia.History[1].Json["photo"]![0]!["file_id"]!.GetValue<string>();
        var path = (await after.Ok("getFile", $$"""{"file_id":"{{file}}"}"""))["file_path"]!.GetValue<string>();
        Assert.Equal(FileTests.Png, await after.Http.GetByteArrayAsync(new Uri($"/file/bot{after.Server.Token}/{path}", UriKind.Relative)));
        olivia.Sends("again");
        Assert.True((await after.Updates())[^1]!["update_id"]!.GetValue<long>() > lastUpdate);
    }

    [Fact]
    public async Task A_fresh_start_forgets_the_old_world()
    {
        await using (var before = await Start())
        {
            before.World.User(DefaultWorld.OliviaId).Sends("/latest");
        }

        await using var after = await Start(fresh: true);
        Assert.Empty(after.World.User(DefaultWorld.OliviaId).History);
    }

    [Fact]
    public async Task A_file_that_is_no_world_is_named()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "world.json"), """{"users":""");
        var error = await Assert.ThrowsAsync<SandboxException>(() => Start());
        Assert.Contains("world.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_is_bounded_per_chat()
    {
        await using var bot = await BotClient.Start(new SandboxOptions { HistoryLimit = 3, DefaultWorld = false });
        var alice = bot.World.AddUser("Alice");
        foreach (var number in Enumerable.Range(1, 10))
        {
            alice.Sends($"message {number}");
        }

        Assert.Equal(["message 8", "message 9", "message 10"], alice.History.Select(message => message.Text));
    }

    [Fact]
    public void Another_address_than_this_machine_needs_an_explicit_switch()
    {
        Assert.Throws<SandboxAddressException>(() => SandboxAddress.RequireLocal(["http://0.0.0.0:5080"], allowAnyAddress: false));
        Assert.Throws<SandboxAddressException>(() => SandboxAddress.RequireLocal(["http://*:5080"], allowAnyAddress: false));
        SandboxAddress.RequireLocal(["http://0.0.0.0:5080"], allowAnyAddress: true);
        SandboxAddress.RequireLocal(["http://127.0.0.1:5080", "http://localhost:1", "http://[::1]:1"], allowAnyAddress: false);
    }

    private Task<BotClient> Start(bool fresh = false) => BotClient.Start(new SandboxOptions { StateFolder = _folder, Fresh = fresh, Flood = null });
}
