using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Bot.Hosting;

namespace Bot.Editing.Links;

/// <summary>
/// Fetches a page that an editor named, within limits: of time, of size (as unpacked), of redirects and of kinds. It never connects to an address that is not public: the check is
/// made on the address that is connected to, so that neither a redirect nor a name that resolves differently the second time gets around it.
/// </summary>
internal sealed class LinkFetcher : IDisposable
{
    /// <summary>Bytes of a page, as unpacked.</summary>
    public const int MostBytes = 3_000_000;

    private const int MostRedirects = 5;
    private static readonly string[] _kinds = ["text/html", "application/xhtml+xml", "text/plain"];
    private readonly bool _allowLoopback;
    private readonly TimeSpan _limit;
    private readonly HttpClient _http;

    /// <summary>A fetcher for the running bot; the sandbox may read pages of its own machine.</summary>
    public LinkFetcher(BotSettings settings)
        : this(settings.AllowLoopbackLinks, TimeSpan.FromSeconds(20))
    {
    }

    internal LinkFetcher(bool allowLoopback, TimeSpan limit)
    {
        (_allowLoopback, _limit) = (allowLoopback, limit);
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("WhoCameHomeBot", "1.0"));
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/plain;q=0.8");
    }

    /// <summary>Fetches <paramref name="page"/>.</summary>
    /// <exception cref="FetchException">It was not fetched.</exception>
    public async Task<FetchedPage> FetchAsync(Uri page, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limit);
        try
        {
            return await FollowAsync(page, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FetchException(FetchFault.TooSlow);
        }
        catch (HttpRequestException e)
        {
            throw e.InnerException as FetchException ?? new FetchException(FetchFault.Unreachable);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new FetchException(FetchFault.Unreachable);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<FetchedPage> FollowAsync(Uri page, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            RequireAllowed(page);
            using var response = await _http.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is < 300 or > 399 || response.Headers.Location is not { } next)
            {
                return await ReadAsync(page, response, cancellationToken);
            }

            page = new Uri(page, next);
        }

        throw new FetchException(FetchFault.TooManyRedirects);
    }

    private void RequireAllowed(Uri page)
    {
        if (page.Scheme is not ("http" or "https") || page.UserInfo.Length > 0 || (!page.IsDefaultPort && !_allowLoopback))
        {
            throw new FetchException(FetchFault.NotAllowed);
        }
    }

    private static async Task<FetchedPage> ReadAsync(Uri page, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new FetchException(FetchFault.Unreachable);
        }

        var type = response.Content.Headers.ContentType;
        if (!_kinds.Contains(type?.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            throw new FetchException(FetchFault.NotText);
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return new FetchedPage(page, TextDecoder.Decode(await ReadAsync(body, cancellationToken), type!.CharSet));
    }

    /// <summary>Reads what was unpacked, never more than the limit: a small body may unpack to an endless one.</summary>
    private static async Task<byte[]> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16_384];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > MostBytes)
            {
                throw new FetchException(FetchFault.TooLarge);
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, a => PublicAddress.Is(a) || (_allowLoopback && IPAddress.IsLoopback(a)));
        if (allowed is [])
        {
            throw new FetchException(FetchFault.NotPublic);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
