using System.Collections.Immutable;
using Bot.Articles;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Editing.Forms;
using Bot.Editing.Links;
using Bot.Questions;
using Bot.Records;
using Bot.TelegramApi.Types;

namespace Bot.Editing.Imports;

/// <summary>Reads what an editor sends as an article: a text, a document or a link becomes a draft, or the reason why not.</summary>
internal sealed class ImportDesk(DraftDesk desk, FormBook forms, LinkFetcher links, DocumentReader documents, RecordKeeper records, ArticleReaders readers, FilterParser parser)
{
    /// <summary>Shorter texts are no articles.</summary>
    public const int ShortestText = 80;

    /// <summary>
    /// Imports <paramref name="text"/> and what the message carries: a document, a forwarded post, the message that it answers. With nothing to read it asks, and the
    /// next message is read. A text that <paramref name="waiting"/> keeps lacks its link or its day; the message may be that.
    /// </summary>
    public async Task<Reply> ImportAsync(string text, EditorForm? waiting, Request request, CancellationToken cancellationToken)
    {
        var message = request.Message;
        if ((message?.Document ?? message?.ReplyToMessage?.Document) is { } document)
        {
            return await documents.ReadAsync(document, cancellationToken) is { } content
                ? await ReadAsync(content, LinkIn(text), null, request, cancellationToken)
                : new Card { Title = request.Wording["import.document"] };
        }

        if (OnlyLink(text) is { } link)
        {
            return waiting?.Text is { } unlinked ? await ReadAsync(unlinked, link, null, request, cancellationToken) : await FetchAsync(link, request, cancellationToken);
        }

        if (IsOtherAddress(text))
        {
            return NotFetched(FetchFault.NotAllowed, request);
        }

        if (waiting is { Text: { } undated, Link: { } known } && DayIn(text, request) is { } published)
        {
            return await ReadAsync(undated, known, published, request, cancellationToken);
        }

        var (words, origin) = text.Length > 0 ? (text, message?.ForwardOrigin) : (message?.ReplyToMessage?.Text ?? message?.ReplyToMessage?.Caption ?? "", message?.ReplyToMessage?.ForwardOrigin);
        if (waiting?.Text is { } begun && origin is null && words.Length >= ShortestText)
        {
            words = begun + "\n" + words; // Telegram cuts a pasted text into messages of 4,096 characters.
        }

        return words.Length >= ShortestText ? await ReadAsync(words, PostOf(origin) ?? LinkIn(words), DayOf(origin), request, cancellationToken)
            : OnlyLink(words) is { } answered ? await FetchAsync(answered, request, cancellationToken)
            : waiting?.Text is { } kept ? await ReadAsync(kept, waiting.Link, null, request, cancellationToken)
            : await AskAsync(null, null, [new Paragraph(request.Wording["import.sendHow"])], "import.send", request, cancellationToken);
    }

    private async Task<Reply> FetchAsync(Uri link, Request request, CancellationToken cancellationToken)
    {
        try
        {
            var page = await links.FetchAsync(link, cancellationToken);
            return await ReadAsync(page.Text, link, null, request, cancellationToken);
        }
        catch (FetchException e)
        {
            return NotFetched(e.Fault, request);
        }
    }

    private async Task<Reply> ReadAsync(string text, Uri? link, DateOnly? published, Request request, CancellationToken cancellationToken)
    {
        var record = records.Current;
        var reading = readers.Of(record.References).Read(new Article(text, link?.AbsoluteUri, published));
        if (reading is not ExchangeDraft draft)
        {
            await forms.CloseAsync(request, cancellationToken);
            return NotAnExchange((NotAnExchange)reading, request);
        }

        link ??= Uri.TryCreate(draft.Head.Url, UriKind.Absolute, out var printed) && printed.Scheme is "http" or "https" ? printed : null;
        if (link is null)
        {
            return await AskAsync(text, null, [new Paragraph(request.Wording["import.linkHow"])], "import.link", request, cancellationToken);
        }

        var imported = ImportedEntry.Of(draft, link, record.References);
        if (draft.Date is null)
        {
            return await AskAsync(text, link, WithoutDay(draft, imported, request), "import.noDay", request, cancellationToken);
        }

        await forms.CloseAsync(request, cancellationToken);
        return await desk.AddAsync(imported.Line, request, cancellationToken, [.. imported.Evidence, .. imported.LeftOut]);
    }

    private async Task<Reply> AskAsync(string? text, Uri? link, ImmutableArray<Block> how, string question, Request request, CancellationToken cancellationToken)
    {
        await forms.KeepAsync(new EditorForm { ChatId = request.ChatId, UserId = request.UserId, Kind = FormKind.Import, Text = text, Link = link }, cancellationToken);
        return new Card { Title = request.Wording[question], Blocks = how, Buttons = [[new CommandButton(request.Wording["form.cancel"], "/cancel")]] };
    }

    private static Card NotFetched(FetchFault fault, Request request) => new()
    {
        Title = request.Wording["import.notFetched"],
        Blocks = [new Paragraph(request.Wording["import.fetch." + fault.ToString().ToLowerInvariant()]), new Paragraph(request.Wording["import.pasteInstead"])],
    };

    private static Card NotAnExchange(NotAnExchange reading, Request request) => new()
    {
        Title = request.Wording["import.none"],
        Blocks =
        [
            new Paragraph(request.Wording["import.none." + reading.Reason.ToString().ToLowerInvariant()]),
            .. string.IsNullOrWhiteSpace(reading.Words) ? [] : new Block[] { new Paragraph(new Faint($"«{reading.Words}»")) },
        ],
    };

    /// <summary>A day that the text does not settle is the editor's to give, never the bot's to guess.</summary>
    private static ImmutableArray<Block> WithoutDay(ExchangeDraft draft, ImportedEntry imported, Request request) =>
    [
        .. draft.Weekday is { } weekday ? [new Paragraph(request.Wording.Say("import.weekday", ("weekday", request.Wording.Weekday(weekday))))] : Array.Empty<Block>(),
        new Paragraph(request.Wording["import.noDayHow"]),
        new Paragraph(new Code("/add date=… " + imported.Line)),
    ];

    private DateOnly? DayIn(string text, Request request) => new Lines.TermFinder(records.Current.References, records.Current, parser, request.Today).Day(text.Trim());

    private static DateOnly? DayOf(MessageOrigin? origin) => origin is null ? null : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(origin.Date).UtcDateTime);

    /// <summary>An address, but of no page.</summary>
    private static bool IsOtherAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && text.Contains("://", StringComparison.Ordinal) && !Lines.LineReader.IsAddress(text);

    private static Uri? OnlyLink(string text) =>
        !text.Any(char.IsWhiteSpace) && Lines.LineReader.IsAddress(text) && Uri.TryCreate(text, UriKind.Absolute, out var link) ? link : null;

    /// <summary>The link that stands alone on a line of a pasted text.</summary>
    private static Uri? LinkIn(string text) => text.Split('\n').Select(line => OnlyLink(line.Trim())).FirstOrDefault(link => link is not null);

    /// <summary>The address of a post forwarded from a public channel.</summary>
    private static Uri? PostOf(MessageOrigin? origin) =>
        origin is { Chat.Username: { } channel, MessageId: { } post } ? new Uri(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://t.me/{channel}/{post}")) : null;
}
