using Bot.Editing.Lines;
using Bot.Editing.Publishers;
using Bot.Exchanges.Dataset;
using Bot.Records;

namespace Bot.Editing.Drafts;

/// <summary>Joins another report of the same exchange to what is there.</summary>
internal sealed class DraftMerger(DerivedTexts derived, RecordKeeper records)
{
    /// <summary><paramref name="content"/> with the claims and sources of <paramref name="report"/>; kind, confidence and summary follow, where nobody wrote them by hand.</summary>
    /// <exception cref="InvalidEntryException">The two contradict each other.</exception>
    public DraftContent Merge(DraftContent content, ExchangeDocument report, IEnumerable<StoredPublisher> publishers)
    {
        var (before, record) = (content.Document(), records.Current);
        var merged = Duplicates.Merge(before, report);
        var all = content.Publishers.Concat(publishers).DistinctBy(p => p.Id).Where(p => merged.Sources.Any(s => s.Publisher == p.Id)).ToArray();
        var builder = new ExchangeBuilder(record.References.With(all.Select(p => p.ToPublisher())));
        var kind = before.Kind == DerivedTexts.KindOf(before.Claims) ? DerivedTexts.KindOf(merged.Claims) : merged.Kind;
        var settled = derived.Settle(merged with { Kind = kind }, new EntryContext(record, before.Date, before, content.Corrects), builder);
        return content with { Entry = DraftContent.Json(settled), Publishers = [.. all] };
    }
}
