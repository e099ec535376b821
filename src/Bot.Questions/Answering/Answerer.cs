using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Understanding;

namespace Bot.Questions;

/// <summary>Answers questions from the record. Commands come through here too, so that <c>/totals june 2025</c> and the words for it agree.</summary>
public static class Answerer
{
    private static readonly ImmutableArray<Measure> _table = [Measure.People, Measure.Civilians, Measure.Bodies];

    /// <summary>The answer to <paramref name="question"/>, as of <paramref name="today"/> in the reader's time zone.</summary>
    public static Answer Answer(Question question, ExchangeRecord record, DateOnly today)
    {
        if (question.Ask == Ask.Refused)
        {
            return No(question, record, question.Refusal ?? Refusal.Noise);
        }

        if (IsOutside(question, record))
        {
            return No(question, record, Refusal.OutsideRecord);
        }

        return question.Ask switch
        {
            Ask.Figure => Figures(question, record),
            Ask.Count => Counted(question, record),
            Ask.Exchange => ExchangeAnswers.Of(question, record),
            Ask.List => Listed(question, record),
            Ask.Compare => Compared(question, record, today),
            Ask.Agreement => AgreementAnswers.Of(question, record),
            Ask.HowLong => HowLong(question, record, today),
            Ask.Breakdown => BreakdownAnswers.Of(question, record),
            Ask.Gap => Gap(question, record),
            Ask.RunningTotal => RunningTotalAnswers.Of(question, record) ?? Figures(question with { Ask = Ask.Figure, Certainty = Certainty.Unsure }, record),
            Ask.Sources => Sources(question, record),
            _ => new HelpAnswer { Question = question, AsOf = record.AsOf },
        };
    }

    /// <summary>The totals of the parties and measures asked for; people, civilians and bodies where no measure is said.</summary>
    internal static ImmutableArray<Total> Totals(Question question, ImmutableArray<Exchange> exchanges) =>
        [.. from party in PartiesOf(question) from measure in question.Measure is { } one ? [one] : _table select Total.Of(exchanges, party, measure)];

    /// <summary>No such exchange: the nearest before and after, and what happened instead.</summary>
    internal static Answer Nothing(Question question, ExchangeRecord record)
    {
        var period = question.Filter.Period;
        var around = Picker.OfKind(Picker.Matching(question with { Filter = question.Filter with { Period = null } }, record), question);
        return new NothingAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Before = period?.From is { } from ? around.LastOrDefault(e => e.Date < from) : null,
            After = period?.Until is { } until ? around.FirstOrDefault(e => e.Date > until) : null,
            Events = period is { } asked ? [.. record.References.Events.Where(e => asked.Contains(e.Date))] : [],
        };
    }

    private static bool IsOutside(Question question, ExchangeRecord record) =>
        question.Ask is not (Ask.Agreement or Ask.RunningTotal or Ask.Help or Ask.Compare)
        && ((question.Filter.Period is { } period && RefusalReader.IsOutside(period, record)) || (question.Pick == Pick.Next && question.Day >= record.AsOf));

    private static NoAnswer No(Question question, ExchangeRecord record, Refusal reason) =>
        new(reason, reason is Refusal.Person or Refusal.Whereabouts ? record.References.Contacts : []) { Question = question, AsOf = record.AsOf };

    private static Answer Figures(Question question, ExchangeRecord record)
    {
        var exchanges = Picker.Matching(question, record);
        if (exchanges.IsEmpty)
        {
            return Nothing(question, record);
        }

        if (question.Statistic != Statistic.Sum)
        {
            return Averaged(question, exchanges, record);
        }

        var totals = Totals(question, exchanges);
        return new FigureAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Totals = totals,
            Exchanges = [.. exchanges.Where(e => totals.Any(t => t.HandOvers.Contains(e)))],
            Official = [.. RunningTotals.Beside(record, question.Filter).Select(c => c.Official).Where(o => question.Measure is null || o.Measure == question.Measure)],
        };
    }

    private static AverageAnswer Averaged(Question question, ImmutableArray<Exchange> exchanges, ExchangeRecord record)
    {
        var totals = Totals(question, exchanges);
        return new AverageAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Exchanges = [.. exchanges.Where(e => totals.Any(t => t.HandOvers.Contains(e)))],
            Averages = [.. totals.Select(t => question.Statistic == Statistic.AveragePerMonth ? PerMonth(t, question, record) : PerExchange(t))],
        };
    }

    private static Average PerExchange(Total total)
    {
        var numbers = total.HandOvers.Select(e => e.Figure(total.To, total.Measure)).Where(f => !f.IsWithoutNumber).Select(f => f.Estimate!.Value.Best).ToArray();
        return new Average(total, numbers.Length == 0 ? null : (decimal)numbers.Sum() / numbers.Length, numbers.Length);
    }

    private static Average PerMonth(Total total, Question question, ExchangeRecord record)
    {
        var from = question.Filter.Period?.From ?? record.Exchanges[0].Date;
        var until = question.Filter.Period?.Until is { } end && end < record.AsOf ? end : record.AsOf;
        var months = Math.Max(1, ((until.Year - from.Year) * 12) + until.Month - from.Month + 1);
        return new Average(total, total.Sum is { } sum ? (decimal)sum.Best / months : null, months);
    }

    private static Answer Counted(Question question, ExchangeRecord record)
    {
        var all = Picker.Matching(question with { Filter = question.Filter with { Kinds = [] } }, record);
        if (all.IsEmpty && question.Filter.Period is null)
        {
            return Nothing(question, record);
        }

        var kinds = question.Filter.Kinds.IsEmpty ? FilterTerms.Prisoners : question.Filter.Kinds;
        if (question.Filter is { Kinds.IsEmpty: true, Period: null } && !all.Any(e => kinds.Contains(e.Kind)))
        {
            // Qatar mediated no exchange of prisoners, and has its hand-overs all the same.
            kinds = [.. all.Select(e => e.Kind).Distinct()];
        }

        ImmutableArray<Exchange> counted = [.. all.Where(e => kinds.Contains(e.Kind))];
        return new CountAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Kinds = kinds,
            Exchanges = counted,
            Apart = [.. all.Except(counted)],
            Official = counted.LastOrDefault(e => e.Facts.Ordinal is not null)?.Facts.Ordinal,
        };
    }

    private static Answer Listed(Question question, ExchangeRecord record)
    {
        var exchanges = Picker.Matching(question, record);
        if (question.Limit is { } limit)
        {
            exchanges = Picker.OfKind(exchanges, question);
            exchanges = question.Pick switch
            {
                Pick.First => [.. exchanges.Take(limit)],
                Pick.Largest => [.. Picker.Ranked(exchanges, question).Take(limit)],
                Pick.Smallest => [.. Picker.Ranked(exchanges, question).Reverse().Take(limit)],
                _ => [.. exchanges.TakeLast(limit)],
            };
        }

        return exchanges.IsEmpty ? Nothing(question, record) : new ListAnswer { Question = question, AsOf = record.AsOf, Exchanges = exchanges };
    }

    private static CompareAnswer Compared(Question question, ExchangeRecord record, DateOnly today)
    {
        var half = question with { Ask = question.Measure is null ? Ask.Count : Ask.Figure, Against = null };
        var first = Answer(half, record, today);
        var second = Answer((question.Against ?? half) with { Against = null }, record, today);
        return new CompareAnswer(first, second) { Question = question, AsOf = record.AsOf, Exchanges = [.. first.Exchanges.Union(second.Exchanges)] };
    }

    private static Answer HowLong(Question question, ExchangeRecord record, DateOnly today)
    {
        if (Picker.Pick(question with { Pick = question.Pick == Pick.None ? Pick.Last : question.Pick }, record) is not { } exchange)
        {
            return Nothing(question, record);
        }

        return new HowLongAnswer(today.DayNumber - exchange.Date.DayNumber, record.AsOf.DayNumber - exchange.Date.DayNumber)
        {
            Question = question,
            AsOf = record.AsOf,
            Exchanges = [exchange],
        };
    }

    private static Answer Gap(Question question, ExchangeRecord record)
    {
        var exchanges = Picker.OfKind(Picker.Matching(question with { Filter = question.Filter with { Period = null } }, record), question);
        var period = question.Filter.Period;
        var longest = exchanges.Zip(exchanges.Skip(1))
            .Where(pair => !(pair.Second.Date < period?.From) && !(pair.First.Date > period?.Until))
            .OrderByDescending(pair => pair.Second.Date.DayNumber - pair.First.Date.DayNumber)
            .FirstOrDefault();
        return longest == default ? Nothing(question, record)
            : new GapAnswer(longest.First, longest.Second, longest.Second.Date.DayNumber - longest.First.Date.DayNumber)
            {
                Question = question,
                AsOf = record.AsOf,
                Exchanges = [longest.First, longest.Second],
            };
    }

    private static SourcesAnswer Sources(Question question, ExchangeRecord record)
    {
        var exchanges = Picker.Matching(question, record);
        var coverage = exchanges.SelectMany(e => e.Sources.Select(s => (s.Publisher, Exchange: e))).Distinct().GroupBy(s => s.Publisher)
            .Where(g => question.Filter.Publisher is null || g.Key.Id == question.Filter.Publisher)
            .Select(g => new PublisherCoverage(g.Key, [.. g.Select(s => s.Exchange)], g.Sum(s => s.Exchange.Sources.Count(o => o.Publisher == g.Key))))
            .OrderByDescending(c => c.Exchanges.Length).ThenBy(c => c.Publisher.Id, StringComparer.Ordinal);
        return new SourcesAnswer { Question = question, AsOf = record.AsOf, Publishers = [.. coverage], Exchanges = exchanges };
    }

    private static ImmutableArray<Party> PartiesOf(Question question) => question.Filter.To is { } to ? [to] : [Party.Ukraine, Party.Russia];
}
