using Bot.Languages;
using NodaTime;

namespace Bot.Chats;

/// <summary>Who reads an answer: in which words, in which time zone, on which day.</summary>
internal sealed record Reader(Wording Wording, DateTimeZone Zone, DateOnly Today);

/// <summary>Finds out about a reader: what the chat chose, and what Telegram says where it chose nothing.</summary>
internal sealed class Readers(ChatBook chats, Wordings wordings, TimeProvider time)
{
    /// <summary>The zone of chats that chose none (METHOD, "Dates").</summary>
    public static DateTimeZone DefaultZone => DateTimeZoneProviders.Tzdb[ChatSettings.DefaultZone];

    /// <summary>The reader in the chat <paramref name="chatId"/> whose client speaks <paramref name="languageCode"/>.</summary>
    public async ValueTask<Reader> FindAsync(long chatId, string? languageCode, CancellationToken cancellationToken)
    {
        var chat = await chats.FindAsync(chatId, cancellationToken);
        var zone = ZoneOf(chat);
        return new Reader(wordings.Of(chat.Language ?? LanguageCodes.From(languageCode)), zone, Today(zone, time));
    }

    /// <summary>The zone that a chat chose, or the default one.</summary>
    public static DateTimeZone ZoneOf(ChatSettings chat) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(chat.ZoneId) ?? DefaultZone;

    /// <summary>A reader of whom nothing is known but the language of the client.</summary>
    public Reader Unknown(string? languageCode) => new(wordings.Of(LanguageCodes.From(languageCode)), DefaultZone, Today(DefaultZone, time));

    /// <summary>Today in <paramref name="zone"/>.</summary>
    public static DateOnly Today(DateTimeZone zone, TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).Date.ToDateOnly();
}
