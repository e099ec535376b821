using System.Globalization;
using Bot.Exchanges;

namespace Bot.Questions.Understanding;

/// <summary>Completes a question from the one before it: "and in July?", "а тіл?", "who mediated it?".</summary>
internal static class FollowUp
{
    private const int ShortText = 4;

    /// <summary>Whether a text leans on the one before: it begins like a continuation, points back, or says too little by itself.</summary>
    public static bool IsFollowUp(Clues clues)
    {
        var opensLikeOne = clues.Terms[0].Has("follow") || ((clues.Terms[0].Has("with") || clues.Terms[0].Has("filler")) && clues.Terms.Length <= ShortText);
        if (opensLikeOne || (clues.Has("pronoun") && clues.Periods.IsEmpty) || (clues.Terms.Length <= 2 && clues.Has("pick") && !clues.Has("exchange")))
        {
            return true;
        }

        var saysLittle = clues.Periods.IsEmpty && !clues.Has("pick") && !clues.Has("agreement") && !clues.Has("category") && !clues.Has("mediator");
        return saysLittle && clues.Terms.Length <= ShortText && !clues.Words.Any(w => w.Has("no") && !w.Has("stop"));
    }

    /// <summary>The question with what it left out taken from the one before.</summary>
    public static Question Complete(Question question, Question previous, Clues clues, ExchangeRecord record)
    {
        if (Shifted(previous.Filter.Period, clues) is { } shifted)
        {
            question = question with { Filter = question.Filter with { Period = shifted } };
        }

        var filter = Merge(question.Filter, previous.Filter, clues);
        var asksAnew = question.Ask is not (Ask.Figure or Ask.Help or Ask.List or Ask.Exchange)
            || question.Aspect is not (Aspect.Summary or Aspect.Figures) || question.Pick != Pick.None || clues.Has("how-many") || clues.Says("list")
            || (clues.Has("which") && clues.Has("exchange"));
        if (previous is { Ask: Ask.Compare, Against: { } other } && !asksAnew && clues.Periods.IsEmpty && question.Filter.To is null && question.Measure is { } measure)
        {
            return Continued(previous with { Measure = measure, Against = other with { Measure = measure } });
        }

        if (!asksAnew)
        {
            var kinds = FilterReader.KindsOfAll(clues);
            return Continued(previous with
            {
                Filter = kinds.IsEmpty || previous.Ask is Ask.Figure or Ask.Compare ? filter : filter with { Kinds = kinds },
                Measure = question.Measure ?? previous.Measure,
                Against = null,
                Ask = previous.Ask == Ask.Compare ? previous.Measure is null ? Ask.Count : Ask.Figure : previous.Ask,
                Day = question.Filter.Period is { IsDay: true, From: { } day } && previous.Day is not null ? day : previous.Day,
                Certainty = Certainty.Sure,
                Alternatives = [],
            });
        }

        var saysMeasure = QuestionReader.MeasureOf(clues) is not null;
        question = question.Ask == Ask.Sources ? question with { Ask = Ask.Exchange, Aspect = Aspect.Sources } : question;
        return Singular(Continued(question with
        {
            Filter = filter with { Kinds = question.Filter.Kinds.IsEmpty && !saysMeasure ? previous.Filter.Kinds : question.Filter.Kinds },
            Measure = question.Ask == Ask.Count || saysMeasure ? question.Measure : previous.Measure ?? question.Measure,
            Pick = question.Pick == Pick.None && clues.Periods.IsEmpty ? previous.Pick : question.Pick,
            Day = question.Day ?? (question.Pick == Pick.None ? previous.Day : AnchorOf(previous, record)),
            Certainty = question.Pick is Pick.Next or Pick.Previous ? Certainty.Sure : question.Certainty,
        }));
    }

    /// <summary>"And the year before?", "а місяцем пізніше?": the period of the question before, moved.</summary>
    private static Period? Shifted(Period? period, Clues clues)
    {
        if (!clues.Periods.IsEmpty || clues.Values("shift") is not [var shift] || period is not { From: { } from, Until: { } until })
        {
            return null;
        }

        var months = int.Parse(shift, CultureInfo.InvariantCulture);
        var isMonths = from.Day == 1 && until.AddDays(1).Day == 1;
        return new Period(from.AddMonths(months), isMonths ? until.AddDays(1).AddMonths(months).AddDays(-1) : until.AddMonths(months));
    }

    private static Question Continued(Question question) => question with { IsFollowUp = true };

    /// <summary>"How many came home?" after "the last exchange" asks about that one.</summary>
    private static Question Singular(Question question) =>
        question is { Ask: Ask.Figure, Pick: not Pick.None, Statistic: Statistic.Sum } ? question with { Ask = Ask.Exchange, Aspect = Aspect.Figures } : question;

    private static Filter Merge(Filter now, Filter before, Clues clues) => before with
    {
        Period = now.Period ?? before.Period,
        To = now.To ?? (clues.Has("both") ? null : before.To),
        Kinds = now.Kinds.IsEmpty && QuestionReader.MeasureOf(clues) is null ? before.Kinds : now.Kinds,
        Mediators = now.Mediators.IsEmpty ? before.Mediators : now.Mediators,
        Agreement = now.Agreement ?? before.Agreement,
        Categories = now.Categories.IsEmpty ? before.Categories : now.Categories,
        Units = now.Units.IsEmpty ? before.Units : now.Units,
        Claimant = now.Claimant ?? before.Claimant,
        Publisher = now.Publisher ?? before.Publisher,
    };

    /// <summary>"The one before" starts from the exchange that was answered.</summary>
    private static DateOnly? AnchorOf(Question previous, ExchangeRecord record) =>
        previous.Filter.Period is { IsDay: true, From: { } day } ? day : Picker.Pick(previous, record)?.Date;
}
