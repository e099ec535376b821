using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Cards;

/// <summary>An official running total in a line: who, when, what, over which time, how many, from which source.</summary>
internal static class OfficialLine
{
    /// <summary>The line of <paramref name="official"/>.</summary>
    public static Line Of(RunningTotal official, Wording words, SourceNotes notes) => Line.Of(
        $"{official.By.Name.In(words.Language)}, {words.Date(official.AsOf)}: {official.What.In(words.Language)} ({official.Scope.In(words.Language)}) – ",
        new Strong(words.Count(official.Count)), " ", notes.Cite(official.Source));
}
