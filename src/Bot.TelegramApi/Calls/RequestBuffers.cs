using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.TelegramApi.Methods;

namespace Bot.TelegramApi.Calls;

/// <summary>Buffers for JSON bodies, used again: as many as there are requests on their way at once.</summary>
internal sealed class RequestBuffers
{
    private const int LargestKept = 64 * 1024;

    private readonly ConcurrentBag<RequestBuffer> _idle = [];

    public RequestBuffer Take() => _idle.TryTake(out var buffer) ? buffer : new RequestBuffer();

    /// <summary>Gives a buffer back. Not to be called after a failed request: its connection may still be reading from it.</summary>
    public void Return(RequestBuffer buffer)
    {
        if (buffer.Capacity <= LargestKept)
        {
            _idle.Add(buffer);
        }
        else
        {
            buffer.Dispose();
        }
    }
}

/// <summary>One JSON body.</summary>
internal sealed class RequestBuffer : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Utf8JsonWriter _writer;

    /// <remarks>The relaxed encoder leaves Cyrillic as it is: two bytes a letter instead of six. The body never ends up in a web page.</remarks>
    public RequestBuffer() =>
        _writer = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public int Capacity => _bytes.Capacity;

    public HttpContent Write(IMethod method)
    {
        _bytes.ResetWrittenCount();
        _writer.Reset();
        JsonSerializer.Serialize(_writer, method, TelegramJson.Default.GetTypeInfo(method.GetType())!);
        _writer.Flush();
        return new ReadOnlyMemoryContent(_bytes.WrittenMemory) { Headers = { ContentType = Json } };
    }

    public void Dispose() => _writer.Dispose();
}
