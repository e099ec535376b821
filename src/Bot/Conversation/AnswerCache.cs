using System.Collections.Concurrent;
using Bot.Commands;
using Bot.Exchanges;
using Bot.Rendering;

namespace Bot.Conversation;

/// <summary>
/// Rendered answers of record commands. The same question in the same language on the same day has the same answer until the record changes,
/// so it is rendered once. Bounded: when full, it starts anew.
/// </summary>
internal sealed class AnswerCache
{
    private const int MostAnswers = 1024;
    private readonly ConcurrentDictionary<Key, RenderedCard> _answers = new();

    /// <summary>How many answers are kept just now.</summary>
    public int Count => _answers.Count;

    /// <summary>The answer of <paramref name="command"/>, from the cache where it is known.</summary>
    public RenderedCard Answer(IRecordCommand command, RecordRequest request)
    {
        var key = new Key(command.Name, request.Arguments, request.Wording.Language, request.Today, request.Record);
        if (_answers.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_answers.Count >= MostAnswers)
        {
            _answers.Clear();
        }

        return _answers[key] = CardRenderer.Render(command.Answer(request));
    }

    // The record is compared by reference: a new snapshot makes every older answer unreachable.
    private sealed record Key(string Command, string Arguments, Language Language, DateOnly Today, ExchangeRecord Record);
}
