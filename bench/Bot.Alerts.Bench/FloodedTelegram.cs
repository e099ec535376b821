using Bot.TelegramApi;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.Alerts.Bench;

/// <summary>Telegram with nothing but its bulk limit: so many messages in any second, 429 beyond. Keeps no messages, only who got how many.</summary>
internal sealed class FloodedTelegram(TimeProvider time, int perSecond, int subscribers, TimeSpan latency, bool jitter) : IBotApi
{
    private readonly Lock _gate = new();
    private readonly long[] _last = new long[perSecond];
    private readonly byte[] _got = new byte[subscribers + 1];
    private readonly Random _random = new(1);
    private int _oldest;
    private long _id;

    /// <summary>Messages sent.</summary>
    public long Sent { get; private set; }

    /// <summary>Refusals.</summary>
    public long TooMany { get; private set; }

    /// <summary>Subscribers who got not exactly one.</summary>
    public int NotOnce => _got.Skip(1).Count(g => g != 1);

    /// <summary>When the first and the last message came, in ticks of the clock.</summary>
    public (long First, long Last) Span { get; private set; } = (-1, -1);

    public async Task<TResult> Call<TResult>(IMethod<TResult> method, CancellationToken cancellationToken = default)
    {
        // Half of the latency on the way there, half on the way back; with jitter from half to one and a half of the mean.
        var way = latency * (jitter ? 0.25 + (Draw() / 2) : 0.5);
        await Task.Delay(way, time, cancellationToken);
        var result = (TResult)(object)Take(method);
        await Task.Delay(way, time, cancellationToken);
        return result;
    }

    public Task Download(string filePath, Stream destination, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Alerts download nothing.");

    private double Draw()
    {
        lock (_gate)
        {
            return _random.NextDouble();
        }
    }

    private Message Take(IMethod method)
    {
        var chat = method switch
        {
            SendRichMessage m => m.ChatId.Number,
            SendMessage m => m.ChatId.Number,
            _ => 0,
        };
        lock (_gate)
        {
            var now = time.GetUtcNow().Ticks;
            if (chat > 0 && chat < _got.Length)
            {
                if (_last[_oldest] != 0 && now - _last[_oldest] < TimeSpan.TicksPerSecond)
                {
                    TooMany++;
                    throw new TooManyRequestsException("sendRichMessage", "429 Too Many Requests: retry after 1", TimeSpan.FromSeconds(1));
                }

                _last[_oldest] = now;
                _oldest = (_oldest + 1) % _last.Length;
                _got[chat]++;
                Sent++;
                Span = (Span.First < 0 ? now : Span.First, now);
            }

            return new Message { MessageId = ++_id, Chat = new Chat { Id = chat } };
        }
    }
}
