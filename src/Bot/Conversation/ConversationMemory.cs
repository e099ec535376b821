using Bot.Questions;

namespace Bot.Conversation;

/// <summary>
/// The last question of each chat, for some minutes, so that "and in July?" is understood. Kept in memory only and bounded: after a restart, or when very many
/// chats ask at once, a follow-up is simply a new question.
/// </summary>
internal sealed class ConversationMemory(TimeProvider time)
{
    /// <summary>How long a question can be followed up.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MostChats = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<long, (Question Question, DateTimeOffset At)> _last = [];

    /// <summary>The chat's last question, or null when there is none or it is too long ago.</summary>
    public Question? Recall(long chatId)
    {
        lock (_lock)
        {
            return _last.TryGetValue(chatId, out var last) && time.GetUtcNow() - last.At <= Lifetime ? last.Question : null;
        }
    }

    /// <summary>Remembers a question.</summary>
    public void Remember(long chatId, Question question)
    {
        lock (_lock)
        {
            if (_last.Count >= MostChats && !_last.ContainsKey(chatId))
            {
                _last.Clear();
            }

            _last[chatId] = (question, time.GetUtcNow());
        }
    }

    /// <summary>Forgets a chat.</summary>
    public void Forget(long chatId)
    {
        lock (_lock)
        {
            _last.Remove(chatId);
        }
    }
}
