using System.Text;

namespace Bot.Sandbox.Formatting;

/// <summary>
/// <c>parse_mode: HTML</c> to text and entities, refusing what Telegram refuses, in its words.
/// </summary>
internal static class HtmlText
{
    private static readonly Dictionary<string, string> EntityTypes = new(StringComparer.Ordinal)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["code"] = "code",
        ["pre"] = "pre",
        ["a"] = "text_link",
        ["blockquote"] = "blockquote",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
    };

    /// <summary>Reads the markup.</summary>
    /// <exception cref="MarkupException">Telegram would answer "can't parse entities".</exception>
    public static FormattedText Parse(string markup)
    {
        var reader = new MarkupReader(markup, rich: false, EntityTypes.ContainsKey);
        var text = new StringBuilder();
        var open = new Stack<OpenTag>();
        var entities = new List<TextEntity>();
        while (reader.Read())
        {
            switch (reader.Token)
            {
                case MarkupToken.Text:
                    text.Append(reader.Value);
                    break;
                case MarkupToken.Start:
                    open.Push(Opened(reader, text.Length));
                    break;
                default:
                    Close(reader, open, text, entities);
                    break;
            }
        }

        return open.TryPeek(out var last)
            ? throw new MarkupException($"Can't find end tag corresponding to start tag \"{last.Name}\"")
            : new FormattedText(text.ToString(), FormattedText.Ordered(entities));
    }

    private static OpenTag Opened(MarkupReader reader, int offset)
    {
        var name = reader.Value;
        var type = EntityTypes[name];
        var attributes = reader.Attributes;
        if (name == "span" && attributes.GetValueOrDefault("class") != "tg-spoiler")
        {
            throw new MarkupException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {reader.ByteOffset(reader.Start)}");
        }

        if (name == "blockquote" && attributes.ContainsKey("expandable"))
        {
            type = "expandable_blockquote";
        }

        return new OpenTag(name, type, attributes, offset);
    }

    private static void Close(MarkupReader reader, Stack<OpenTag> open, StringBuilder text, List<TextEntity> entities)
    {
        if (!open.TryPop(out var tag))
        {
            throw new MarkupException($"Unexpected end tag at byte offset {reader.ByteOffset(reader.Start)}");
        }

        if (reader.Value.Length > 0 && reader.Value != tag.Name)
        {
            throw new MarkupException(
                $"Unmatched end tag at byte offset {reader.ByteOffset(reader.Start)}, expected \"</{tag.Name}>\", found \"</{reader.Value}>\"");
        }

        if (text.Length > tag.Offset && EntityOf(tag, text.ToString(tag.Offset, text.Length - tag.Offset), entities) is { } entity)
        {
            entities.Add(entity);
        }
    }

    private static TextEntity? EntityOf(OpenTag tag, string content, List<TextEntity> inner)
    {
        var entity = new TextEntity(tag.Type, tag.Offset, content.Length);
        switch (tag.Name)
        {
            case "a":
                return Link(entity, tag.Attributes.GetValueOrDefault("href") is { Length: > 0 } href ? href : content);
            case "pre" when LanguageInside(inner, entity) is { } language:
                inner.RemoveAt(inner.Count - 1);
                return entity with { Language = language };
            case "code" when tag.Attributes.GetValueOrDefault("class") is { } name && name.StartsWith("language-", StringComparison.Ordinal):
                return entity with { Language = name["language-".Length..] };
            case "tg-emoji":
                return entity with { CustomEmojiId = tag.Attributes.GetValueOrDefault("emoji-id") };
            case "tg-time":
                return DateTimes.Read(tag.Attributes) is { } time
                    ? entity with { UnixTime = time.Unix, DateTimeFormat = time.Format }
                    : throw new MarkupException("Invalid date-time specified");
            default:
                return entity;
        }
    }

    // <pre><code class="language-x"> is one "pre" entity with a language.
    private static string? LanguageInside(List<TextEntity> inner, TextEntity pre)
        => inner.Count > 0 && inner[^1] is { Type: "code", Language: not null } code && code.Offset == pre.Offset && code.Length == pre.Length
            ? code.Language
            : null;

    private static TextEntity? Link(TextEntity entity, string href) => Links.UserId(href) is { } id
        ? entity with { Type = "text_mention", UserId = id }
        : Links.Checked(href) is { } url ? entity with { Url = url } : null;

    private sealed record OpenTag(string Name, string Type, IReadOnlyDictionary<string, string> Attributes, int Offset);
}
