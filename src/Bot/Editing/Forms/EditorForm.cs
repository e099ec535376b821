using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;

namespace Bot.Editing.Forms;

/// <summary>What an editor's next words in a chat will answer.</summary>
internal enum FormKind
{
    /// <summary>A step of a guided /add.</summary>
    Add,

    /// <summary>The text, document or link of an /import; or, where the text is there, its link or its day.</summary>
    Import,
}

/// <summary>A form that an editor has begun in a chat. It survives restarts; who leaves it is not asked for ever.</summary>
internal sealed record EditorForm
{
    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>The editor.</summary>
    public required long UserId { get; init; }

    /// <summary>What it is for.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>Of an /add: the answers, each a word of the line, "" for a skipped step. The next step is the one after them.</summary>
    public ImmutableArray<string> Answers { get; init; } = [];

    /// <summary>Of an /import: the text that waits for its link, or with a link for its day.</summary>
    public string? Text { get; init; }

    /// <summary>Of an /import: the link of the text.</summary>
    public Uri? Link { get; init; }

    /// <summary>When it was last answered.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Collection "forms", by chat and editor.</summary>
    public static CollectionDefinition<EditorForm> Collection { get; } = new("forms", FormsJson.Default.EditorForm, f => KeyOf(f.ChatId, f.UserId));

    /// <summary>The key of the form of an editor in a chat.</summary>
    public static string KeyOf(long chatId, long userId) => string.Create(CultureInfo.InvariantCulture, $"{chatId}:{userId}");
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EditorForm))]
internal sealed partial class FormsJson : JsonSerializerContext;
