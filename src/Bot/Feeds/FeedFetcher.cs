using System.Net;
using System.Net.Http.Headers;
using Bot.Editing.Links;

namespace Bot.Feeds;

/// <summary>What came of asking for a feed.</summary>
internal enum FeedOutcome
{
    /// <summary>It was read.</summary>
    Read,

    /// <summary>It is as it was.</summary>
    Unchanged,

    /// <summary>Its site says that it is gone for good.</summary>
    Gone,

    /// <summary>It was not answered, or with something that is no feed.</summary>
    Failed,
}

/// <summary>An answer to asking for a feed.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Rest">How long the site asks to be left alone, or null.</param>
/// <param name="Fault">Of a failure: why, in words that quote nothing.</param>
internal sealed record FeedAnswer(FeedOutcome Outcome, TimeSpan? Rest = null, string? Fault = null)
{
    /// <summary>The feed, when it was read.</summary>
    public FeedDocument? Document { get; init; }

    /// <summary>Where it is for good.</summary>
    public Uri? Location { get; init; }

    /// <summary>Its validators.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }
}

/// <summary>Asks for feeds as a polite guest: with what it knows already, within limits of size and time, and listening to how long it shall stay away.</summary>
internal sealed class FeedFetcher(PublicWeb web, TimeProvider time)
{
    /// <summary>Bytes of a feed, as unpacked.</summary>
    public const int MostBytes = 2_000_000;

    private const int LongestValidator = 500;

    /// <summary>Asks for <paramref name="feed"/>.</summary>
    public async Task<FeedAnswer> FetchAsync(FeedState feed, CancellationToken cancellationToken)
    {
        try
        {
            return await web.AskAsync(feed.Url, headers => Ask(headers, feed), ReadAsync, cancellationToken);
        }
        catch (FetchException e)
        {
            return new FeedAnswer(FeedOutcome.Failed, Fault: e.Fault.ToString());
        }
        catch (FeedFormatException e)
        {
            return new FeedAnswer(FeedOutcome.Failed, Fault: e.Message);
        }
    }

    private static void Ask(HttpRequestHeaders headers, FeedState feed)
    {
        headers.Accept.ParseAdd("application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1");
        if (feed.ETag is { } tag)
        {
            headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (feed.LastModified is { } day)
        {
            headers.TryAddWithoutValidation("If-Modified-Since", day);
        }
    }

    private async Task<FeedAnswer> ReadAsync(WebAnswer answer, CancellationToken cancellationToken)
    {
        var response = answer.Response;
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new FeedAnswer(FeedOutcome.Unchanged, response.Headers.CacheControl?.MaxAge) { Location = answer.Moved };
            case HttpStatusCode.Gone:
                return new FeedAnswer(FeedOutcome.Gone);
            case HttpStatusCode.OK:
                var document = FeedReader.Read(await answer.ReadAsync(MostBytes, cancellationToken), response.Content.Headers.ContentType?.CharSet, answer.Url);
                return new FeedAnswer(FeedOutcome.Read, Longer(document.Rest, response.Headers.CacheControl?.MaxAge))
                {
                    Document = document,
                    Location = answer.Moved,
                    ETag = Header(response.Headers, "ETag"),
                    LastModified = Header(response.Content.Headers, "Last-Modified"),
                };
            default:
                return new FeedAnswer(FeedOutcome.Failed, RetryAfter(response), $"HTTP {(int)response.StatusCode}");
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } retry ? retry.Delta ?? (retry.Date - time.GetUtcNow()) : null;

    private static TimeSpan? Longer(TimeSpan? a, TimeSpan? b) => a > b || b is null ? a : b;

    /// <summary>A header as it came, if it can be sent back.</summary>
    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= LongestValidator } value && value.All(c => c is >= ' ' and <= '~') ? value : null;
}
