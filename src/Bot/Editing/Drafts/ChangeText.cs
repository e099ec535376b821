using System.Collections.Immutable;
using Bot.Cards;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Publishing;
using Bot.Records;
using NodaTime;

namespace Bot.Editing.Drafts;

/// <summary>A change of the record in words: when, who, what, before and after.</summary>
internal sealed class ChangeText(RecordKeeper records)
{
    private const int MostLines = 30;

    /// <summary>The blocks of a card that tell of <paramref name="change"/>.</summary>
    public ImmutableArray<Block> Of(AuditEntry change, Request request)
    {
        var words = request.Wording;
        var at = Instant.FromDateTimeOffset(change.At).InZone(request.Zone).ToDateTimeUnspecified();
        var (before, after) = (Standing(change.Before), Standing(change.After));
        var lines = Differences.Between(before, after, words);
        return
        [
            new Heading($"#{change.Number} · {words["history." + change.Action.ToString().ToLowerInvariant()]} · {((after ?? before) is { } shown ? ExchangeCard.Title(shown, words) : change.ExchangeId)}"),
            new Paragraph(new Faint($"{words.Date(DateOnly.FromDateTime(at))}, {at:HH:mm} · {change.By.Name}{(change.Undoes is { } undone ? $" · ← #{undone}" : "")}{(change.Quiet ? " · " + words["history.quiet"] : "")}")),
            .. change.Reason is null ? [] : new Block[] { new Paragraph(Line.Of(new Faint(words["history.reason"] + ": "), change.Reason)) },
            .. after is null ? [new Paragraph(words["history.out"])] : lines.IsEmpty ? [] : new Block[] { new Bullets([.. lines.Take(MostLines)]) },
        ];
    }

    /// <summary>The exchange that readers saw, or null when it was not in the record.</summary>
    private Exchange? Standing(StoredExchange? stored) =>
        stored is null or { IsRetracted: true } ? null : new ExchangeBuilder(records.Current.References).Build(stored.Document());
}
