using Bot.Chats;
using Bot.Exchanges;
using Bot.Questions;
using Bot.Records;
using Bot.Storage;

namespace Bot.Editing.Drafts;

/// <summary>Who will be alerted of an exchange.</summary>
internal sealed class Audience(IDocumentStore store, FilterParser parser, RecordKeeper records)
{
    private readonly DocumentCollection<ChatSettings> _chats = new(store, ChatSettings.Collection);

    /// <summary>How many chats subscribed to alerts that <paramref name="exchange"/> matches.</summary>
    public async Task<int> CountAsync(Exchange exchange, DateOnly today, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var chat in _chats.ScanIndexAsync(ChatSettings.AlertsIndex, IndexScan.All, cancellationToken))
        {
            count += chat.Value.Subscriptions!.Any(s => s.Digest is null && (s.Filter.Length == 0 || parser.Parse(s.Filter, today, records.Current).Filter.Matches(exchange))) ? 1 : 0;
        }

        return count;
    }
}
