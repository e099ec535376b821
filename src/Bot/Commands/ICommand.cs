using Bot.Cards;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Commands;

/// <summary>Where a command stands in /help.</summary>
internal enum CommandGroup
{
    /// <summary>Asks the record.</summary>
    Record,

    /// <summary>About this chat.</summary>
    Chat,

    /// <summary>About the bot.</summary>
    About,

    /// <summary>Keeps the record; unknown to everybody else.</summary>
    Editors,
}

/// <summary>
/// A command: one file, named as the reader types it. Its description and usage with examples are the texts
/// <c>command.&lt;name&gt;.description</c> and <c>command.&lt;name&gt;.usage</c> of the language files.
/// </summary>
internal interface ICommand
{
    /// <summary>As typed after the slash.</summary>
    string Name { get; }

    /// <summary>Where it stands in /help and in the menu.</summary>
    CommandGroup Group { get; }
}

/// <summary>A command whose answer depends on the record, the words after it, the language and the day, and on nothing else: it can be shared.</summary>
internal interface IRecordCommand : ICommand
{
    /// <summary>Answers a request.</summary>
    Card Answer(RecordRequest request);
}

/// <summary>A command about the chat it is typed in.</summary>
internal interface IChatCommand : ICommand
{
    /// <summary>Answers a request.</summary>
    Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken);
}

/// <summary>What an <see cref="IRecordCommand"/> may look at.</summary>
/// <param name="Record">The record as it stands.</param>
/// <param name="Arguments">What follows the command.</param>
/// <param name="Wording">The words of the reader's language.</param>
/// <param name="Today">Today in the reader's time zone.</param>
/// <param name="BotName">The bot's username, for links to it.</param>
internal sealed record RecordRequest(ExchangeRecord Record, string Arguments, Wording Wording, DateOnly Today, string BotName);
