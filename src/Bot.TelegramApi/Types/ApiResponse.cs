using System.Text.Json.Serialization;

namespace Bot.TelegramApi.Types;

/// <summary>Every answer of the Bot API: a result, or an error.</summary>
/// <typeparam name="T">The method's result.</typeparam>
public sealed record ApiResponse<T>
{
    /// <summary>Whether <see cref="Result"/> is set.</summary>
    public required bool Ok { get; init; }

    /// <summary>The result of a successful call.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public T? Result { get; init; }

    /// <summary>The error's number, mostly the HTTP status.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>The error in words.</summary>
    public string? Description { get; init; }

    /// <summary>What to do about the error.</summary>
    public ResponseParameters? Parameters { get; init; }
}

/// <summary>What to do about an error.</summary>
public sealed record ResponseParameters
{
    /// <summary>The group became the supergroup with this id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>Seconds to wait before asking again.</summary>
    public int? RetryAfter { get; init; }
}
