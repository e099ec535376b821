using System.Collections.Immutable;
using Bot.Cards;

namespace Bot.Conversation;

/// <summary>What the bot answers.</summary>
internal abstract record Reply
{
    public static implicit operator Reply(Card card) => new CardReply(card);
}

/// <summary>A card; after a button that asks for it in place it replaces the message.</summary>
internal sealed record CardReply(Card Card) : Reply;

/// <summary>Several cards, each a message of its own below the last.</summary>
internal sealed record CardsReply(ImmutableArray<Card> Cards) : Reply;

/// <summary>A file.</summary>
/// <param name="FileName">Name to save it under.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Caption">A line under it.</param>
internal sealed record FileReply(string FileName, byte[] Content, string Caption) : Reply;

/// <summary>Nothing is said.</summary>
internal sealed record NoReply : Reply;
