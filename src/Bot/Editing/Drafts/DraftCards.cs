using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Cards;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Languages;
using Bot.Records;

namespace Bot.Editing.Drafts;

/// <summary>A draft as editors see it: the card in each language exactly as readers will see it, then what to know about it and what to do with it.</summary>
internal sealed class DraftCards(RecordKeeper records, AlertTexts alerts, DraftBook drafts, Wordings wordings)
{
    /// <summary>The whole preview.</summary>
    public async Task<Reply> PreviewAsync(Draft draft, Request request, CancellationToken cancellationToken)
    {
        var (record, exchange) = (records.Current, Exchange(draft.Content));
        List<Card> cards = [];
        foreach (var language in LanguageCodes.All.ToArray())
        {
            cards.Add(ExchangeCard.Of(exchange, record, wordings.Of(language), request.Today, request.BotName) with { Buttons = [] });
        }

        cards.Add(await ControlAsync(draft, request, cancellationToken));
        return new CardsReply([.. cards]);
    }

    /// <summary>The last card of the preview: what changes, what to look at twice, who is alerted, and the buttons.</summary>
    public async Task<Card> ControlAsync(Draft draft, Request request, CancellationToken cancellationToken)
    {
        var (record, words, exchange) = (records.Current, request.Wording, Exchange(draft.Content));
        var before = draft.Content.BaseDocument() is { } document ? new ExchangeBuilder(record.References).Build(document) : null;
        var likely = draft.State == DraftState.Open ? Duplicates.Of(exchange, draft.Content.Corrects, record) : [];
        var listeners = before is null ? await alerts.CountAsync(exchange, cancellationToken) : 0;
        return new Card
        {
            Title = words.Say(before is null ? "draft.title" : "draft.titleCorrection", ("draft", draft.Name), ("exchange", ExchangeCard.Title(before ?? exchange, words))),
            Blocks =
            [
                new Paragraph(words[draft.State switch { DraftState.Open => "draft.above", DraftState.Published => "draft.isPublished", _ => "draft.isDiscarded" }]),
                .. Section(words["draft.reports"], draft.IsFromFeeds ? Reports(before, exchange, words) : []),
                .. Section(words["draft.changes"], before is null ? [] : Differences.Between(before, exchange, words)),
                .. Section(words["draft.readFrom"], [.. draft.Evidence.Select(e => Line.Of(e.IsSure ? "" : "❓ ", new Code(e.Figure), " ← «", e.Words, "»", e.IsSure ? "" : " " + words[e.IsLeftOut ? "draft.leftOut" : "draft.doubtful"]))]),
                .. Section(words["draft.lookTwice"], [.. Remarks(draft, exchange, request.Today, words), .. await OthersAsync(draft, exchange, words, cancellationToken)]),
                .. Section(words["draft.likely"], [.. likely.Select(e => (Line)(ExchangeCard.Title(e, words) + ": " + e.Facts.Summary.In(words.Language)))]),
                .. draft.State != DraftState.Open ? [] : new Block[] { new Paragraph(before is null ? words.Say("draft.audience", ("n", listeners)) : words["draft.audienceCorrection"]) },
            ],
            Buttons = draft.State == DraftState.Open ? OpenButtons(draft, likely, listeners, before is not null, words) : ClosedButtons(draft, exchange, words),
        };
    }

    /// <summary>That neither a draft nor an exchange is called <paramref name="target"/>, and what they are called.</summary>
    public static Card NoTarget(string target, Wording words) =>
        new() { Title = words.Say("draft.noTarget", ("target", target)), Blocks = [new Paragraph(words["draft.noTargetHow"])] };

    /// <summary>The exchange that a draft describes.</summary>
    public Exchange Exchange(DraftContent content) =>
        new ExchangeBuilder(records.Current.References.With(content.Publishers.Select(p => p.ToPublisher()))).Build(content.Document());

    /// <summary>The reports that a draft was read from.</summary>
    private static ImmutableArray<Line> Reports(Exchange? before, Exchange exchange, Wording words) =>
        [.. exchange.Sources.Where(s => before?.Sources.Any(b => b.Url == s.Url) != true).Select(s => SourceNotes.Describe(words, s))];

    private static IEnumerable<Block> Section(string heading, ImmutableArray<Line> lines) => lines.IsEmpty ? [] : [new Heading(heading), new Bullets(lines)];

    /// <summary>What may be a slip.</summary>
    private static IEnumerable<Line> Remarks(Draft draft, Exchange exchange, DateOnly today, Wording words)
    {
        if (exchange.Date > today)
        {
            yield return words["draft.ahead"];
        }
        else if (exchange.Date < today.AddDays(-60) && draft.Content.Corrects is null)
        {
            yield return words["draft.longAgo"];
        }

        if (exchange.Claims.Any(c => c.By.Side == Side.Media))
        {
            yield return words["draft.media"];
        }

        if (draft.Evidence.Any(e => !e.IsSure))
        {
            yield return words["draft.someDoubtful"];
        }

        if (exchange.Claims.IsEmpty)
        {
            yield return words["exchange.noClaims"];
        }

        if (exchange.Claims.Any(c => c.Count.IsNumber && c.Count.Number > (c.Measure == Measure.Bodies ? 2000 : 500)))
        {
            yield return words["draft.large"];
        }

        foreach (var publisher in draft.Content.Publishers)
        {
            yield return words.Say("draft.newPublisher", ("name", publisher.Name));
        }
    }

    private async Task<IEnumerable<Line>> OthersAsync(Draft draft, Exchange exchange, Wording words, CancellationToken cancellationToken) =>
        (await drafts.OpenAsync(cancellationToken)).Where(d => d.Number != draft.Number && d.Content.Document().Date == exchange.Date)
            .Select(d => (Line)words.Say("draft.otherDraft", ("draft", d.Name), ("name", d.ByName)));

    private static ImmutableArray<ImmutableArray<Button>> OpenButtons(Draft draft, ImmutableArray<Exchange> likely, long listeners, bool isCorrection, Wording words)
    {
        var publish = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/publish {draft.Name} r{draft.Revision}");
        return
        [
            [new CommandButton(isCorrection ? words["button.publishCorrection"] : words.Say("button.publish", ("n", listeners)), publish), new CommandButton(words["button.publishQuiet"], publish + " quiet")],
            [
                new CommandButton(words["button.edit"], "/edit " + draft.Name, InPlace: false),
                .. draft.Earlier.IsEmpty ? [] : new Button[] { new CommandButton(words["button.back"], $"/drafts {draft.Name} back", InPlace: false) },
                new CommandButton(words["button.discard"], $"/drafts {draft.Name} discard"),
            ],
            .. likely.Take(3).Where(_ => !isCorrection).Select(e => ImmutableArray.Create<Button>(
                new CommandButton(words.Say("button.merge", ("id", e.Id)), $"/drafts {draft.Name} merge {e.Id}", InPlace: false), new CommandButton(e.Id, "/exchange " + e.Id, InPlace: false))),
        ];
    }

    private static ImmutableArray<ImmutableArray<Button>> ClosedButtons(Draft draft, Exchange exchange, Wording words) => draft.State == DraftState.Discarded
        ? [[new CommandButton(words["button.restore"], $"/drafts {draft.Name} restore", InPlace: false)]]
        : [[new CommandButton(words["button.exchange"], "/exchange " + exchange.Id, InPlace: false)]];
}
