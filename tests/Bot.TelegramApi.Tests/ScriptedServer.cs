using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.TelegramApi.Tests;

/// <summary>A loopback HTTP server that answers each request with the next line of its script, as raw as it likes, and closes the connection.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<string?> _script;
    private readonly Task _serving;

    /// <param name="script">Whole raw answers; null hangs, empty drops the connection.</param>
    public ScriptedServer(params string?[] script)
    {
        _script = new ConcurrentQueue<string?>(script);
        _listener.Start();
        _serving = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public ConcurrentQueue<string> Requests { get; } = [];

    public static string Json(string body, int status = 200) =>
        $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _serving;
        _listener.Dispose();
        _stopping.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptTcpClientAsync(_stopping.Token);
                await Answer(connection.GetStream());
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
        {
            // The test is over, or the client went away.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        Requests.Enqueue(await ReadRequest(stream));
        if (!_script.TryDequeue(out var answer) || answer is null)
        {
            await Task.Delay(Timeout.Infinite, _stopping.Token);
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer!), _stopping.Token);
    }

    private async Task<string> ReadRequest(NetworkStream stream)
    {
        var received = new MemoryStream();
        var chunk = new byte[4096];
        while (true)
        {
            var text = Encoding.UTF8.GetString(received.ToArray());
            if (IsWhole(text, received.Length))
            {
                return text;
            }

            var count = await stream.ReadAsync(chunk, _stopping.Token);
            if (count == 0)
            {
                return text;
            }

            received.Write(chunk, 0, count);
        }
    }

    private static bool IsWhole(string text, long length)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var header = text[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase));
        return header is null
            ? !text.Contains("chunked", StringComparison.OrdinalIgnoreCase) || text.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
            : length >= Encoding.UTF8.GetByteCount(text.AsSpan(0, end + 4)) + int.Parse(header["Content-Length: ".Length..], null);
    }
}
