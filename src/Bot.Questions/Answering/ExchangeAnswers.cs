using System.Collections.Immutable;
using Bot.Exchanges;

namespace Bot.Questions;

/// <summary>Answers about single exchanges and facts about them.</summary>
internal static class ExchangeAnswers
{
    public static Answer Of(Question question, ExchangeRecord record)
    {
        var exchanges = Choose(question, record);
        question = Doubted(question, exchanges, record);
        if (exchanges.IsEmpty)
        {
            return Answerer.Nothing(question, record);
        }

        var unbound = Picker.OfKind(Picker.Matching(question with { Filter = question.Filter with { Period = null }, OrdinalNumber = null }, record), question);
        return new ExchangeAnswer
        {
            Question = question,
            AsOf = record.AsOf,
            Exchanges = exchanges,
            Ties = question.Pick == Pick.None ? [.. Picker.Matching(question, record).Except(exchanges).Where(e => e.Date == exchanges[0].Date)] : Ties(exchanges[0], question, record),
            Earlier = unbound.LastOrDefault(e => e.Date < exchanges[0].Date),
            Later = unbound.FirstOrDefault(e => e.Date > exchanges[^1].Date),
            Disputes = question.Aspect is Aspect.Dispute or Aspect.Claims ? [.. exchanges.SelectMany(Disputes)] : [],
        };
    }

    /// <summary>"The largest" of nobody in particular goes by both sides together; where one side alone would pick another one, that is worth asking.</summary>
    private static Question Doubted(Question question, ImmutableArray<Exchange> picked, ExchangeRecord record)
    {
        if (question is not { Pick: Pick.Largest or Pick.Smallest, Filter.To: null } || picked.IsEmpty)
        {
            return question;
        }

        var toUkraine = question with { Filter = question.Filter with { To = Party.Ukraine } };
        var toRussia = question with { Filter = question.Filter with { To = Party.Russia } };
        return Picker.Pick(toUkraine, record) == picked[0] ? question : question with { Certainty = Certainty.Unsure, Alternatives = [toUkraine, toRussia] };
    }

    private static ImmutableArray<Exchange> Choose(Question question, ExchangeRecord record)
    {
        if (question.Pick != Pick.None)
        {
            return Picker.Pick(question, record) is { } picked ? [picked] : [];
        }

        var matching = Picker.Matching(question, record);
        var isDay = question.Filter.Period is { IsDay: true } || question.OrdinalNumber is not null;
        if (isDay)
        {
            return question.Aspect is Aspect.Summary or Aspect.Sources or Aspect.Figures ? matching : Picker.OfKind(matching, question);
        }

        return question.Aspect switch
        {
            Aspect.Dispute => [.. matching.Where(e => Disputes(e).Any())],
            Aspect.WithoutNumber => [.. matching.Where(e => IsWithoutNumber(e, question))],
            Aspect.Youngest or Aspect.Ages => [.. matching.Where(e => e.Facts.Ages?.Youngest is not null).OrderBy(e => e.Facts.Ages!.Youngest)],
            Aspect.Oldest => [.. matching.Where(e => e.Facts.Ages?.Oldest is not null).OrderByDescending(e => e.Facts.Ages!.Oldest)],
            Aspect.Mediators => [.. matching.Where(e => !e.Facts.Mediators.IsEmpty || question.Filter.Period is not null)],
            _ when question.Filter.IsAll => [.. matching.TakeLast(1)],
            _ => matching,
        };
    }

    private static bool IsWithoutNumber(Exchange exchange, Question question) =>
        (question.Filter.To is { } to ? [to] : new[] { Party.Ukraine, Party.Russia })
        .Any(party => exchange.Concerns(party, Picker.MeasureOf(question)) && exchange.Figure(party, Picker.MeasureOf(question)).IsWithoutNumber);

    private static IEnumerable<Disagreement> Disputes(Exchange exchange) =>
        from to in new[] { Party.Ukraine, Party.Russia }
        from measure in new[] { Measure.People, Measure.Military, Measure.Civilians, Measure.Bodies }
        let figure = exchange.Figure(to, measure)
        where figure.State == FigureState.Disputed
        select new Disagreement(exchange, to, measure, figure);

    private static ImmutableArray<Exchange> Ties(Exchange picked, Question question, ExchangeRecord record)
    {
        var candidates = Picker.OfKind(Picker.Matching(question, record), question);
        return question.Pick is Pick.Largest or Pick.Smallest
            ? [.. candidates.Where(e => e != picked && Picker.Size(e, question) == Picker.Size(picked, question))]
            : [.. candidates.Where(e => e != picked && e.Date == picked.Date)];
    }
}
