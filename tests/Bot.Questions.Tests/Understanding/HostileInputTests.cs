using System.Text;

namespace Bot.Questions.Tests.Understanding;

/// <summary>Whatever arrives, it is read without an exception, and a megabyte is read no further than anybody asks.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] _pieces =
    [
        "how many", "скільки", "сколько", "тіл", "2025", "31", "june", "червня", "since", "до", "між", "and", "/", "-", ".", "..", "5/23/25", "99999999999", "0", "00", "'",
        "\u202e", "\u200f", "\0", "\ud800", "\udc00", "😀", "<b>", "&amp;", "%s", "{0}", "\t", "\n", "last", "останній", "istanbul", "uae", "1,000", "32", "13.13.2025", "2025-13-45",
        "Ⅳ", "٢٠٢٥", "ﬁ", "é", "ё", "ї", "m:uae", "to:", "..2025-01-01", "k:", "first half of", "ago", "years", "1000", "winter", "9999", "year of the war", "66th", "q9", "h7",
    ];

    [Fact]
    public void Random_pieces_never_throw()
    {
        var random = new Random(4);
        Question? previous = null;
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => _pieces[random.Next(_pieces.Length)]));
            previous = Ask(text, random.Next(2) == 0 ? previous : null);
        }
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 60); length > 0; length--)
            {
                text.Append((char)(random.Next(4) switch { 0 => random.Next(0x80), 1 => random.Next(0x400, 0x4ff), 2 => random.Next(0x2000, 0x2100), _ => random.Next(0x10000) }));
            }

            Ask(text.ToString(), null);
        }
    }

    [Theory]
    [InlineData("how many bodies ")]
    [InlineData("1 ")]
    [InlineData("1,")]
    [InlineData("до до ")]
    [InlineData("a")]
    [InlineData("\u0301")]
    public void A_megabyte_is_read_as_its_beginning(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var parser = new QuestionParser(Sample.Lexicon);
        parser.Parse(text, Sample.Today, Sample.Record);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Answerer.Answer(parser.Parse(text, Sample.Today, Sample.Record), Sample.Record, Sample.Today);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Every_day_of_the_record_can_be_asked_about()
    {
        for (var day = new DateOnly(2022, 2, 1); day < Sample.Today; day = day.AddDays(3))
        {
            var answer = Answerer.Answer(new QuestionParser(Sample.Lexicon).Parse($"what happened on {day:yyyy-MM-dd}", Sample.Today, Sample.Record), Sample.Record, Sample.Today);
            Assert.True(answer is ExchangeAnswer or NothingAnswer or NoAnswer { Reason: Refusal.OutsideRecord }, $"{day}: {answer.GetType().Name}");
        }
    }

    private static Question Ask(string text, Question? previous)
    {
        var question = new QuestionParser(Sample.Lexicon).Parse(text, Sample.Today, Sample.Record, previous);
        Assert.NotNull(Answerer.Answer(question, Sample.Record, Sample.Today));
        Assert.NotNull(Sample.Filter(text).Filter);
        return question;
    }
}
