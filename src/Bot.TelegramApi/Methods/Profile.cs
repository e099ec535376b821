using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Who the bot is: the cheapest check of a token.</summary>
public sealed record GetMe : IMethod<User>
{
    string IMethod.Name => "getMe";
}

/// <summary>Sets the menu of commands of a scope and language; at most 100.</summary>
public sealed record SetMyCommands : IMethod<bool>
{
    /// <summary>The commands in the order they are shown.</summary>
    public required IReadOnlyList<BotCommand> Commands { get; init; }

    /// <summary>Where; null is everywhere without a narrower menu.</summary>
    public BotCommandScope? Scope { get; init; }

    /// <summary>Two-letter code; null for users without a menu in their language.</summary>
    public string? LanguageCode { get; init; }

    string IMethod.Name => "setMyCommands";
}

/// <summary>The menu of commands of a scope and language.</summary>
public sealed record GetMyCommands : IMethod<IReadOnlyList<BotCommand>>
{
    /// <summary>Where.</summary>
    public BotCommandScope? Scope { get; init; }

    /// <summary>Two-letter code.</summary>
    public string? LanguageCode { get; init; }

    string IMethod.Name => "getMyCommands";
}

/// <summary>Removes the menu of commands of a scope and language.</summary>
public sealed record DeleteMyCommands : IMethod<bool>
{
    /// <summary>Where.</summary>
    public BotCommandScope? Scope { get; init; }

    /// <summary>Two-letter code.</summary>
    public string? LanguageCode { get; init; }

    string IMethod.Name => "deleteMyCommands";
}

/// <summary>Sets what an empty chat with the bot shows.</summary>
public sealed record SetMyDescription : IMethod<bool>
{
    /// <summary>Up to 512 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Two-letter code.</summary>
    public string? LanguageCode { get; init; }

    string IMethod.Name => "setMyDescription";
}

/// <summary>Sets what the bot's profile and shared links show.</summary>
public sealed record SetMyShortDescription : IMethod<bool>
{
    /// <summary>Up to 120 characters.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>Two-letter code.</summary>
    public string? LanguageCode { get; init; }

    string IMethod.Name => "setMyShortDescription";
}
