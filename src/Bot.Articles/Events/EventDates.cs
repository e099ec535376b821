using System.Collections.Immutable;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Events;

/// <summary>What a date of a sentence says the day of.</summary>
internal enum DateOwner
{
    /// <summary>The sentence does not tell.</summary>
    None,

    /// <summary>The hand-over.</summary>
    Event,

    /// <summary>When somebody spoke.</summary>
    Report,

    /// <summary>Talks or an agreement.</summary>
    Agreement,

    /// <summary>When somebody was captured, sentenced or called up.</summary>
    Capture,
}

/// <summary>Which dates of a sentence can be the day of the hand-over.</summary>
internal static class EventDates
{
    private const int Reach = 8;
    private const int Beside = 4;

    /// <summary>Indexes of the terms with a date that belongs to no agreement or capture.</summary>
    public static ImmutableArray<int> In(Sentence sentence) =>
        [.. Enumerable.Range(0, sentence.Terms.Length).Where(i => sentence.Terms[i].Date is not null && OwnerOf(sentence, i) is not (DateOwner.Agreement or DateOwner.Capture))];

    /// <summary>Whether the date says when somebody spoke ("told reporters on Friday").</summary>
    public static bool IsOfReport(Sentence sentence, int at) => OwnerOf(sentence, at) == DateOwner.Report;

    /// <summary>A bare year: "2025".</summary>
    public static bool IsYear(Term term) => term is { Number: >= 2014 and <= 2100, Date: null } && term.First == term.Last && term.First.Text.Length == 4;

    /// <summary>What the date belongs to: the nearest word before it that has a date, else the nearest behind.</summary>
    public static DateOwner OwnerOf(Sentence sentence, int at)
    {
        var (terms, portion) = (sentence.Terms, sentence.Portion(at));
        if (IsBeforeEvent(terms, at))
        {
            return DateOwner.Event;
        }

        var isExplicit = terms[at].Date is { Month: not null } || IsYear(terms[at]);
        var isApart = terms[at].Follows(Signs.Comma) || (at > 0 && terms[at - 1].Meanings.IsEmpty && terms[at - 1].Follows(Signs.Comma) && terms[at - 1].First.Text.Length <= 3);
        for (var i = at - 1; i >= portion.Start.Value && i >= at - Reach; i--)
        {
            var owner = Owner(sentence, i);
            if (owner == DateOwner.None || (owner == DateOwner.Agreement && (isApart || (!isExplicit && at - i > Beside))) || (owner == DateOwner.Capture && isApart))
            {
                continue;
            }

            if (owner == DateOwner.Report && BeginsClause(sentence, i + 1, at))
            {
                continue;
            }

            return owner == DateOwner.Report && at - i > Beside ? DateOwner.None : owner;
        }

        for (var i = at + 1; i < portion.End.Value && i <= at + Reach; i++)
        {
            var owner = Owner(sentence, i);
            if (owner is DateOwner.Event || (owner is DateOwner.Agreement or DateOwner.Capture && isExplicit && i - at <= Beside && !terms[i].Follows(Signs.Comma)))
            {
                return owner;
            }
        }

        return DateOwner.None;
    }

    /// <summary>"Described Thursday's exchange", «описало вчерашний большой обмен».</summary>
    private static bool IsBeforeEvent(ImmutableArray<Term> terms, int at) => terms[at].Has("event") || (terms[at].Date is { Month: null, IsDay: true }
        && terms.Skip(at + 1).Take(2).SkipWhile(t => t.Meanings.IsEmpty && t.Number is null && t.Before == Signs.Space).FirstOrDefault() is { Before: Signs.Space } next && next.Has("event") && !next.Has("verb"));

    /// <summary>"He claims that yesterday …": what is said, not when.</summary>
    private static bool BeginsClause(Sentence sentence, int from, int to) => sentence.Terms.Skip(from).Take(to - from + 1).Any(t => t.First.Key is "that" or "что" or "що");

    private static DateOwner Owner(Sentence sentence, int at)
    {
        var term = sentence.Terms[at];
        // "Captured in May", but "captured soldiers".
        var isBeforeNoun = at + 1 < sentence.Terms.Length && (sentence.Terms[at + 1].Has("noun") || sentence.Terms[at + 1].Has("party"));
        return term.Has("capture") && !isBeforeNoun ? DateOwner.Capture
            : term.Has("verb") || term.Has("exchanged") || term.Has("event") ? DateOwner.Event
            : term.Has("agreement") || term.Has("venue") || term.Has("talks") ? DateOwner.Agreement
            : term.Has("say") && !sentence.IsTitle ? DateOwner.Report
            : term.Has("happened") ? DateOwner.Event
            : DateOwner.None;
    }
}
