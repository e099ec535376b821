using System.Collections.Immutable;
using Bot.Questions.Words;

namespace Bot.Questions.Periods;

/// <summary>The terms of a text with what dates in it are read against. Looking past the end finds an empty term.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Today">Today in the reader's zone.</param>
/// <param name="DayFirst">Whether "5/6/25" is 5 June rather than 6 May.</param>
internal readonly record struct TermRow(ImmutableArray<Term> Terms, DateOnly Today, bool DayFirst)
{
    private static readonly Term _none = new() { Start = 0, Count = 0, First = new Token(" ", "", Gap.Stop, null), Text = "" };

    public int Length => Terms.Length;

    public Term this[int index] => index >= 0 && index < Terms.Length ? Terms[index] : _none;

    /// <summary>The place after <paramref name="at"/> when the term there has that tag, else the same place.</summary>
    public int Skip(int at, string tag) => this[at].Has(tag) ? at + 1 : at;
}
