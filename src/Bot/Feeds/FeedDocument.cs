using System.Collections.Immutable;

namespace Bot.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Items">Its items that have a web address, in the feed's order.</param>
/// <param name="Rest">How long it asks to be left alone after a reading (<c>ttl</c>, <c>sy:updatePeriod</c>), or null.</param>
internal sealed record FeedDocument(ImmutableArray<FeedItem> Items, TimeSpan? Rest = null);

/// <summary>An item of a feed.</summary>
/// <param name="Id">What it is known by: its guid or id, else its address.</param>
/// <param name="Link">The page that it is about, http or https.</param>
/// <param name="Title">Its headline as plain text, perhaps empty.</param>
/// <param name="Html">What the feed tells of it, as HTML, perhaps empty.</param>
/// <param name="IsWhole">Whether that is the whole text rather than a teaser.</param>
/// <param name="Published">When it was published, or null where the feed does not say.</param>
internal sealed record FeedItem(string Id, Uri Link, string Title, string Html, bool IsWhole, DateTimeOffset? Published);

/// <summary>A feed is neither RSS nor Atom, or not well-formed XML.</summary>
internal sealed class FeedFormatException(string message, Exception? inner = null) : Exception(message, inner);
