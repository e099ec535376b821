using Bot.EndToEnd.Tests.Support;

namespace Bot.EndToEnd.Tests;

public sealed class PublishTests
{
    [Fact]
    public async Task A_published_program_runs_anywhere_and_has_all_it_needs_with_it()
    {
        await using var house = await House.Open();
        var published = Path.Combine(house.Folder, "published");
        await using (var publish = BotProcess.Launch(
            "publish", Places.Repository, [Path.Combine("src", "Bot"), "-c", "Release", "-o", published, "--no-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false"]))
        {
            Assert.True(await publish.Exit(TimeSpan.FromMinutes(5)) == 0, string.Join('\n', publish.Output));
        }

        var elsewhere = Directory.CreateDirectory(Path.Combine(house.Folder, "elsewhere")).FullName;
        Assert.True(File.Exists(Path.Combine(published, "appsettings.json")));
        Assert.True(File.Exists(Path.Combine(published, "data", "exchanges", "2025.json")));
        await using var bot = BotProcess.Launch(
            Path.Combine(published, "Bot.dll"), elsewhere, [$"--Telegram:ApiBaseUrl={house.ApiBaseUrl}", $"--Telegram:Token={house.Token}", "--Urls=http://127.0.0.1:0"]);
        await bot.Says("Running as @");

        Assert.Contains("205", (await house.Person().Asks("/exchange 2025-05-06")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.Stop());
        Assert.True(File.Exists(Path.Combine(elsewhere, "state", "bot.db")));
    }
}
