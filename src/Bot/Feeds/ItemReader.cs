using System.Net;
using Bot.Articles;
using Bot.Chats;
using Bot.Editing.Links;
using Bot.Records;
using NodaTime;

namespace Bot.Feeds;

/// <summary>What an item turned out to be.</summary>
internal abstract record ItemReading
{
    /// <summary>No report of an exchange.</summary>
    internal sealed record Nothing : ItemReading;

    /// <summary>Its page could not be fetched just now.</summary>
    internal sealed record Later : ItemReading;

    /// <summary>A report of an exchange.</summary>
    internal sealed record Found(Report Report) : ItemReading;
}

/// <summary>A report of an exchange.</summary>
/// <param name="Link">Its address.</param>
/// <param name="Draft">What it reports.</param>
internal sealed record Report(Uri Link, ExchangeDraft Draft);

/// <summary>Pages that may still be fetched at this reading of a feed.</summary>
internal sealed class PageBudget(int pages)
{
    private int _left = pages;

    /// <summary>Takes one, if any is left.</summary>
    public bool TryTake() => _left-- > 0;
}

/// <summary>Reads an item of a feed: the text that came with it, or the page that it points to where that is only a teaser.</summary>
internal sealed class ItemReader(LinkFetcher links, RecordKeeper records, ArticleReaders readers, TimeProvider time)
{
    /// <summary>A page that cannot be fetched is tried again while its item is no older.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    /// <summary>Reads <paramref name="item"/>; only what may tell of a hand-over costs a page.</summary>
    public async Task<ItemReading> ReadAsync(FeedItem item, PageBudget budget, CancellationToken cancellationToken)
    {
        var reader = readers.Of(records.Current.References);
        var teaser = Read(reader, $"<html><h1>{WebUtility.HtmlEncode(item.Title)}</h1><div>{item.Html}</div></html>", item.Link, item);
        if (item.IsWhole || (teaser is not ExchangeDraft && !reader.MayTellOfHandOver($"{item.Title}<br>{item.Html}")))
        {
            return Reading(item.Link, teaser);
        }

        if (!budget.TryTake())
        {
            return new ItemReading.Later();
        }

        try
        {
            var page = await links.FetchAsync(item.Link, cancellationToken);
            var link = Tidy(page.Url);
            var whole = Read(reader, page.Text, link, item);

            // A page that says nothing of it (a wall of cookies, an empty frame) does not contradict its teaser.
            return Reading(link, whole is NotAnExchange { Reason: NoExchangeReason.NoHandOver } ? teaser : whole);
        }
        catch (FetchException e)
        {
            return e.Fault is FetchFault.NotAllowed or FetchFault.NotPublic ? new ItemReading.Nothing()
                : teaser is ExchangeDraft ? Reading(item.Link, teaser)
                : e.Fault is FetchFault.Unreachable or FetchFault.TooSlow && item.Published > time.GetUtcNow() - Patience ? new ItemReading.Later()
                : new ItemReading.Nothing();
        }
    }

    /// <summary>The address without what only counts clicks, so that a page has one address.</summary>
    public static Uri Tidy(Uri link)
    {
        var query = link.Query.TrimStart('?').Split('&').Where(part => part.Length > 0 && !part.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) && !part.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(link) { Fragment = "", Query = string.Join('&', query) }.Uri;
    }

    private static ItemReading Reading(Uri link, ArticleReading reading) =>
        reading is ExchangeDraft draft ? new ItemReading.Found(new Report(Tidy(link), draft)) : new ItemReading.Nothing();

    /// <summary>What a text says; its headline is the feed's, which a page may bury.</summary>
    private static ArticleReading Read(ArticleReader reader, string text, Uri link, FeedItem item)
    {
        var reading = reader.Read(new Article(text, link.AbsoluteUri, DayOf(item.Published)));
        return item.Title.Length == 0 ? reading : reading with { Head = reading.Head with { Title = item.Title } };
    }

    /// <summary>The day on which it was published where the exchanges are.</summary>
    private static DateOnly? DayOf(DateTimeOffset? published) =>
        published is { } at ? Instant.FromDateTimeOffset(at).InZone(Readers.DefaultZone).Date.ToDateOnly() : null;
}
