namespace Bot.TelegramApi.Types;

/// <summary>A message, with the fields that this bot looks at.</summary>
public sealed record Message
{
    /// <summary>Unique inside its chat.</summary>
    public required long MessageId { get; init; }

    /// <summary>The forum topic the message belongs to.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>True when the message belongs to a forum topic, so that <see cref="MessageThreadId"/> can be answered to.</summary>
    public bool? IsTopicMessage { get; init; }

    /// <summary>The sender; absent in channels.</summary>
    public User? From { get; init; }

    /// <summary>The chat in whose name the message was sent: a channel, or an anonymous administrator's group.</summary>
    public Chat? SenderChat { get; init; }

    /// <summary>Where the message is.</summary>
    public required Chat Chat { get; init; }

    /// <summary>When it was sent, Unix seconds; 0 when the message is no longer accessible.</summary>
    public long Date { get; init; }

    /// <summary>When it was last changed, Unix seconds.</summary>
    public long? EditDate { get; init; }

    /// <summary>Where a forwarded message came from.</summary>
    public MessageOrigin? ForwardOrigin { get; init; }

    /// <summary>The message that this one answers; without its own <c>reply_to_message</c>.</summary>
    public Message? ReplyToMessage { get; init; }

    /// <summary>The bot through whose inline mode the message was sent.</summary>
    public User? ViaBot { get; init; }

    /// <summary>The text, up to 4096 UTF-16 units.</summary>
    public string? Text { get; init; }

    /// <summary>Commands, links and formatting in <see cref="Text"/>.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>The text under a photo, document, …</summary>
    public string? Caption { get; init; }

    /// <summary>Commands, links and formatting in <see cref="Caption"/>.</summary>
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    /// <summary>A photo in its sizes.</summary>
    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    /// <summary>A file.</summary>
    public Document? Document { get; init; }

    /// <summary>A voice note.</summary>
    public Voice? Voice { get; init; }

    /// <summary>A sticker.</summary>
    public Sticker? Sticker { get; init; }

    /// <summary>Service message: these users joined.</summary>
    public IReadOnlyList<User>? NewChatMembers { get; init; }

    /// <summary>Service message: this user left or was removed.</summary>
    public User? LeftChatMember { get; init; }

    /// <summary>Service message: this group became the supergroup with that id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>Service message: this supergroup was the group with that id.</summary>
    public long? MigrateFromChatId { get; init; }

    /// <summary>The buttons under the message.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}

/// <summary>Where a forwarded message came from.</summary>
public sealed record MessageOrigin
{
    /// <summary><c>user</c>, <c>hidden_user</c>, <c>chat</c> or <c>channel</c>.</summary>
    public string? Type { get; init; }

    /// <summary>When the original was sent, Unix seconds.</summary>
    public long Date { get; init; }

    /// <summary>The author, for <c>user</c>.</summary>
    public User? SenderUser { get; init; }

    /// <summary>The author's name, for <c>hidden_user</c>.</summary>
    public string? SenderUserName { get; init; }

    /// <summary>The chat that sent it, for <c>chat</c>.</summary>
    public Chat? SenderChat { get; init; }

    /// <summary>The channel, for <c>channel</c>.</summary>
    public Chat? Chat { get; init; }

    /// <summary>The post's id in that channel.</summary>
    public long? MessageId { get; init; }
}

/// <summary>A piece of a text with a meaning or a look.</summary>
public sealed record MessageEntity
{
    /// <summary><c>bot_command</c>, <c>mention</c>, <c>url</c>, <c>text_link</c>, <c>bold</c>, …</summary>
    public required string Type { get; init; }

    /// <summary>Start in UTF-16 units.</summary>
    public required int Offset { get; init; }

    /// <summary>Length in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>The address of a <c>text_link</c>.</summary>
    public string? Url { get; init; }

    /// <summary>The user of a <c>text_mention</c>.</summary>
    public User? User { get; init; }

    /// <summary>The programming language of a <c>pre</c>.</summary>
    public string? Language { get; init; }
}
