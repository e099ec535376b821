using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Finds the exchanges that a question is about.</summary>
internal static class Picker
{
    /// <summary>
    /// The exchanges of the filter, oldest first. The party narrows by what was received: a hand-over that brought Russia no bodies is none "to Russia".
    /// Without a word for the kind, a picked one is a prisoner exchange, or one of bodies where bodies are meant.
    /// </summary>
    public static ImmutableArray<Exchange> Matching(Question question, ExchangeRecord record)
    {
        var matching = record.Matching(question.Filter with { To = null });
        if (matching.IsEmpty && (question.Filter.Claimant ?? question.Filter.Publisher) is not null && question.Filter.Period is { IsDay: true })
        {
            // Whoever was silent about that day, the day itself is what is asked about.
            matching = record.Matching(question.Filter with { To = null, Claimant = null, Publisher = null });
        }

        if (question.Place is { } place)
        {
            matching = [.. matching.Where(e => e.Facts.Place?.En.Contains(place.Name, StringComparison.Ordinal) == true)];
        }

        if (question.OrdinalNumber is { } number)
        {
            return [.. matching.Where(e => e.Facts.Ordinal?.Number == number)];
        }

        if (question.Amount is { } amount)
        {
            matching = [.. matching.Where(e => Has(e, amount, question))];
        }

        if (question.Amount is null && question.Filter.Period is { IsDay: true, From: { } day } && question.Filter.Kinds.IsEmpty)
        {
            matching = [.. matching.Union(record.On(day).Where((question.Filter with { Period = null, To = null }).Matches))];
        }

        return question.Ask is Ask.Figure or Ask.Compare or Ask.Breakdown ? matching : [.. matching.Where(e => Received(e, question))];
    }

    /// <summary>The one exchange picked, or null when there is none.</summary>
    public static Exchange? Pick(Question question, ExchangeRecord record)
    {
        var candidates = OfKind(Matching(question with { Ask = Ask.Exchange }, record), question);
        return question.Pick switch
        {
            Questions.Pick.Last => candidates.LastOrDefault(),
            Questions.Pick.First => candidates.ElementAtOrDefault((question.Nth ?? 1) - 1),
            Questions.Pick.Next => candidates.FirstOrDefault(e => e.Date > question.Day),
            Questions.Pick.Previous => question.Day is { } day ? candidates.LastOrDefault(e => e.Date < day) : candidates is [.., var previous, _] ? previous : null,
            Questions.Pick.Largest => Ranked(candidates, question).ElementAtOrDefault((question.Nth ?? 1) - 1),
            Questions.Pick.Smallest => Ranked(candidates, question).Reverse().ElementAtOrDefault((question.Nth ?? 1) - 1),
            _ => candidates is [var only] ? only : null,
        };
    }

    /// <summary>Those with a number, the largest first; of equal ones the earlier goes first among the large and last among the small.</summary>
    public static ImmutableArray<Exchange> Ranked(ImmutableArray<Exchange> candidates, Question question) =>
        [.. candidates.Where(e => Size(e, question) > 0).OrderByDescending(e => Size(e, question)).ThenBy(e => e.Date)];

    /// <summary>The best estimate that a largest and a smallest go by: of one party, or of both together.</summary>
    public static int Size(Exchange exchange, Question question)
    {
        var measure = MeasureOf(question);
        return question.Filter.To is { } to ? Of(to) : Of(Party.Ukraine) + Of(Party.Russia);

        int Of(Party party) => exchange.Figure(party, measure).Estimate?.Best ?? 0;
    }

    /// <summary>What is counted where the words do not say.</summary>
    public static Measure MeasureOf(Question question) =>
        question.Measure ?? (question.Filter.Kinds.Contains(ExchangeKind.Bodies) && !question.Filter.Kinds.Contains(ExchangeKind.Prisoners) ? Measure.Bodies : Measure.People);

    /// <summary>Prisoner exchanges, or hand-overs of bodies, where no kind is asked for and there is one.</summary>
    public static ImmutableArray<Exchange> OfKind(ImmutableArray<Exchange> exchanges, Question question)
    {
        if (!question.Filter.Kinds.IsEmpty)
        {
            return exchanges;
        }

        ImmutableArray<Exchange> usual = [.. exchanges.Where(e => question.Measure == Measure.Bodies ? e.IsRepatriation : e.IsPrisonerExchange)];
        return usual.IsEmpty ? exchanges : usual;
    }

    private static bool Received(Exchange exchange, Question question)
    {
        if (question.Filter.To is not { } to)
        {
            return question.Measure is not Measure.Civilians || question.Pick == Questions.Pick.None || exchange.Kind == ExchangeKind.Civilians
                || HasAny(exchange, Party.Ukraine, Measure.Civilians) || HasAny(exchange, Party.Russia, Measure.Civilians);
        }

        if (question.Measure is null && MeasureOf(question) == Measure.People)
        {
            return Enum.GetValues<Measure>().Any(m => HasAny(exchange, to, m));
        }

        return HasAny(exchange, to, MeasureOf(question));
    }

    private static bool Has(Exchange exchange, int amount, Question question)
    {
        Party[] parties = question.Filter.To is { } to ? [to] : Enum.GetValues<Party>();
        var measures = Enum.GetValues<Measure>().Where(m => question.Measure is null || (m == Measure.Bodies) == (question.Measure == Measure.Bodies));
        return measures.Any(m => Array.Exists(parties, party => exchange.Figure(party, m).Estimate?.Best == amount));
    }

    private static bool HasAny(Exchange exchange, Party to, Measure measure) =>
        exchange.Figure(to, measure) is { State: not FigureState.Unknown } figure && figure.Estimate?.Best != 0;
}
