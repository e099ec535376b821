namespace Bot.Editing.Links;

/// <summary>Fetches a page that an editor or a feed named, if it is HTML or plain text and no larger than any article.</summary>
internal sealed class LinkFetcher(PublicWeb web)
{
    /// <summary>Bytes of a page, as unpacked.</summary>
    public const int MostBytes = 3_000_000;

    private static readonly string[] _kinds = ["text/html", "application/xhtml+xml", "text/plain"];

    /// <summary>Fetches <paramref name="page"/>.</summary>
    /// <exception cref="FetchException">It was not fetched.</exception>
    public Task<FetchedPage> FetchAsync(Uri page, CancellationToken cancellationToken) =>
        web.AskAsync(page, headers => headers.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.8"), ReadAsync, cancellationToken);

    private static async Task<FetchedPage> ReadAsync(WebAnswer answer, CancellationToken cancellationToken)
    {
        if (!answer.Response.IsSuccessStatusCode)
        {
            throw new FetchException(FetchFault.Unreachable);
        }

        var type = answer.Response.Content.Headers.ContentType;
        return _kinds.Contains(type?.MediaType, StringComparer.OrdinalIgnoreCase)
            ? new FetchedPage(answer.Url, TextDecoder.Decode(await answer.ReadAsync(MostBytes, cancellationToken), type!.CharSet))
            : throw new FetchException(FetchFault.NotText);
    }
}
