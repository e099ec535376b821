using Bot.TelegramApi;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Tests.Alerts;

/// <summary>A message as it now stands in a chat.</summary>
internal sealed record ChatMessage(long ChatId, long Id, string Html, bool IsSilent, long? Thread, DateTimeOffset At, int Edits = 0);

/// <summary>Telegram in memory: messages of each chat, members, and whatever goes wrong as the test wants it.</summary>
internal sealed class FakeTelegram(TimeProvider time) : IBotApi
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(long Chat, long Id), ChatMessage> _messages = [];
    private long _lastId;

    /// <summary>How long a call takes.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Throws what shall go wrong with this call, before it has any effect.</summary>
    public Action<IMethod> Before { get; set; } = _ => { };

    /// <summary>Throws what shall go wrong after the call had its effect: the answer is lost.</summary>
    public Action<IMethod> After { get; set; } = _ => { };

    /// <summary>Standing by chat and user.</summary>
    public Dictionary<(ChatId Chat, long User), string> Members { get; } = [];

    /// <summary>Public chats by name.</summary>
    public Dictionary<string, long> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Every call, in order.</summary>
    public List<IMethod> Calls { get; } = [];

    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Values];
            }
        }
    }

    public IReadOnlyList<ChatMessage> In(long chatId) => [.. Messages.Where(m => m.ChatId == chatId).OrderBy(m => m.Id)];

    /// <summary>Asserts that so many chats have one message each.</summary>
    public void ToldOnceEach(int chats)
    {
        Assert.Equal(chats, Messages.Count);
        Assert.Equal(chats, Messages.Select(m => m.ChatId).Distinct().Count());
    }

    /// <summary>Contents of files by id, which is their path too.</summary>
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public Task Download(string filePath, Stream destination, CancellationToken cancellationToken = default) =>
        destination.WriteAsync(Files[filePath], cancellationToken).AsTask();

    public async Task<TResult> Call<TResult>(IMethod<TResult> method, CancellationToken cancellationToken = default)
    {
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency / 2, time, cancellationToken);
        }

        TResult result;
        lock (_gate)
        {
            Calls.Add(method);
            Before(method);
            result = (TResult)Handle(method);
            After(method);
        }

        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency / 2, time, cancellationToken);
        }

        return result;
    }

    private object Handle(IMethod method) => method switch
    {
        SendRichMessage m => Sent(m.ChatId, m.RichMessage.Html!, m.DisableNotification, m.MessageThreadId),
        SendMessage m => Sent(m.ChatId, m.Text, m.DisableNotification, m.MessageThreadId),
        EditMessageText m => Edited(m),
        GetChat m => m.ChatId.Username is { } name
            ? Names.TryGetValue(name, out var id) ? new Chat { Id = id } : throw new ChatGoneException("getChat", "400 chat not found", ChatGoneReason.NotFound)
            : new Chat { Id = m.ChatId.Number },
        GetChatMember m => new ChatMember
        {
            Status = Members.GetValueOrDefault((m.ChatId, m.UserId), MemberStatus.Left),
            User = new User { Id = m.UserId },
        },
        GetFile m => new TelegramApi.Types.File { FileId = m.FileId, FilePath = m.FileId, FileSize = Files[m.FileId].Length },
        GetMe => new User { Id = 1, Username = "who_came_home_bot" },
        _ => true,
    };

    private Message Sent(ChatId chat, string html, bool? silent, long? thread)
    {
        var message = new ChatMessage(chat.Number, ++_lastId, html, silent == true, thread, time.GetUtcNow());
        _messages.Add((message.ChatId, message.Id), message);
        return new Message { MessageId = message.Id, Chat = new Chat { Id = message.ChatId } };
    }

    private EditedMessage Edited(EditMessageText edit)
    {
        var key = (edit.ChatId!.Value.Number, edit.MessageId!.Value);
        if (!_messages.TryGetValue(key, out var message))
        {
            throw new BadRequestException("editMessageText", "400 Bad Request: message to edit not found");
        }

        var html = edit.RichMessage?.Html ?? edit.Text!;
        if (html == message.Html)
        {
            throw new MessageNotModifiedException("editMessageText", "400 message is not modified");
        }

        _messages[key] = message with { Html = html, Edits = message.Edits + 1 };
        return new EditedMessage(null);
    }
}
