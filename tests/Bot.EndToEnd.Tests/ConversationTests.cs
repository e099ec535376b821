using System.Text.RegularExpressions;
using Bot.EndToEnd.Tests.Support;
using Bot.Storage;

namespace Bot.EndToEnd.Tests;

/// <summary>What the bot keeps, whom it ignores, and what it says when something breaks.</summary>
public sealed partial class ConversationTests
{
    [Fact]
    public async Task A_chosen_language_survives_a_restart()
    {
        await using var house = await House.Open();
        var olivia = house.Person();
        await using (var first = await house.StartBot())
        {
            await olivia.Asks("/language uk");
            Assert.Equal(0, await first.Stop());
        }

        await house.StartBot();

        Assert.Contains("обмін", (await olivia.Asks("/latest")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Settings_move_along_when_a_group_becomes_a_supergroup()
    {
        await using var house = await House.Open();
        await house.StartBot();
        var olivia = house.Person();
        var group = house.World.AddGroup("Families", [olivia]);
        await olivia.In(group).Asks("/language uk");

        var supergroup = group.Migrates();
        await Talk.Until(() => house.World.PendingUpdates == 0, "the bot took the news");

        Assert.Contains("обмін", (await olivia.In(supergroup).Asks("/latest")).Text, StringComparison.OrdinalIgnoreCase);
        await house.WithStore(async store => Assert.Null(await store.GetAsync("chats", $"{group.Id}")));
    }

    [Fact]
    public async Task Who_floods_is_told_once_and_then_ignored_while_others_are_served()
    {
        await using var house = await House.Open();
        await house.StartBot();
        var (flooder, olivia) = (house.Person(), house.Person());
        for (var i = 0; i < 60; i++)
        {
            flooder.Sends("/about");
        }

        Assert.NotEmpty((await olivia.Asks("/latest")).Text);
        await Talk.Until(() => flooder.History[^1].Text.StartsWith("Too many messages", StringComparison.Ordinal), "the flooder was told");
        Assert.NotEmpty((await olivia.Asks("/about")).Text);

        Assert.InRange(flooder.Answers(house.World.BotId).Count, 21, 25);
        Assert.Single(flooder.History, m => m.Text.StartsWith("Too many messages", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("exchanges", "2025-05-06", "/export json 2025-05-06")]
    [InlineData("chats", null, "/latest")]
    public async Task What_cannot_be_answered_gets_an_apology_with_its_incident(string collection, string? key, string question)
    {
        await using var house = await House.Open();
        var bot = await house.StartBot();
        var olivia = house.Person();
        await house.WithStore(store => store.CommitAsync([new PutChange(collection, key ?? $"{olivia.Id}", "{\"id\":\"?\",\"entry\":\"not json\"}"u8.ToArray())]));

        var apology = await olivia.Asks(question);

        var incident = Incident().Match(apology.Text).Value;
        Assert.NotEmpty(incident);
        Assert.Contains("Bot.", await bot.Says("Incident " + incident), StringComparison.Ordinal);
        Assert.NotEmpty((await house.Person().Asks("/latest")).Text);
    }

    [Fact]
    public async Task Neither_the_token_nor_what_people_write_is_printed()
    {
        const string secret = "xylophone-quartz";
        await using var house = await House.Open();
        var bot = await house.StartBot("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace");
        var olivia = house.Person();
        await house.WithStore(store => store.CommitAsync([new PutChange("exchanges", "2025-05-06", "{}"u8.ToArray())]));

        await olivia.Asks($"/find {secret}");
        await olivia.Asks($"Did {secret} come home?");
        await olivia.Asks($"/timezone {secret}");
        await olivia.Asks($"/export json 2025-05-06 {secret}");
        await olivia.Asks("/export json 2025-05-06");
        house.World.Faults.Add(new Sandbox.World.Fault(Sandbox.World.FaultKind.Drop) { Method = "sendRichMessage" });
        house.World.Faults.Add(new Sandbox.World.Fault(Sandbox.World.FaultKind.Error) { Method = "sendRichMessage", Code = 400 });
        await olivia.Asks($"/totals {secret}");
        Assert.Equal(0, await bot.Stop());

        Assert.NotEmpty(bot.Output);
        Assert.DoesNotContain(bot.Output.Concat(bot.Errors), line => line.Contains("xylophone", StringComparison.OrdinalIgnoreCase) || line.Contains(house.Token, StringComparison.Ordinal));
    }

    [GeneratedRegex("[0-9a-f]{8}", RegexOptions.NonBacktracking)]
    private static partial Regex Incident();
}
