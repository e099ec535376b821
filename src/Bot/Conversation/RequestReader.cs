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
    public static long? SenderOf(Update update) => update.Message is { } message && IsInTheGroupsName(message)
        ? message.Chat.Id : (update.Message?.From ?? update.CallbackQuery?.From ?? update.InlineQuery?.From)?.Id;

    /// <summary>When an update was sent, in Unix seconds, where Telegram says so.</summary>
    public static long? SentAt(Update update) => update.Message?.Date;

    /// <summary>Whether <paramref name="update"/> is for the bot to answer.</summary>
    public bool IsMeant(Update update) => update switch
    {
        { Message: { From: { } from } message } => IsPerson(message, from) && IsMeant(message),
        { CallbackQuery: { Message: not null, Data: not null } } => true,
        _ => false,
    };

    /// <summary>What <paramref name="update"/> asks of the bot, or null when it is not for the bot to answer.</summary>
    public async Task<Request?> ReadAsync(Update update, CancellationToken cancellationToken) => !IsMeant(update) ? null : update switch
    {
        { Message: { From: { } from } message } => Requested(message, from, message.Text ?? "/" + Commands.Notices.Unreadable, await ReaderAsync(message, from, cancellationToken)),
        { CallbackQuery: { Message: { } message, Data: { } data } pressed } => await ReadAsync(pressed, message, data, cancellationToken),
        _ => null,
    };

    /// <summary>Who asked <paramref name="update"/> and where, without looking into the store: enough to say that something went wrong.</summary>
    public Request? Unread(Update update) => update switch
    {
        { Message: { From: { } from } message } => Requested(message, from, "", readers.Unknown(from.LanguageCode)),
        { CallbackQuery: { Message: { } message, From: { } from } pressed } =>
            Requested(message, from, "", readers.Unknown(from.LanguageCode)) with { Message = null, CallbackId = pressed.Id },
        _ => null,
    };

    private async Task<Request> ReadAsync(CallbackQuery pressed, Message message, string data, CancellationToken cancellationToken)
    {
        var (command, inPlace) = await ButtonData.ReadAsync(data, store, cancellationToken) ?? ("/help", false);
        return Requested(message, pressed.From, command, await ReaderAsync(message, pressed.From, cancellationToken))
            with
        { Message = null, CallbackId = pressed.Id, IsInPlace = inPlace, IsAddressed = true };
    }

    /// <summary>Bots are not answered, lest two of them talk for ever; an anonymous administrator comes in the guise of one.</summary>
    private static bool IsPerson(Message message, User from) => !from.IsBot || IsInTheGroupsName(message);

    /// <summary>Only administrators can write in the name of their group.</summary>
    private static bool IsInTheGroupsName(Message message) => message.SenderChat?.Id == message.Chat.Id;

    /// <summary>
    /// In private everything that has a content waits for an answer, be it a photo or a sticker. In groups the bot answers commands that are
    /// not another bot's, mentions, and replies to its messages.
    /// </summary>
    private bool IsMeant(Message message) => message switch
    {
        { Chat.Type: ChatType.Private } => message.Text is not null || HasContent(message),
        { Text: { } text } when text.StartsWith('/') => BotNamedIn(text) is not { } other || IsMyName(other),
        { Text: not null } => IsAddressed(message),
        _ => false,
    };

    private static bool HasContent(Message message) =>
        message.Photo is not null || message.Document is not null || message.Voice is not null || message.Sticker is not null || message.Caption is not null;

    private bool IsAddressed(Message message) =>
        message.ReplyToMessage?.From?.Id == bot.Id || (message.Text is { } text && (MentionIn(text) >= 0 || (BotNamedIn(text) is { } name && IsMyName(name))));

    /// <summary>The bot that "/command@bot" names, or null.</summary>
    private static string? BotNamedIn(string text)
    {
        var end = EndOfWord(text);
        var at = text.StartsWith('/') ? text.IndexOf('@', 0, end) : -1;
        return at < 0 ? null : text[(at + 1)..end];
    }

    private bool IsMyName(string name) => name.Equals(bot.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the bot is mentioned by name, or -1. "@name" inside of a longer name or address is no mention.</summary>
    private int MentionIn(string text)
    {
        var mention = "@" + bot.Name;
        for (var at = 0; bot.Name.Length > 0 && (at = text.IndexOf(mention, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + mention.Length;
            if ((at == 0 || !IsOfName(text[at - 1])) && (end == text.Length || !IsOfName(text[end])))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c == '_';

    private static int EndOfWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(" \n\t");
        return end < 0 ? text.Length : end;
    }

    private ValueTask<Reader> ReaderAsync(Message message, User from, CancellationToken cancellationToken) =>
        readers.FindAsync(message.Chat.Id, from.LanguageCode, cancellationToken);

    private Request Requested(Message message, User from, string text, Reader reader)
    {
        var (command, arguments) = Split(WithoutMention(text));
        return new Request
        {
            ChatId = message.Chat.Id,
            ThreadId = message.IsTopicMessage == true ? message.MessageThreadId : null,
            IsPrivate = message.Chat.Type == ChatType.Private,
            IsAddressed = IsAddressed(message),
            UserId = from.Id,
            UserName = from.DisplayName,
            Message = message,
            IsAnonymousAdministrator = from.IsBot && IsInTheGroupsName(message),
            Command = command,
            Arguments = arguments,
            MessageId = message.MessageId,
            Wording = reader.Wording,
            Zone = reader.Zone,
            Today = reader.Today,
            BotName = bot.Name,
        };
    }

    private string WithoutMention(string text) =>
        !text.StartsWith('/') && MentionIn(text) is >= 0 and var at ? text.Remove(at, bot.Name.Length + 1).Trim() : text;

    /// <summary>Splits "/totals@name 2025" into its command and arguments; text without a slash has no command.</summary>
    private static (string? Command, string Arguments) Split(string text)
    {
        if (!text.StartsWith('/'))
        {
            return (null, text.Trim());
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
