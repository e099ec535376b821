using System.Net;
using System.Net.Sockets;
using Bot.EndToEnd.Tests.Support;
using Bot.Sandbox.World;

namespace Bot.EndToEnd.Tests;

/// <summary>What stops the start says so in one line on standard error, and ends with code 2.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--Urls=nonsense", "Urls")]
    [InlineData("--Urls=https://127.0.0.1:0", "Urls")]
    [InlineData("--Telegram:RichMessages=Sometimes", "Telegram:RichMessages")]
    [InlineData("--Telegram:Token=not-a-token", "Telegram:Token")]
    [InlineData("--Telegram:ApiBaseUrl=ftp://example.org", "Telegram:ApiBaseUrl")]
    [InlineData("--Telegram:BulkPerSecond=lots", "Telegram:BulkPerSecond")]
    [InlineData("--Admins:0=me", "Admins:0")]
    [InlineData("--Dataset:Directory=nowhere", "nowhere")]
    [InlineData("--Logging:LogLevel:Default=Loud", "Loud")]
    [InlineData("--Health:DeafAfterSeconds=0", "Health:DeafAfterSeconds")]
    [InlineData("--Feeds:0=news", "Feeds:0")]
    [InlineData("--FeedPolling:EveryMinutes=0", "FeedPolling:EveryMinutes")]
    public async Task A_wrong_setting_is_named(string argument, string named)
    {
        await using var house = await House.Open();
        await MisconfiguredWith(house.LaunchBot(argument), named);
        Assert.Empty(house.World.Calls);
    }

    [Fact]
    public async Task A_wrong_address_is_named_without_a_token_too()
    {
        await using var house = await House.Open();
        await using var bot = BotProcess.Launch(Places.Program, house.Folder, [.. house.Settings, "--Urls=nonsense"]);
        await MisconfiguredWith(bot, "Urls");
    }

    [Fact]
    public async Task The_sandbox_does_not_open_to_other_machines()
    {
        await using var house = await House.Open();
        await using var bot = BotProcess.Launch(Places.Program, house.Folder, [.. house.Settings, "--Urls=http://0.0.0.0:0"]);
        await MisconfiguredWith(bot, "0.0.0.0");
    }

    [Fact]
    public async Task An_unknown_verb_is_named()
    {
        await using var house = await House.Open();
        await using var bot = BotProcess.Launch(Places.Program, house.Folder, ["chek"]);
        await MisconfiguredWith(bot, "chek");
    }

    [Fact]
    public async Task A_rejected_token_ends_the_program()
    {
        await using var house = await House.Open();
        var bot = house.LaunchBot("--Telegram:Token=123456789:this-token-is-not-the-servers");
        await MisconfiguredWith(bot, "Telegram:Token");
        Assert.DoesNotContain(bot.Errors, line => line.Contains("this-token-is", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_revoked_later_ends_the_program()
    {
        await using var house = await House.Open();
        var bot = await house.StartBot();
        house.World.Faults.Add(new Fault(FaultKind.Error) { Method = "getUpdates", Code = 401, Times = int.MaxValue });
        house.Person().Sends("/about"); // ends the poll under way
        await MisconfiguredWith(bot, "401");
    }

    [Fact]
    public async Task A_port_in_use_is_named_and_no_update_was_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await using var house = await House.Open();
        await MisconfiguredWith(house.LaunchBot($"--Urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"), "address already in use");
        Assert.Empty(house.World.Calls);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_and_left_alone()
    {
        await using var house = await House.Open();
        Directory.CreateDirectory(Path.GetDirectoryName(house.StorePath)!);
        await File.WriteAllTextAsync(house.StorePath, new string('x', 10_000));
        await MisconfiguredWith(house.LaunchBot(), house.StorePath);
        Assert.Equal(10_000, new FileInfo(house.StorePath).Length);
    }

    [Fact]
    public async Task A_broken_dataset_is_named_by_file_entry_and_reason()
    {
        await using var house = await House.Open();
        var data = Path.Combine(house.Folder, "data");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Repository, "data"), "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(Path.Combine(Places.Repository, "data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(copy, Path.GetFileName(file) == "2025.json" ? text.Replace("\"2025-05-06\"", "\"2025-05-36\"", StringComparison.Ordinal) : text);
        }

        await MisconfiguredWith(house.LaunchBot($"--Dataset:Directory={data}"), "2025-05-36");
    }

    [Fact]
    public async Task A_broken_settings_file_is_named()
    {
        await using var house = await House.Open();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Places.Program)!, "*.*").Where(f => !f.EndsWith(".pdb", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(house.Folder, Path.GetFileName(file)));
        }

        await File.WriteAllTextAsync(Path.Combine(house.Folder, "appsettings.json"), "{ \"Telegram\": ");
        await using var bot = BotProcess.Launch(Path.Combine(house.Folder, "Bot.dll"), house.Folder, house.Settings);
        await MisconfiguredWith(bot, "appsettings.json");
    }

    [Fact]
    public async Task Check_says_what_it_found()
    {
        await using var house = await House.Open();
        await using var bot = BotProcess.Launch(Places.Program, house.Folder, ["check", .. house.Settings]);
        Assert.Equal(0, await bot.Exit());
        Assert.Contains("All good.", bot.Output);
        Assert.False(File.Exists(house.StorePath));
    }

    private static async Task MisconfiguredWith(BotProcess bot, string named)
    {
        Assert.Equal(2, await bot.Exit());
        Assert.Contains(named, Assert.Single(bot.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Output.Concat(bot.Errors), line => line.Contains("   at ", StringComparison.Ordinal));
    }
}
