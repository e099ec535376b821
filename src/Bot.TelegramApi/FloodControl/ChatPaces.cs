using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.FloodControl;

/// <summary>The paces of the chats written to lately. Once a minute those that have come to rest are dropped, so a million chats need no memory for a million.</summary>
internal sealed class ChatPaces(FloodControlOptions options)
{
    private static readonly long SweepEvery = TimeSpan.FromMinutes(1).Ticks;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, ChatPace> _paces = [];
    private long _nextSweep = long.MinValue;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _paces.Count;
            }
        }
    }

    /// <summary>Reserves the chat's next turn and says when it is.</summary>
    public long Reserve(ChatId chat, long now)
    {
        lock (_gate)
        {
            Sweep(now);
            return PaceOf(chat).Reserve(now);
        }
    }

    /// <inheritdoc cref="ChatPace.Refuse"/>
    public long Refuse(ChatId chat, long now, long until)
    {
        lock (_gate)
        {
            return PaceOf(chat).Refuse(now, until);
        }
    }

    public bool IsHeld(ChatId chat, long now)
    {
        lock (_gate)
        {
            return _paces.TryGetValue(chat, out var pace) && pace.IsHeld(now);
        }
    }

    private ChatPace PaceOf(ChatId chat)
    {
        if (!_paces.TryGetValue(chat, out var pace))
        {
            _paces.Add(chat, pace = new ChatPace(options, chat.IsGroupOrChannel));
        }

        return pace;
    }

    /// <summary>Costs a look at each chat written to within the last minutes, once a minute: a few comparisons per message sent.</summary>
    private void Sweep(long now)
    {
        if (now < _nextSweep)
        {
            return;
        }

        _nextSweep = now + SweepEvery;
        foreach (var (chat, pace) in _paces)
        {
            if (pace.IsIdle(now))
            {
                _paces.Remove(chat);
            }
        }

        if (_paces.Capacity > 4 * Math.Max(_paces.Count, 256))
        {
            _paces.TrimExcess();
        }
    }
}
