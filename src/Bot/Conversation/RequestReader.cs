using Bot.Chats;
using Bot.Storage;
using Bot.TelegramApi.Types;

namespace Bot.Conversation;

/// <summary>Reads what an update asks for: the command and its arguments, and the language and the day of the one who asks.</summary>
internal sealed class RequestReader(IDocumentStore store, Readers readers, BotIdentity bot)
{
    /// <summary>The chat in whose order an update is handled.</summary>
    public static long LaneOf(Update update) =>
        update.Message?.Chat.Id ?? update.CallbackQuery?.Message?.Chat.Id ?? update.CallbackQuery?.From.Id
        ?? update.InlineQuery?.From.Id ?? update.MyChatMember?.Chat.Id ?? 0;

    /// <summary>Who caused an update, or null (channel posts, unknown kinds).</summary>
    public static long? SenderOf(Update update) => (update.Message?.From ?? update.CallbackQuery?.From ?? update.InlineQuery?.From)?.Id;

    /// <summary>What <paramref name="update"/> asks of the bot, or null when it is not for the bot to answer.</summary>
    public async Task<Request?> ReadAsync(Update update, CancellationToken cancellationToken) => update switch
    {
        { Message: { From: { IsBot: not true } from } message } => await ReadAsync(message, from, cancellationToken),
        { CallbackQuery: { Message: { } message, Data: { } data } pressed } => await ReadAsync(pressed, message, data, cancellationToken),
        _ => null,
    };

    private async Task<Request?> ReadAsync(CallbackQuery pressed, Message message, string data, CancellationToken cancellationToken)
    {
        var (command, inPlace) = await ButtonData.ReadAsync(data, store, cancellationToken) ?? ("/help", false);
        return (await RequestAsync(message, pressed.From, command, cancellationToken)) with { CallbackId = pressed.Id, IsInPlace = inPlace };
    }

    private async Task<Request?> ReadAsync(Message message, User from, CancellationToken cancellationToken)
    {
        var isPrivate = message.Chat.Type == ChatType.Private;
        if (message.Text is not { } text)
        {
            // In private the sender of a photo, a voice message or a sticker waits for an answer; in a group nobody does.
            return isPrivate && HasContent(message) ? await RequestAsync(message, from, "/unreadable", cancellationToken) : null;
        }

        return isPrivate || IsMeant(message, text) ? await RequestAsync(message, from, text, cancellationToken) : null;
    }

    private static bool HasContent(Message message) =>
        message.Photo is not null || message.Document is not null || message.Voice is not null || message.Sticker is not null || message.Caption is not null;

    /// <summary>In groups the bot answers commands that are not another bot's, mentions, and replies to its messages.</summary>
    private bool IsMeant(Message message, string text) =>
        text.StartsWith('/')
            ? !text.AsSpan(0, EndOfWord(text)).Contains('@') || text.AsSpan(0, EndOfWord(text)).EndsWith("@" + bot.Name, StringComparison.OrdinalIgnoreCase)
            : text.Contains("@" + bot.Name, StringComparison.OrdinalIgnoreCase) || message.ReplyToMessage?.From?.Id == bot.Id;

    private static int EndOfWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        return end < 0 ? text.Length : end;
    }

    private async Task<Request> RequestAsync(Message message, User from, string text, CancellationToken cancellationToken)
    {
        var reader = await readers.FindAsync(message.Chat.Id, from.LanguageCode, cancellationToken);
        var (command, arguments) = Split(text);
        return new Request
        {
            ChatId = message.Chat.Id,
            ThreadId = message.IsTopicMessage == true ? message.MessageThreadId : null,
            IsPrivate = message.Chat.Type == ChatType.Private,
            UserId = from.Id,
            Command = command,
            Arguments = arguments,
            MessageId = message.MessageId,
            Wording = reader.Wording,
            Zone = reader.Zone,
            Today = reader.Today,
            BotName = bot.Name,
        };
    }

    /// <summary>Splits "/totals@name 2025" into its command and arguments; text without a slash has no command.</summary>
    private (string? Command, string Arguments) Split(string text)
    {
        if (!text.StartsWith('/'))
        {
            return (null, text.Replace("@" + bot.Name, "", StringComparison.OrdinalIgnoreCase).Trim());
        }

        var end = EndOfWord(text);
        var word = text[1..end];
        var at = word.IndexOf('@', StringComparison.Ordinal);
        return ((at < 0 ? word : word[..at]).ToLowerInvariant(), text[end..].Trim());
    }
}

/// <summary>Who the bot is, as getMe says.</summary>
/// <param name="Id">Telegram's id of the bot.</param>
/// <param name="Name">Its username without @.</param>
internal sealed record BotIdentity(long Id, string Name);
