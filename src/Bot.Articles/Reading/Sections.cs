using System.Collections.Immutable;

namespace Bot.Articles.Reading;

/// <summary>A digest and a live blog tell several stories: what stands between two headings and speaks neither of the parties nor of prisoners is another one.</summary>
internal static class Sections
{
    private const int FewestHeadings = 2;
    private static readonly string[] _ours = ["party", "to", "from", "claimant", "inst", "captivity", "event", "exchanged", "prisoner"];

    /// <summary>The sentences without other stories, numbered anew.</summary>
    /// <param name="sentences">The text.</param>
    /// <param name="title">Indexes of the lines that are the headline.</param>
    public static ImmutableArray<Sentence> Ours(ImmutableArray<Sentence> sentences, ImmutableArray<int> title)
    {
        var sections = new List<List<Sentence>> { new() };
        foreach (var sentence in sentences)
        {
            var isHeading = sentence.IsTitle && !title.Contains(sentence.Paragraph);
            if (isHeading && sections[^1].Exists(s => !s.IsTitle))
            {
                sections.Add([]);
            }

            sections[^1].Add(sentence);
        }

        return sections.Count <= FewestHeadings ? sentences
            : [.. sections.Where(IsOurs).SelectMany(s => s).Select((s, i) => s with { Index = i })];
    }

    private static readonly string[] _soldiers = ["officers", "enlisted", "conscripts", "missing", "mariupol", "azovstal", "azov"];

    private static bool IsOurs(List<Sentence> section) => section.Exists(s => s.Terms.Any(t => _ours.Any(t.Has) || t.Has("noun", "military") || _soldiers.Contains(t.Value("category"), StringComparer.Ordinal)))
        && (!section.Exists(s => s.Has("other-war")) || section.Exists(s => s.Terms.Any(t => t.Has("party") || t.Has("claimant"))));
}
