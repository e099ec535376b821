using Bot.Chats;
using Bot.Storage;

namespace Bot.Alerts;

/// <summary>Whom an alert is for.</summary>
/// <param name="issue">The digest, or null: an exchange, told at once.</param>
/// <param name="concerns">Whether a subscription with this filter is meant.</param>
internal sealed class Audience(DigestIssue? issue, Func<string, bool> concerns)
{
    /// <summary>The index of the chats that may be concerned.</summary>
    public string Index { get; } = issue is null ? ChatSettings.AlertsIndex : ChatSettings.IndexOf(issue.Frequency);

    /// <summary>The value of <see cref="Index"/>.</summary>
    public string Value { get; } = issue?.Zone ?? ChatSettings.HasAlerts;

    /// <summary>The first subscription of each topic that is concerned: one message for each.</summary>
    public IEnumerable<(long? Thread, string Filter)> In(ChatSettings chat) =>
        (chat.Subscriptions ?? [])
            .Where(s => s.Digest == issue?.Frequency && concerns(s.Filter))
            .DistinctBy(s => s.Thread)
            .Select(s => (s.Thread, s.Filter));

    /// <summary>How many messages that makes, as things stand.</summary>
    public async Task<long> CountAsync(IDocumentStore store, CancellationToken cancellationToken)
    {
        var total = 0L;
        await foreach (var chat in new DocumentCollection<ChatSettings>(store, ChatSettings.Collection).ScanIndexAsync(Index, IndexScan.Equal(Value), cancellationToken))
        {
            total += In(chat.Value).Count();
        }

        return total;
    }
}
