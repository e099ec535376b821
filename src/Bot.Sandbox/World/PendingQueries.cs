using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Sandbox.World;

/// <summary>Button presses and inline queries that wait for the bot's answer, at most so many; an answer is taken once.</summary>
internal sealed class PendingQueries
{
    private const int Most = 5_000;
    private readonly Dictionary<string, TaskCompletionSource<JsonObject>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private long _next = 1;

    /// <summary>Where the numbering goes on after a restart.</summary>
    public long Next { get => _next; set => _next = value; }

    /// <summary>Opens a query: its identifier and the task that ends with the answer.</summary>
    public (string Id, Task<JsonObject> Answer) Open()
    {
        var id = (4_000_000_000 + _next++).ToString(CultureInfo.InvariantCulture);
        var waiting = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = waiting;
        _order.Enqueue(id);
        if (_order.Count > Most)
        {
            _waiting.Remove(_order.Dequeue());
        }

        return (id, waiting.Task);
    }

    /// <summary>Hands the answer over; false when the query is unknown, too old or already answered.</summary>
    public bool Answer(string id, JsonObject answer) => _waiting.Remove(id, out var waiting) && waiting.TrySetResult(answer);
}
