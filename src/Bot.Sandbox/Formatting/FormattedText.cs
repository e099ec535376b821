using System.Text.Json.Nodes;

namespace Bot.Sandbox.Formatting;

/// <summary>Plain text with its entities, ordered as Telegram orders them.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities)
{
    private static readonly string[] Outermost =
        ["blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention", "bold", "italic", "underline", "strikethrough", "spoiler"];

    /// <summary>Cuts white space at both ends and moves the entities along; what remains empty is dropped.</summary>
    public FormattedText Trimmed()
    {
        var start = Text.Length - Text.TrimStart().Length;
        var text = Text.Trim();
        var entities = new List<TextEntity>();
        foreach (var entity in Entities)
        {
            var from = Math.Max(entity.Offset - start, 0);
            var to = Math.Min(entity.End - start, text.Length);
            if (to > from)
            {
                entities.Add(entity with { Offset = from, Length = to - from });
            }
        }

        return new FormattedText(text, Ordered(entities));
    }

    /// <summary>By offset, the longer first: an outer entity stands before what it holds. Of two on the same stretch the block comes first.</summary>
    public static IReadOnlyList<TextEntity> Ordered(IEnumerable<TextEntity> entities)
        => [.. entities.OrderBy(entity => entity.Offset).ThenByDescending(entity => entity.Length).ThenBy(entity => Array.IndexOf(Outermost, entity.Type))];

    /// <summary>The entities as they go over the wire; null when there are none.</summary>
    public JsonArray? EntitiesJson() => Entities.Count == 0 ? null : [.. Entities.Select(JsonNode (entity) => entity.ToJson())];
}
