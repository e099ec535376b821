using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.TelegramApi.Types;

/// <summary>The address of a chat: its number, or the <c>@username</c> of a public channel or supergroup.</summary>
/// <remarks>Written as a JSON number or string. A string of digits is read as a number, as the Bot API does.</remarks>
[JsonConverter(typeof(ChatIdConverter))]
public readonly record struct ChatId
{
    /// <summary>Addresses a chat by its number; groups, supergroups and channels have negative ones.</summary>
    public ChatId(long number) => Number = number;

    /// <summary>Addresses a public chat by its <c>@username</c>; a text of digits is taken as the number.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public ChatId(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Number = number;
        }
        else
        {
            Username = text;
        }
    }

    /// <summary>The chat's number; 0 when it is addressed by name.</summary>
    public long Number { get; }

    /// <summary>The public name with its leading <c>@</c>; null when the chat is addressed by number.</summary>
    public string? Username { get; }

    /// <summary>True for anything but a private chat: Telegram gives groups and channels negative numbers.</summary>
    public bool IsGroupOrChannel => Number < 0 || Username is not null;

    /// <summary>Addresses a chat by its number.</summary>
    public static implicit operator ChatId(long number) => new(number);

    /// <summary>Addresses a public chat by its <c>@username</c>.</summary>
    public static implicit operator ChatId(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Username ?? Number.ToString(CultureInfo.InvariantCulture);
}

internal sealed class ChatIdConverter : JsonConverter<ChatId>
{
    public override ChatId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new ChatId(reader.GetInt64()),
        JsonTokenType.String when reader.GetString() is { Length: > 0 } text => new ChatId(text),
        _ => throw new JsonException("A chat is a number or a @username."),
    };

    public override void Write(Utf8JsonWriter writer, ChatId value, JsonSerializerOptions options)
    {
        if (value.Username is { } username)
        {
            writer.WriteStringValue(username);
        }
        else
        {
            writer.WriteNumberValue(value.Number);
        }
    }
}
