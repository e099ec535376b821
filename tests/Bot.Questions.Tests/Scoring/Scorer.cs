using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Exchanges;

namespace Bot.Questions.Tests.Scoring;

/// <summary>Asks an example and says what is wrong with the answer.</summary>
internal static class Scorer
{
    /// <summary>Null when right, else what came instead.</summary>
    public static string? Fault(Example example)
    {
        var answer = Ask(example);
        var isRight = example.Lang == Code(answer.Question.Language) && IsRight(example.Expect, answer);
        return isRight ? null : $"{example.Id} {example.Q}\n      {AnswerDump.Of(answer)}";
    }

    public static Answer Ask(Example example)
    {
        var parser = new QuestionParser(Sample.Lexicon);
        Question? previous = null;
        foreach (var earlier in example.Context)
        {
            previous = parser.Parse(earlier, Sample.Today, Sample.Record, previous);
        }

        var fallback = example.Lang switch { "uk" => Language.Ukrainian, "ru" => Language.Russian, _ => Language.English };
        return Answerer.Answer(parser.Parse(example.Q, Sample.Today, Sample.Record, previous, fallback), Sample.Record, Sample.Today);
    }

    private static bool IsRight(JsonElement expect, Answer answer) => Example.Text(expect, "type") switch
    {
        "figure" => Figure(expect, answer),
        "count" => Count(expect, answer),
        "when" => answer is ExchangeAnswer or ListAnswer or HowLongAnswer && answer.Exchanges is [{ } only] && only.Id == Example.Text(expect, "id"),
        "exchange" => SameIds(expect, answer) && Musts(expect, answer),
        "list" => SameIds(expect, answer),
        "compare" => answer is CompareAnswer pair && ((Half(expect, "a", pair.First) && Half(expect, "b", pair.Second)) || (Half(expect, "b", pair.First) && Half(expect, "a", pair.Second))),
        "agreement" => answer is AgreementAnswer { Agreements: [var one] } && one.Id == Example.Text(expect, "id"),
        "no" => answer is NoAnswer no && Why(no.Reason) == Example.Text(expect, "why"),
        _ => answer is not NoAnswer && Musts(expect, answer),
    };

    private static bool Half(JsonElement expect, string name, Answer answer) => IsRight(expect.GetProperty(name), answer);

    private static bool Figure(JsonElement expect, Answer answer)
    {
        var measure = Enum.Parse<Measure>(Example.Text(expect, "measure")!, ignoreCase: true);
        var to = Example.Text(expect, "to");
        Party[] parties = to switch { "ukraine" => [Party.Ukraine], "russia" => [Party.Russia], _ => [Party.Ukraine, Party.Russia] };
        var exchanges = Sample.Record.Matching(Example.Where(expect));
        var stat = Example.Text(expect, "stat") ?? "sum";
        return Array.TrueForAll(parties, party => stat switch
        {
            "average" => answer is AverageAnswer average && average.Averages.Any(a => a.Total.To == party && a.Total.Measure == measure
                && Math.Abs((a.Value ?? 0) - Average(expect, Total.Of(exchanges, party, measure))) < 0.01m),
            "max" => answer is ExchangeAnswer && answer.Exchanges is [{ } e] && Best(e, party, measure) == exchanges.Max(x => Best(x, party, measure)),
            "min" => answer is ExchangeAnswer && answer.Exchanges is [{ } e] && Best(e, party, measure) == exchanges.Where(x => Best(x, party, measure) > 0).Min(x => Best(x, party, measure)),
            _ => Sum(expect, answer, exchanges, party, measure),
        });
    }

    private static bool Sum(JsonElement expect, Answer answer, IEnumerable<Exchange> exchanges, Party party, Measure measure)
    {
        var right = Total.Of(exchanges, party, measure).Sum?.Best;
        if (expect.TryGetProperty("best", out var best) && best.TryGetProperty(party == Party.Ukraine ? "ukraine" : "russia", out var written)
            && (written.ValueKind == JsonValueKind.Null ? null : written.GetInt32()) != right)
        {
            return false;
        }

        return answer switch
        {
            FigureAnswer figure => figure.Totals.Any(t => t.To == party && t.Measure == measure && t.Sum?.Best == right),
            ExchangeAnswer => Total.Of(answer.Exchanges, party, measure).Sum?.Best == right,
            NothingAnswer => right is null,
            _ => false,
        };
    }

    private static decimal Average(JsonElement expect, Total total)
    {
        if (Example.Text(expect, "per") == "month")
        {
            var period = Example.Where(expect).Period!.Value;
            var months = ((period.Until!.Value.Year - period.From!.Value.Year) * 12) + period.Until.Value.Month - period.From.Value.Month + 1;
            return (decimal)(total.Sum?.Best ?? 0) / months;
        }

        return (decimal)(total.Sum?.Best ?? 0) / (total.HandOvers.Length - total.WithoutNumber.Length);
    }

    private static int Best(Exchange exchange, Party party, Measure measure) => exchange.Figure(party, measure).Estimate?.Best ?? 0;

    private static bool Count(JsonElement expect, Answer answer)
    {
        var right = Sample.Record.Matching(Example.Where(expect)).Count(e => Example.Text(expect, "of") switch
        {
            "prisoners" => e.IsPrisonerExchange,
            "bodies" => e.IsRepatriation,
            "civilians" => e.Kind == ExchangeKind.Civilians,
            _ => true,
        });
        return answer switch { CountAnswer count => count.Count == right, NothingAnswer => right == 0, _ => false };
    }

    private static bool SameIds(JsonElement expect, Answer answer) =>
        answer is not NoAnswer and not NothingAnswer
        && answer.Exchanges.Select(e => e.Id).Order(StringComparer.Ordinal).SequenceEqual(Example.Strings(expect, "ids").Order(StringComparer.Ordinal));

    private static bool Musts(JsonElement expect, Answer answer)
    {
        var text = AnswerDump.Of(answer);
        return Example.Strings(expect, "must").All(must => Regex.IsMatch(text, must, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
    }

    private static string Why(Refusal reason) => reason switch
    {
        Refusal.OtherConflict => "other-conflict",
        Refusal.OutsideRecord => "outside-record",
        Refusal.MilitaryAdvice => "military-advice",
        _ => reason.ToString().ToLowerInvariant(),
    };

    private static string Code(Language language) => language switch { Language.Ukrainian => "uk", Language.Russian => "ru", _ => "en" };
}
