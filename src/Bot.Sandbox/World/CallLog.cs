using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>A call that the bot made, without its token.</summary>
public sealed record RecordedCall
{
    /// <summary>Grows by one with every call.</summary>
    public required long Number { get; init; }

    /// <summary>The method's name as sent.</summary>
    public required string Method { get; init; }

    /// <summary>The parameters; treat them as read-only.</summary>
    public required JsonObject Parameters { get; init; }

    /// <summary>When it came, on the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP status answered; 0 when the connection was dropped or the answer is still due.</summary>
    public int Status { get; internal set; }

    /// <summary>The description of a failed answer.</summary>
    public string? Description { get; internal set; }
}

/// <summary>The bot's last calls, the oldest first.</summary>
internal sealed class CallLog(int limit)
{
    private readonly Queue<RecordedCall> _calls = new();
    private long _number;

    /// <summary>Records a call.</summary>
    public RecordedCall Add(string method, JsonObject parameters, DateTimeOffset at)
    {
        var call = new RecordedCall { Number = ++_number, Method = method, Parameters = parameters, At = at };
        _calls.Enqueue(call);
        if (_calls.Count > limit)
        {
            _calls.Dequeue();
        }

        return call;
    }

    /// <summary>The calls remembered.</summary>
    public IReadOnlyList<RecordedCall> All() => [.. _calls];

    /// <summary>Forgets them.</summary>
    public void Clear() => _calls.Clear();
}
