using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Bot.Hosting;

namespace Bot.Editing.Links;

/// <summary>
/// Asks sites of the public internet, within limits of time, of redirects and of headers. It never connects to an address that is not public: the check is
/// made on the address that is connected to, so that neither a redirect nor a name that resolves differently the second time gets around it.
/// </summary>
internal sealed class PublicWeb : IDisposable
{
    private const int MostRedirects = 5;
    private readonly bool _allowLoopback;
    private readonly TimeSpan _limit;
    private readonly HttpClient _http;

    /// <summary>For the running bot; the sandbox may read pages of its own machine.</summary>
    public PublicWeb(BotSettings settings)
        : this(settings.AllowLoopbackLinks, TimeSpan.FromSeconds(20))
    {
    }

    internal PublicWeb(bool allowLoopback, TimeSpan limit)
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
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("WhoCameHomeBot/1.0 (Telegram bot; reads news of prisoner exchanges)");
    }

    /// <summary>Asks for <paramref name="page"/>, goes where it is sent, and reads the answer, whatever its status.</summary>
    /// <param name="page">The address.</param>
    /// <param name="ask">Adds the headers of the request.</param>
    /// <param name="read">Reads the answer, within the time limit.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="FetchException">It was not answered, or <paramref name="read"/> refused the answer.</exception>
    public async Task<T> AskAsync<T>(Uri page, Action<HttpRequestHeaders> ask, Func<WebAnswer, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limit);
        try
        {
            return await FollowAsync(page, ask, read, limit.Token);
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

    private async Task<T> FollowAsync<T>(Uri page, Action<HttpRequestHeaders> ask, Func<WebAnswer, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var (moved, isForGood) = (page, true);
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            RequireAllowed(page);
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            ask(request.Headers);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } next)
            {
                return await read(new WebAnswer(page, moved, response), cancellationToken);
            }

            page = new Uri(page, next);
            isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            moved = isForGood ? page : moved;
        }

        throw new FetchException(FetchFault.TooManyRedirects);
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is >= 300 and <= 399 && status != HttpStatusCode.NotModified;

    private void RequireAllowed(Uri page)
    {
        if (page.Scheme is not ("http" or "https") || page.UserInfo.Length > 0 || (!page.IsDefaultPort && !_allowLoopback))
        {
            throw new FetchException(FetchFault.NotAllowed);
        }
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

/// <summary>What a site answered.</summary>
/// <param name="Url">Where it was at last.</param>
/// <param name="Moved">Where it is for good: behind the permanent redirects that came first.</param>
/// <param name="Response">Status and headers.</param>
internal sealed record WebAnswer(Uri Url, Uri Moved, HttpResponseMessage Response)
{
    /// <summary>Reads the body as unpacked, never more than the limit: a small body may unpack to an endless one.</summary>
    /// <exception cref="FetchException"><see cref="FetchFault.TooLarge"/>.</exception>
    public async Task<byte[]> ReadAsync(int mostBytes, CancellationToken cancellationToken)
    {
        await using var body = await Response.Content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16_384];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (read.Length + count > mostBytes)
            {
                throw new FetchException(FetchFault.TooLarge);
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
