using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Reading;

/// <summary>A sentence with its terms.</summary>
/// <param name="Index">Its place among the sentences.</param>
/// <param name="Paragraph">The line that it belongs to.</param>
/// <param name="IsTitle">Whether it is (part of) the headline.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Terms">Its terms.</param>
internal sealed record Sentence(int Index, int Paragraph, bool IsTitle, string Text, ImmutableArray<Term> Terms)
{
    private const Signs ClauseEnd = Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Dash | Signs.Open | Signs.Close | Signs.Stop;

    /// <summary>Whether it opens with a quotation mark.</summary>
    public bool IsQuotation => Text.Length > 0 && Text[0] is '«' or '"' or '“' or '„' || Text.StartsWith("— ", StringComparison.Ordinal);

    public bool Has(string tag) => Terms.Any(t => t.Has(tag));

    public bool Has(string tag, string value) => Terms.Any(t => t.Has(tag, value));

    /// <summary>The terms around <paramref name="at"/> up to the next comma, colon, dash or bracket, or "and that".</summary>
    public Range Segment(int at) => Around(at, t => t.Follows(ClauseEnd) || IsAndThat(t));

    private bool IsAndThat(Term term) => term.First.Key is "that" or "що" or "что" && Terms.IndexOf(term) is var at and > 0 && Terms[at - 1].IsAnd;

    /// <summary>The segment around <paramref name="at"/> with what it goes on from before inserted attributions: "to Ukraine, she said, went seven".</summary>
    public Range Clause(int at)
    {
        var clause = Segment(at);
        while (clause.Start.Value > 0 && Segment(clause.Start.Value - 1) is var inserted && inserted.Start.Value > 0 && IsAttribution(inserted) && Segment(inserted.Start.Value - 1) is var before
            && !HasNumber(before) && !Has("say", before))
        {
            clause = before.Start..clause.End;
        }

        return clause;
    }

    private bool IsAttribution(Range range) => (Has("according", range) || Has("say", range)) && !Has("verb", range) && !HasNumber(range);

    private bool HasNumber(Range range) => Terms[range].Any(t => t.IsCount);

    /// <summary>The terms around <paramref name="at"/> up to a semicolon or a contrast ("while", "but"): within it one party speaks of one thing.</summary>
    public Range Portion(int at) => Around(at, t => t.Follows(Signs.Semicolon) || (t.Has("contrast") && t.Follows(Signs.Comma | Signs.Dash | Signs.Quote) && !IsInserted(t) && !IsAmending(t)));

    /// <summary>"The minister, however, writes": a contrast between commas parts nothing.</summary>
    private bool IsInserted(Term contrast) => Terms.IndexOf(contrast) + 1 is var next && next < Terms.Length && Terms[next].Follows(Signs.Comma);

    /// <summary>"Not 38 bodies, but 36": the contrast amends the number.</summary>
    private bool IsAmending(Term contrast) => Amends(Terms.IndexOf(contrast) + 1);

    /// <summary>Whether the number at <paramref name="at"/> stands for one that is denied just before.</summary>
    public bool Amends(int at)
    {
        if (at < 3 || at >= Terms.Length || Terms[at].Number is null || !Terms[at - 1].Has("contrast"))
        {
            return false;
        }

        var denied = Terms[at - 2].Number is null ? at - 3 : at - 2;
        return denied > 0 && Terms[denied].Number is not null && Terms[denied - 1].Has("not");
    }

    /// <summary>Index of the first term of that tag within a range, or -1.</summary>
    public int Find(string tag, Range range)
    {
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            if (Terms[i].Has(tag))
            {
                return i;
            }
        }

        return -1;
    }

    public bool Has(string tag, Range range) => Find(tag, range) >= 0;

    private Range Around(int at, Func<Term, bool> isStart)
    {
        var from = at;
        while (from > 0 && !isStart(Terms[from]))
        {
            from--;
        }

        var to = at + 1;
        while (to < Terms.Length && !isStart(Terms[to]))
        {
            to++;
        }

        return from..to;
    }
}
