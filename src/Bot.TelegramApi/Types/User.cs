using System.Text.Json.Serialization;

namespace Bot.TelegramApi.Types;

/// <summary>A Telegram user or bot.</summary>
public sealed record User
{
    /// <summary>Permanent id, up to 52 bits.</summary>
    public required long Id { get; init; }

    /// <summary>True for bots.</summary>
    public bool IsBot { get; init; }

    /// <summary>First name; Telegram always sends it, test servers may not.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Public name without <c>@</c>.</summary>
    public string? Username { get; init; }

    /// <summary>First and last name, or else the public name.</summary>
    [JsonIgnore]
    public string DisplayName => $"{FirstName} {LastName}".Trim() is { Length: > 0 } name ? name : Username ?? "";

    /// <summary>IETF tag of the user's Telegram client, e.g. <c>uk</c> or <c>pt-br</c>.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Only from <c>getMe</c>: whether inline mode is switched on.</summary>
    public bool? SupportsInlineQueries { get; init; }

    /// <summary>Only from <c>getMe</c>: whether the bot may be added to groups.</summary>
    public bool? CanJoinGroups { get; init; }

    /// <summary>Only from <c>getMe</c>: true when privacy mode is off.</summary>
    public bool? CanReadAllGroupMessages { get; init; }
}
