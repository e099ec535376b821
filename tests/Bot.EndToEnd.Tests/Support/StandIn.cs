using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>
/// A Bot API server that owes nothing to the sandbox: getUpdates answers whatever the test wrote, whatever the offset; every other call succeeds and is noted.
/// </summary>
internal sealed class StandIn : IAsyncDisposable
{
    public const string Token = "42:independent-stand-in";
    private const string Sent = """{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":7,"type":"private"}}}""";

    private readonly HttpListener _listener = new();
    private readonly Channel<string> _polls = Channel.CreateUnbounded<string>();
    private readonly List<(string Method, string Body)> _calls = [];
    private readonly Task _serving;
    private int _polled;

    private StandIn()
    {
        // HttpListener cannot choose a free port itself.
        for (var port = Random.Shared.Next(20_000, 50_000); !_listener.IsListening; port++)
        {
            ApiBaseUrl = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add(ApiBaseUrl.AbsoluteUri);
            try
            {
                _listener.Start();
            }
            catch (HttpListenerException)
            {
                // The port is taken; try the next.
            }
        }

        _serving = Task.Run(ServeAsync);
    }

    public static StandIn Open() => new();

    public Uri ApiBaseUrl { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The texts that were sent, in whatever form.</summary>
    public IReadOnlyList<string> Sends
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls.Where(c => c.Method.StartsWith("send", StringComparison.Ordinal)).Select(c => c.Body)];
            }
        }
    }

    /// <summary>Whether all scripted polls were fetched, and then another one came.</summary>
    public bool IsThrough => Volatile.Read(ref _polled) > 0 && _polls.Reader.Count == 0;

    /// <summary>The next answer to getUpdates, word for word.</summary>
    public void AnswersPoll(string body)
    {
        Volatile.Write(ref _polled, 0);
        _polls.Writer.TryWrite(body);
    }

    /// <summary>The next answer to getUpdates: these updates.</summary>
    public void Delivers(params string[] updates) => AnswersPoll($$"""{"ok":true,"result":[{{string.Join(',', updates)}}]}""");

    /// <summary>A private message, as an update.</summary>
    public static string Text(long id, string text, long user = 7) => $$$"""
        {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"date":{{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}}},"text":"{{{text}}}",
         "from":{"id":{{{user}}},"is_bot":false,"first_name":"Olivia","language_code":"en"},"chat":{"id":{{{user}}},"type":"private"} } }
        """;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => AnswerAsync(context));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            var method = context.Request.Url!.Segments[^1];
            var answer = Encoding.UTF8.GetBytes(method switch
            {
                "getMe" => """{"ok":true,"result":{"id":42,"is_bot":true,"first_name":"Bot","username":"stand_in_bot"}}""",
                "getUpdates" => await NextPollAsync(),
                _ => Note(method, body),
            });
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(answer);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The bot hung up or was killed.
        }
    }

    private async Task<string> NextPollAsync()
    {
        if (!_polls.Reader.TryRead(out var scripted))
        {
            Interlocked.Increment(ref _polled);
            await Task.Delay(50);
            return """{"ok":true,"result":[]}""";
        }

        return scripted;
    }

    private string Note(string method, string body)
    {
        lock (_calls)
        {
            _calls.Add((method, body));
        }

        return method.StartsWith("send", StringComparison.Ordinal) ? Sent : """{"ok":true,"result":true}""";
    }
}
