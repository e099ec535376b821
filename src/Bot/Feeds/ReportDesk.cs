using System.Collections.Immutable;
using Bot.Chats;
using Bot.Editing.Drafts;
using Bot.Editing.Imports;
using Bot.Editing.Lines;
using Bot.Editing.Roles;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Records;
using Bot.Storage;

namespace Bot.Feeds;

/// <summary>What came of a report.</summary>
internal enum ReportOutcome
{
    /// <summary>It adds nothing to what is there.</summary>
    Known,

    /// <summary>It became a draft.</summary>
    Begun,

    /// <summary>It joined a draft.</summary>
    Joined,

    /// <summary>An editor has to read it.</summary>
    ForAnEditor,
}

/// <summary>
/// Puts reports where they belong: with others of the same exchange in one draft, or into a draft of its own. The draft, the notices for the editors and what
/// is remembered of the feed are one commit, so that no report is lost and none comes twice.
/// </summary>
internal sealed class ReportDesk(
    IDocumentStore store, DraftBook drafts, DraftCards cards, DraftMerger merger, DraftDesk desk, EntryWriter writer, RecordKeeper records, RoleBook roles, TimeProvider time)
{
    private const int DraftsLookedAt = 50;
    private readonly DocumentCollection<FeedNotice> _notices = new(store, FeedNotice.Collection);

    /// <summary>Takes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="dealtWith">To be committed with it: that its item was dealt with.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<ReportOutcome> TakeAsync(Report report, Change dealtWith, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var (outcome, changes) = await DecideAsync(report, cancellationToken);
                await store.CommitAsync([.. changes, dealtWith], cancellationToken);
                return outcome;
            }
            catch (VersionConflictException)
            {
                // An editor changed that draft or began another: look again.
            }
        }
    }

    private async Task<Decision> DecideAsync(Report report, CancellationToken cancellationToken)
    {
        var record = records.Current;
        var imported = ImportedEntry.Of(report.Draft, report.Link, record.References);
        var context = new EntryContext(record, Readers.Today(Readers.DefaultZone, time));
        try
        {
            if (report.Draft.Date is not null && writer.Write(imported.Line, context, out _) is { } entry)
            {
                return await DecideAsync(new Told(entry, [.. imported.Evidence, .. imported.LeftOut]), cancellationToken);
            }
        }
        catch (InvalidEntryException)
        {
            // It contradicts what it would join.
        }

        return new Decision(ReportOutcome.ForAnEditor, Notices(chat => new FeedNotice { ChatId = chat, Link = report.Link.AbsoluteUri }));
    }

    private async Task<Decision> DecideAsync(Told told, CancellationToken cancellationToken)
    {
        var newest = await drafts.NewestAsync(DraftsLookedAt, cancellationToken);
        var alike = newest.Where(d => d.Value.IsFromFeeds && Duplicates.AreOne(cards.Exchange(d.Value.Content), told.Exchange)).ToArray();
        if (alike.FirstOrDefault(d => d.Value.State == DraftState.Open) is { } open)
        {
            return Join(open, told);
        }

        // What editors threw away is not put before them again, unless it says something else.
        var standing = records.Current.Exchanges.Where(e => Duplicates.AreOne(e, told.Exchange)).ToArray();
        var known = alike.Where(d => d.Value.State == DraftState.Discarded).Select(d => d.Value.Content.Document()).Concat(await records.DocumentsAsync(standing, cancellationToken));
        if (known.Any(k => IsCited(k, told) || Duplicates.NewClaims(k, told.Document).IsEmpty))
        {
            return new Decision(ReportOutcome.Known, []);
        }

        var content = standing.FirstOrDefault(e => e.Date == told.Exchange.Date) is { } same && await desk.ContentOfAsync(same.Id, cancellationToken) is { } existing
            ? merger.Merge(existing, OnlyNew(existing.Document(), told.Document), told.Entry.NewPublishers)
            : new DraftContent(DraftContent.Json(told.Document), told.Entry.NewPublishers);
        return Begin((newest is [var last, ..] ? last.Value.Number : 0) + 1, content, told);
    }

    private Decision Begin(int number, DraftContent content, Told told)
    {
        var draft = new Draft
        {
            Number = number,
            By = Draft.Feeds,
            ByName = told.Exchange.Sources[0].Publisher.Name,
            At = time.GetUtcNow(),
            Content = content,
            Evidence = told.Evidence,
        };
        return new Decision(ReportOutcome.Begun, [drafts.Put(draft, null), .. Notices(chat => new FeedNotice { ChatId = chat, Draft = number })]);
    }

    /// <summary>A draft gathers claims and, for its readers' trust, publishers; a correction of what is on record only claims.</summary>
    private Decision Join(Stored<Draft> open, Told told)
    {
        var (draft, before) = (open.Value, open.Value.Content.Document());
        var added = Duplicates.NewClaims(before, told.Document);
        var isNewPublisher = draft.Content.Corrects is null && !told.Document.Sources.Any(s => before.Sources.Any(b => b.Publisher == s.Publisher));
        if (IsCited(before, told) || (added.IsEmpty && !isNewPublisher))
        {
            return new Decision(ReportOutcome.Known, []);
        }

        var content = merger.Merge(draft.Content, OnlyNew(before, told.Document), told.Entry.NewPublishers);
        var evidence = told.Evidence.Where(e => e.IsLeftOut || added.Any(c => DraftLine.Of(c) == e.Figure));
        var changed = draft.Changed(content, time.GetUtcNow()) with { Evidence = [.. draft.Evidence.Concat(evidence).DistinctBy(e => e.Figure)] };
        return new Decision(ReportOutcome.Joined, [drafts.Put(changed, open.Version)]);
    }

    private static ExchangeDocument OnlyNew(ExchangeDocument before, ExchangeDocument report) => report with { Claims = Duplicates.NewClaims(before, report) };

    private static bool IsCited(ExchangeDocument entry, Told told) => told.Document.Sources.All(s => entry.Sources.Any(e => e.Url == s.Url));

    /// <summary>To the editors' rooms; where there is none, to the owners.</summary>
    private ImmutableArray<Change> Notices(Func<long, FeedNotice> noticeFor)
    {
        long[] rooms = [.. roles.Rooms];
        return [.. (rooms is [] ? roles.Owners : rooms).Select(chat => _notices.Put(noticeFor(chat)))];
    }

    /// <summary>A report as an entry, with the words that its figures were read from.</summary>
    private sealed record Told(WrittenEntry Entry, ImmutableArray<Evidence> Evidence)
    {
        public ExchangeDocument Document => Entry.Document;

        public Exchange Exchange => Entry.Exchange;
    }

    private sealed record Decision(ReportOutcome Outcome, ImmutableArray<Change> Changes);
}
