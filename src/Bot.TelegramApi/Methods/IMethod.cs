using System.Text.Json.Serialization;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>A call of a Bot API method: the record's properties are its parameters.</summary>
public interface IMethod
{
    /// <summary>The method's name in the address, e.g. <c>sendMessage</c>.</summary>
    [JsonIgnore]
    string Name { get; }

    /// <summary>True when calling twice shows twice: a new message. Anything else may be repeated freely.</summary>
    [JsonIgnore]
    bool SendsAnew => false;
}

/// <summary>A call of a Bot API method.</summary>
/// <typeparam name="TResult">What Telegram answers; <see cref="bool"/> where that is only <c>true</c>.</typeparam>
public interface IMethod<TResult> : IMethod;

/// <summary>A call that Telegram counts against the limits of a chat: sending and editing.</summary>
public interface IChatMethod
{
    /// <summary>The chat; null when a message sent through inline mode is edited.</summary>
    ChatId? Chat { get; }
}

/// <summary>A call that may carry a file.</summary>
internal interface IUploadMethod
{
    /// <summary>The multipart field that the file goes into.</summary>
    string FileField { get; }

    /// <summary>The file; only an upload makes the request multipart.</summary>
    InputFile File { get; }
}
