using Bot.Sandbox.Methods;

namespace Bot.Sandbox.World;

/// <summary>
/// Counts the bot's new messages as Telegram does: about one a second to a chat with short bursts, 20 a minute to a group,
/// 30 a second in all to chats whose users did not just write. Edits and answers to button presses are not counted.
/// </summary>
internal sealed class FloodControl(FloodLimits? limits)
{
    private readonly SlidingWindow _bulk = new(limits?.BulkPerSecond ?? 0, TimeSpan.FromSeconds(1));
    private readonly SlidingWindow _paid = new(1000, TimeSpan.FromSeconds(1));
    private readonly Dictionary<long, SlidingWindow> _chats = [];
    private readonly Dictionary<long, SlidingWindow> _groups = [];

    /// <summary>Lets a message to the chat pass and counts it.</summary>
    /// <exception cref="ApiException">429 with <c>retry_after</c>.</exception>
    public void Pass(ChatState chat, DateTimeOffset now, bool paid)
    {
        if (limits is null)
        {
            return;
        }

        var windows = WindowsOf(chat, limits, now, paid).ToList();
        var wait = windows.Max(window => window.Wait(now));
        if (wait > TimeSpan.Zero)
        {
            throw ApiException.TooManyRequests((int)Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
        }

        windows.ForEach(window => window.Add(now));
    }

    private IEnumerable<SlidingWindow> WindowsOf(ChatState chat, FloodLimits pace, DateTimeOffset now, bool paid)
    {
        yield return Of(_chats, chat.Id, pace.Burst, TimeSpan.FromSeconds(pace.Burst));
        if (chat.IsGroup)
        {
            yield return Of(_groups, chat.Id, pace.GroupPerMinute, TimeSpan.FromMinutes(1));
        }

        var isReply = chat.LastActivity is { } wrote && now - wrote <= pace.ReplyWindow;
        if (!isReply)
        {
            yield return paid ? _paid : _bulk;
        }
    }

    private static SlidingWindow Of(Dictionary<long, SlidingWindow> windows, long chat, int limit, TimeSpan length)
        => windows.TryGetValue(chat, out var window) ? window : windows[chat] = new SlidingWindow(limit, length);
}
