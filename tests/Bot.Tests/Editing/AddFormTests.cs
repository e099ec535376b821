using Bot.Cards;
using Bot.Exchanges;
using Bot.Rendering;
using Bot.Tests.Commands;

namespace Bot.Tests.Editing;

/// <summary>The guided /add.</summary>
public sealed class AddFormTests : EditorBot
{
    [Fact]
    public async Task Step_by_step_a_draft_is_made()
    {
        await WalkAsync(":0 =yesterday", ":1 =mixed", "205@zelensky", "about 200", "1,000", ":5 skip", ":6 =coordination,mod", "UAE, turkey", "Belarus border");
        var preview = await CardsAsync("https://news.example.org/a");
        await PressAsync(preview, "/publish");
        var exchange = Find("2026-11-20");
        Assert.Equal(
            ["ua 205 zelensky", "ru 200 coordination-headquarters", "ru 200 russian-mod", "ua 1000 coordination-headquarters", "ua 1000 russian-mod"],
            exchange.Claims.Select(c => $"{(c.To == Party.Ukraine ? "ua" : "ru")} {c.Count.Number} {c.By.Id}"));
        Assert.Equal((ExchangeKind.Mixed, 2, "Belarus border"), (exchange.Kind, exchange.Facts.Mediators.Length, exchange.Facts.Place!.En));
    }

    [Fact]
    public async Task A_form_survives_a_restart()
    {
        await WalkAsync(":0 =today", ":1 =bodies");
        await Bot.RestartAsync();
        Assert.Contains("How many bodies did Russia receive", await SayAsync("1000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_understood_is_asked_again()
    {
        await WalkAsync(":0 =today", ":1 =prisoners");
        var again = await SayAsync("lots kind=bodies");
        Assert.Contains("is no figure", again, StringComparison.Ordinal);
        Assert.Contains("How many people did Ukraine receive", again, StringComparison.Ordinal);
        Assert.Contains("How many people did Russia receive", await SayAsync("205"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_forgets_the_last_answer_and_asks_it_again()
    {
        await WalkAsync(":0 =today", ":1 =bodies", "1000");
        Assert.Contains("How many bodies did Ukraine receive", await SayAsync("/add :3 back"), StringComparison.Ordinal);
        Assert.Contains("What was handed over", await SayAsync("/add :2 back"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_button_may_be_typed()
    {
        await WalkAsync(":0 =today", "Prisoners and bodies", "not disclosed", "back", "skip", "205@mod", "Skip", "skip");
        Assert.Contains("Who says so?", await SayAsync("skip it"), StringComparison.Ordinal);
        Assert.Contains("ru=205@mod by=coordination,mod", await SayAsync("both of them"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_under_an_earlier_question_changes_nothing()
    {
        await WalkAsync(":0 =today", ":1 =bodies", "1000");
        Assert.Contains("How many bodies did Russia receive", await SayAsync("/add :1 =prisoners"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_cancel_words_are_questions_again()
    {
        await WalkAsync(":0 =today");
        await SayAsync("/cancel");
        Assert.Contains("205", await SayAsync("what happened on 6 may 2025"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_required_cannot_be_skipped() => Assert.Contains("When was the exchange", await AfterAsync("/add", "/add :0 skip"), StringComparison.Ordinal);

    [Fact]
    public async Task Two_editors_forms_do_not_meet()
    {
        await Bot.ReplyAsync("/editors add 77 Eve", chatId: TestBot.Owner);
        await WalkAsync(":0 =today");
        Assert.Contains("closed", PlainTextWriter.Write((await CardsAsync("/add :1 =bodies", chatId: 77))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abandoned_form_expires()
    {
        await WalkAsync(":0 =today", ":1 =bodies");
        Bot.Clock.Jump(TimeSpan.FromHours(25));
        Assert.Contains("closed", await SayAsync("/add :2 skip"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_step_reads_as_it_should()
    {
        List<Card> asked = [.. await CardsAsync("/add")];
        foreach (var answer in new[] { ":0 =today", ":1 =mixed", ":2 =undisclosed", ":3 skip", ":4 skip", ":5 skip", ":6 =mod", ":7 =UAE", ":8 skip" })
        {
            asked.AddRange(await CardsAsync("/add " + answer, Language.Ukrainian));
        }

        Golden.Check("editing/form", string.Join("\n----\n", asked.Select(PlainTextWriter.Write)));
    }

    private async Task WalkAsync(params string[] answers)
    {
        await SayAsync("/add");
        foreach (var answer in answers)
        {
            await SayAsync(answer[0] == ':' ? "/add " + answer : answer);
        }
    }

    private async Task<string> AfterAsync(string first, string then)
    {
        await SayAsync(first);
        return await SayAsync(then);
    }
}
