using System.Globalization;
using Bot.EndToEnd.Tests.Support;
using Bot.Sandbox.World;

namespace Bot.EndToEnd.Tests;

/// <summary>Whenever the program ends, no question is lost, and none is answered twice but those it was just answering.</summary>
public sealed class CrashTests
{
    private const string Rich = "sendRichMessage";

    [Fact]
    public async Task Every_question_is_answered_however_often_the_program_is_killed()
    {
        const int people = 8;
        const int kills = 12;
        var random = new Random(20251122);
        await using var house = await House.Open();
        var everyone = Enumerable.Range(0, people).Select(_ => house.Person()).ToArray();
        for (var round = 0; round < kills; round++)
        {
            await using var bot = await house.StartBot();
            house.World.Faults.Clear();
            house.World.Faults.Add(new Fault(FaultKind.Delay) { Method = Rich, Times = random.Next(people), Duration = TimeSpan.FromMinutes(10) });
            foreach (var person in everyone)
            {
                person.Sends($"/find quetzal{round:00}");
            }

            var (before, more) = (Sends(), random.Next(1, people));
            await Talk.Until(() => Sends() >= before + more, "the bot was answering");
            await bot.Kill();
        }

        house.World.Faults.Clear();
        await house.StartBot();
        foreach (var person in everyone)
        {
            await Talk.Until(() => Answered(person) is [.., kills - 1], "the last question was answered");
            Assert.Equal(Enumerable.Range(0, kills), Answered(person).Distinct());

            // What a kill repeats is the answer that was sent and not yet noted: the last one of its chat. So repetitions follow one another.
            Assert.Equal(Answered(person).Order(), Answered(person));
            Assert.InRange(Answered(person).Length, kills, kills + kills);
        }

        int Sends() => house.World.Calls.Count(c => c.Method == Rich);

        int[] Answered(SandboxUser person) => [.. person.Answers(house.World.BotId) // an apology would be no number
            .Select(m => int.Parse(m.Text.AsSpan(m.Text.IndexOf("quetzal", StringComparison.Ordinal) + 7, 2), CultureInfo.InvariantCulture))];
    }

    [Fact]
    public async Task A_question_that_is_being_answered_at_every_kill_is_answered_in_the_end()
    {
        await using var house = await House.Open();
        var olivia = house.Person();
        house.World.Faults.Add(new Fault(FaultKind.Delay) { Method = Rich, Times = int.MaxValue, Duration = TimeSpan.FromMinutes(10) });
        olivia.Sends("/latest");
        for (var round = 1; round <= 6; round++)
        {
            await using var bot = await house.StartBot();
            await Talk.Until(() => house.World.Calls.Count(c => c.Method == Rich) >= round, "the bot was answering");
            await bot.Kill();
        }

        house.World.Faults.Clear();
        await house.StartBot();
        Assert.Contains("Exchange", (await olivia.NextReply(default)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_what_it_holds()
    {
        await using var house = await House.Open();
        var olivia = house.Person();
        await using (var bot = await house.StartBot())
        {
            house.World.Faults.Add(new Fault(FaultKind.Delay) { Method = Rich, Duration = TimeSpan.FromSeconds(2) });
            olivia.Sends("/latest");
            await Talk.Until(() => house.World.Calls.Any(c => c.Method == Rich), "the bot was answering");
            Assert.Equal(0, await bot.Stop());
            Assert.Empty(bot.Errors);
        }

        Assert.Single(olivia.Answers(house.World.BotId));
        Assert.True((await olivia.NextReply(default)).IsRich);
        await house.StartBot();
        await olivia.Asks("/about");
        Assert.Equal(2, olivia.Answers(house.World.BotId).Count);
    }

    [Fact]
    public async Task Questions_asked_while_the_bot_was_away_are_no_flood()
    {
        await using var house = await House.Open();
        var olivia = house.Person();
        await using (var bot = await house.StartBot())
        {
            await olivia.Asks("/about");
            await bot.Kill();
        }

        olivia.Sends("/latest");
        olivia.Sends("/totals");
        await house.StartBot();

        Assert.NotEmpty((await olivia.NextReply(default)).Text);
        Assert.NotEmpty((await olivia.NextReply(default)).Text);
    }
}
