using Xunit.Abstractions;

namespace Bot.Questions.Tests.Scoring;

/// <summary>Scores question sets: ours in data/questions, and any other of the same form under the directory named by BOT_QUESTIONS.</summary>
public sealed class ScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_question_of_our_set_is_answered_right() => Assert.Empty(Score(Path.Combine(Sample.DataDirectory, "questions")));

    [Fact]
    public void Every_question_of_another_set_is_answered_right_when_one_is_named()
    {
        if (Environment.GetEnvironmentVariable("BOT_QUESTIONS") is { Length: > 0 } directory)
        {
            Assert.Empty(Score(directory));
        }
    }

    private List<string> Score(string directory)
    {
        var faults = new List<string>();
        foreach (var kind in Directory.GetFiles(directory, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Example.Read).GroupBy(e => $"{e.Lang} {e.Type}"))
        {
            var wrong = kind.Select(Scorer.Fault).OfType<string>().ToArray();
            output.WriteLine($"{kind.Key,-14} {kind.Count() - wrong.Length} of {kind.Count()}");
            faults.AddRange(wrong);
        }

        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        return faults;
    }
}
