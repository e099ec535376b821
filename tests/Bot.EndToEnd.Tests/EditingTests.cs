using Bot.EndToEnd.Tests.Support;
using Bot.Sandbox.World;

namespace Bot.EndToEnd.Tests;

/// <summary>Editors keep the record, subscribers are told, and readers notice nothing of it.</summary>
public sealed class EditingTests
{
    private const string Line = "/add 2026-11-20 ua=100@coordination ru=100@mod mediator=UAE source=https://news.example.org/a";

    [Fact]
    public async Task An_exchange_is_added_alerted_corrected_and_undone()
    {
        await using var house = await House.Open();
        var (owner, subscriber) = (house.Person(), house.Person());
        owner.Sends("/start");
        await using var bot = await house.StartBot($"--Admins:0={owner.Id}");
        await owner.NextReply(CancellationToken.None);
        await subscriber.Asks("/subscribe");

        owner.Sends(Line);
        await owner.Presses(await Saying(owner, "Publish (alerts 1)"), "Publish (alerts 1)");
        await Talk.Until(() => subscriber.History.Any(m => Tells(m, "20 November 2026")), "the subscriber was alerted");
        var alert = subscriber.History.Last(m => Tells(m, "20 November 2026"));

        owner.Sends("/edit 2026-11-20 ru=95@mod");
        await owner.Presses(await Saying(owner, "Publish the correction"), "Publish the correction");
        await Talk.Until(() => Text(subscriber, alert.Id).Contains("95", StringComparison.Ordinal), "the alert was corrected");

        owner.Sends("/undo");
        var ask = await owner.Hears("Take this change back?");
        Assert.Contains("100 → 95", ask.Text, StringComparison.Ordinal);
        await owner.Presses(ask, "Undo");
        await Talk.Until(() => !Text(subscriber, alert.Id).Contains("Russia received 95", StringComparison.Ordinal), "the alert was put right again");
        Assert.Contains("100", (await house.Person().Asks("/exchange 2026-11-20")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_tries_the_editors_commands_gets_nothing()
    {
        await using var house = await House.Open();
        var owner = house.Person();
        owner.Sends("/start");
        await using var bot = await house.StartBot($"--Admins:0={owner.Id}");
        var reader = house.Person();
        foreach (var line in new[] { Line, "/publish d1", "/drafts", "/edit 2025-05-06 ua=1", "/retract 2025-05-06 because", "/undo !1", "/history 2025-05-06", "/editors add 1", "/backup", "/import https://example.org" })
        {
            Assert.Contains("no such command", (await reader.Asks(line)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("205", (await reader.Asks("/exchange 2025-05-06")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_opens_the_chat_after_the_start_gets_the_editors_menu()
    {
        await using var house = await House.Open();
        house.AllowsRefusals = true; // There is no chat yet.
        var owner = house.World.AddUser("Olha", started: false);
        await using var bot = await house.StartBot($"--Admins:0={owner.Id}");
        await Talk.Until(() => Menus().Any(c => c.Status == 400), "the menu was refused");
        await owner.Asks("/start");
        await Talk.Until(() => Menus().Count(c => c.Status == 200) == 3, "the menu was there in each language");
        Assert.DoesNotContain(bot.Output, line => line.Contains("menu of", StringComparison.Ordinal));

        IEnumerable<RecordedCall> Menus() => house.World.Calls.Where(c => c.Method == "setMyCommands" && (long?)c.Parameters["scope"]?["chat_id"] == owner.Id);
    }

    [Fact]
    public async Task A_form_goes_on_after_a_kill()
    {
        await using var house = await House.Open();
        var owner = house.Person();
        owner.Sends("/start");
        await using (var bot = await house.StartBot($"--Admins:0={owner.Id}"))
        {
            await owner.NextReply(CancellationToken.None);
            Assert.Contains("When was the exchange?", (await owner.Asks("/add")).Text, StringComparison.Ordinal);
            Assert.Contains("What was handed over?", (await owner.Asks("2026-11-20")).Text, StringComparison.Ordinal);
            await bot.Kill();
        }

        await using var again = await house.StartBot($"--Admins:0={owner.Id}");
        // The answer under way at the kill may be handled once more before this one.
        owner.Sends("bodies");
        await owner.Hears("How many bodies did Ukraine receive?");
    }

    private static bool Tells(SandboxMessage message, string words) => message.Text.Contains(words, StringComparison.Ordinal);

    private static string Text(SandboxUser person, long message) => person.History.First(m => m.Id == message).Text;

    private static async Task<SandboxMessage> Saying(SandboxUser person, string button)
    {
        await Talk.Until(() => person.History.Any(m => m.Buttons.Any(b => b.Text == button)), "there was a button " + button);
        return person.History.Last(m => m.Buttons.Any(b => b.Text == button));
    }
}
