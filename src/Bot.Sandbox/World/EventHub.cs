using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Bot.Sandbox.World;

/// <summary>Tells every open page what happens. A page that falls behind is cut off and loads anew.</summary>
internal sealed class EventHub
{
    private const int Behind = 1000;
    private readonly Lock _gate = new();
    private readonly HashSet<Channel<byte[]>> _listeners = [];

    /// <summary>Sends an event to all listeners.</summary>
    public void Publish(string type, JsonObject content)
    {
        lock (_gate)
        {
            if (_listeners.Count == 0)
            {
                return;
            }

            content["event"] = type;
            var bytes = content.ToUtf8();
            foreach (var slow in _listeners.Where(listener => !listener.Writer.TryWrite(bytes)).ToList())
            {
                slow.Writer.TryComplete();
                _listeners.Remove(slow);
            }
        }
    }

    /// <summary>Begins to listen: every event from now on is in the channel, as JSON.</summary>
    public Channel<byte[]> Open()
    {
        var channel = Channel.CreateBounded<byte[]>(Behind);
        lock (_gate)
        {
            _listeners.Add(channel);
        }

        return channel;
    }

    /// <summary>Listens no longer.</summary>
    public void Close(Channel<byte[]> channel)
    {
        lock (_gate)
        {
            _listeners.Remove(channel);
        }
    }
}
