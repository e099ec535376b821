using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.TelegramApi.Calls;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi;

/// <summary>The Bot API over HTTP: one attempt per call, no flood control. Safe for concurrent use.</summary>
public sealed class BotApiClient : IBotApi, IDisposable
{
    private readonly BotApiOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly string _base;
    private readonly ConcurrentDictionary<string, Uri> _addresses = new(StringComparer.Ordinal);
    private readonly RequestBuffers _buffers = new();

    /// <summary>Makes a client with its own pool of connections.</summary>
    /// <param name="options">The server and the token.</param>
    /// <param name="time">The clock of the timeouts; the system's unless given.</param>
    /// <param name="handler">The transport; pooled connections over HTTP/1.1 unless given. Disposed with the client.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public BotApiClient(BotApiOptions options, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        BotApiOptions.Validate(options);
        _options = options;
        _time = time ?? TimeProvider.System;
        _base = options.BaseUrl.AbsoluteUri.TrimEnd('/');
        _http = new HttpClient(handler ?? PooledConnections()) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public async Task<TResult> Call<TResult>(IMethod<TResult> method, CancellationToken cancellationToken = default)
    {
        var upload = method is IUploadMethod { File.Open: not null } withFile ? withFile : null;
        var buffer = upload is null ? _buffers.Take() : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(method.Name));
        request.Content = buffer?.Write(method) ?? MultipartBody.Write(method, upload!);

        var result = await Exchange(
            method.Name,
            request,
            TimeoutOf(method, upload),
            ReadResult<TResult>,
            cancellationToken);

        if (buffer is not null)
        {
            _buffers.Return(buffer);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task Download(string filePath, Stream destination, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_base}/file/bot{_options.Token}/{filePath.TrimStart('/')}"));
        await Exchange(
            "download",
            request,
            _options.TransferTimeout,
            async (name, response, stopping) =>
            {
                if (!response.IsSuccessStatusCode)
                {
                    throw ErrorReading.Read(name, (int)response.StatusCode, response.ReasonPhrase, parameters: null, response.Headers.RetryAfter?.Delta);
                }

                await response.Content.CopyToAsync(destination, stopping);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler PooledConnections() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        MaxConnectionsPerServer = 512,
        UseCookies = false,
        AllowAutoRedirect = false,
        // Tracing would put the address, and with it the token, into spans.
        ActivityHeadersPropagator = null,
    };

    private Uri Address(string method) =>
        _addresses.TryGetValue(method, out var known) ? known : _addresses.GetOrAdd(method, new Uri($"{_base}/bot{_options.Token}/{method}"));

    private TimeSpan TimeoutOf(IMethod method, IUploadMethod? upload) => method switch
    {
        GetUpdates poll => TimeSpan.FromSeconds(poll.Timeout ?? 0) + _options.PollSlack,
        _ when upload is not null => _options.TransferTimeout,
        _ => _options.Timeout,
    };

    private async Task<TResult> Exchange<TResult>(
        string method,
        HttpRequestMessage request,
        TimeSpan timeout,
        Func<string, HttpResponseMessage, CancellationToken, Task<TResult>> read,
        CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(timeout, _time);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stopping.Token);
            return await read(method, response, stopping.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NetworkException(method, $"no answer within {timeout.TotalSeconds} s", mayHaveBeenHandled: true);
        }
        catch (HttpRequestException error)
        {
            throw new NetworkException(method, Described(error), MayHaveBeenHandled(error.HttpRequestError));
        }
        catch (IOException error)
        {
            throw new NetworkException(method, Described(error), mayHaveBeenHandled: true);
        }
    }

    private async Task<TResult> ReadResult<TResult>(string method, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var retryAfter = response.Headers.RetryAfter?.Delta;
        var format = (JsonTypeInfo<ApiResponse<TResult>>)TelegramJson.Default.GetTypeInfo(typeof(ApiResponse<TResult>))!;
        ApiResponse<TResult>? answer;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            answer = await JsonSerializer.DeserializeAsync(body, format, cancellationToken);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw ErrorReading.Read(method, status, response.ReasonPhrase, parameters: null, retryAfter);
        }
        catch (JsonException error)
        {
            throw new NetworkException(method, $"{status} with a body that is not the Bot API's JSON, at {error.Path ?? "its start"}", mayHaveBeenHandled: true);
        }

        return answer switch
        {
            { Ok: true, Result: { } result } => result,
            { Ok: false } => throw ErrorReading.Read(method, answer.ErrorCode ?? status, answer.Description is { } words ? Redacted(words) : null, answer.Parameters, retryAfter),
            _ => throw new NetworkException(method, $"{status} without a result", mayHaveBeenHandled: true),
        };
    }

    private static bool MayHaveBeenHandled(HttpRequestError error) => error is not (
        HttpRequestError.NameResolutionError or
        HttpRequestError.ConnectionError or
        HttpRequestError.SecureConnectionError or
        HttpRequestError.ProxyTunnelError);

    /// <summary>The error and its causes in words. They are not kept as inner exceptions: nothing promises that their texts spare the address.</summary>
    private string Described(Exception error)
    {
        var words = error is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http
            ? $"{http.HttpRequestError}: {error.Message}"
            : error.Message;
        for (var cause = error.InnerException; cause is not null; cause = cause.InnerException)
        {
            words = words.Contains(cause.Message, StringComparison.Ordinal) ? words : $"{words} ({cause.Message})";
        }

        return Redacted(words);
    }

    private string Redacted(string words) => words.Replace(_options.Token, "<token>", StringComparison.Ordinal);
}
