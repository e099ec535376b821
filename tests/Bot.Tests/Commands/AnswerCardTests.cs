using Bot.Cards.Answers;
using Bot.Languages;
using Bot.Questions;
using Bot.Rendering;

namespace Bot.Tests.Commands;

public sealed class AnswerCardTests(TestBot bot) : IClassFixture<TestBot>
{
    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "figure-one", "How many prisoners did Ukraine get back on 17 July 2024?" },
        { "figure-sum", "how many bodies to ukraine in 2024" },
        { "figure-disputed", "how many soldiers returned to ukraine on 31 january 2024" },
        { "figure-undisclosed", "how many came home in june 2025" },
        { "figure-group", "how many women came home in 2022" },
        { "average", "average number of bodies per month for ukraine, first half of 2024" },
        { "count", "how many prisoner exchanges in december 2022" },
        { "when-largest", "biggest return of bodies to Ukraine in 2023" },
        { "mediators", "who mediated the exchange of 31 may 2024" },
        { "ages", "youngest person exchanged on june 26th 2025" },
        { "agree", "did both sides give the same figure for 13 october 2022" },
        { "how-long", "how long since the last exchange" },
        { "list", "list the prisoner exchanges of november 2022" },
        { "compare", "which year had more bodies to russia, 2023 or 2024" },
        { "agreement", "abu dhabi talks february 2026: promised and delivered" },
        { "official", "how many people had returned to ukraine in all by 25 may 2023, according to the coordination headquarters" },
        { "by-year", "exchanges by year" },
        { "gap", "longest time without an exchange" },
        { "nothing", "exchange on 24 january 2024" },
        { "no-person", "was petro melnyk from poltava released" },
        { "no-prediction", "when will the next exchange be" },
        { "no-outside", "exchanges in september 2026" },
        { "no-insult", "you are a stupid bot" },
        { "no-noise", "asdf qwer zxcv" },
        { "uk", "скільки тіл передали Україні за перше півріччя 2024-го" },
        { "ru", "сколько двухсотых украина получила в апреле 2025" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_answer_reads_as_it_should(string name, string question) =>
        Golden.Check("answers/" + name, await bot.TextAsync(question, chatId: name.GetHashCode(StringComparison.Ordinal)));

    [Fact]
    public async Task A_follow_up_keeps_the_context_of_its_chat()
    {
        await bot.TextAsync("How many bodies did Ukraine get in May 2024?", chatId: 7001);

        Assert.Contains("To Ukraine, bodies: 254", await bot.TextAsync("and in June?", chatId: 7001), StringComparison.Ordinal);
        Assert.DoesNotContain("254", await bot.TextAsync("and in June?", chatId: 7002), StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_between_exchanges_needs_two_of_them()
    {
        var question = new Question { Ask = Ask.Gap, Filter = new Exchanges.Filter { Categories = ["snake-island"], Mediators = ["saudi-arabia"] } };

        Assert.IsType<NothingAnswer>(Answerer.Answer(question, bot.Record, TestBot.Today));
    }

    [Fact]
    public void Every_reading_has_its_words_in_every_language()
    {
        foreach (var language in LanguageCodes.All.ToArray())
        {
            var words = bot.Wordings.Of(language);
            foreach (var question in AllForms())
            {
                Assert.NotEmpty(words.Reading(question, bot.Record.References));
            }

            foreach (var refusal in Enum.GetValues<Refusal>())
            {
                var answer = new NoAnswer(refusal, []) { Question = new Question { Ask = Ask.Refused, Refusal = refusal }, AsOf = bot.Record.AsOf };
                Assert.NotEmpty(PlainTextWriter.Write(AnswerCard.Of(answer, bot.Record, words, TestBot.Today, "bot")));
            }
        }
    }

    [Fact]
    public async Task A_near_reading_is_a_button_that_asks_exactly_that_reading()
    {
        var card = await bot.CardAsync("how many on 14 june", chatId: 7003);
        var near = card.Buttons.SelectMany(row => row).OfType<Cards.CommandButton>().Where(b => b.Command.StartsWith("/ask =", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(near);
        foreach (var button in near)
        {
            Assert.Contains(button.Text, await bot.TextAsync(button.Command, chatId: 7004), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<Question> AllForms() =>
        from ask in Enum.GetValues<Ask>()
        from statistic in Enum.GetValues<Statistic>()
        from pick in Enum.GetValues<Pick>()
        from aspect in Enum.GetValues<Aspect>()
        select new Question { Ask = ask, Statistic = statistic, Pick = pick, Aspect = aspect };
}
