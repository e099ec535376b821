using System.Collections.Immutable;
using System.Globalization;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Drafts;
using Bot.Editing.Lines;
using Bot.Languages;
using Bot.Records;

namespace Bot.Editing.Forms;

/// <summary>
/// The guided /add: a question at a time, with buttons, back, skip and cancel. The answers are kept as words of the line that they make, and checked by
/// the grammar of that line; at the end the line is added like any other.
/// </summary>
internal sealed class AddForm(FormBook forms, EntryWriter writer, DraftDesk desk, RecordKeeper records)
{
    /// <summary>Begins what follows /add where it answers the form rather than being a line.</summary>
    public const char Mark = ':';

    private const string Back = "back";
    private const string Skip = "skip";

    /// <summary>Begins a form.</summary>
    public async Task<Reply> BeginAsync(Request request, CancellationToken cancellationToken)
    {
        var form = new EditorForm { ChatId = request.ChatId, UserId = request.UserId, Kind = FormKind.Add };
        await forms.KeepAsync(form, cancellationToken);
        return Ask(form, request.Wording);
    }

    /// <summary>A pressed button: ":2 skip", ":2 =today". One under an older question asks the present one again.</summary>
    public async Task<Reply> PressedAsync(Request request, CancellationToken cancellationToken)
    {
        if (await forms.FindAsync(request, cancellationToken) is not { Kind: FormKind.Add } form)
        {
            return new Card { Title = request.Wording["form.expired"] };
        }

        var words = request.Arguments.TrimStart(Mark).Split(' ', 2);
        if (words is not [var step, var action] || !int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) || asked != form.Answers.Length)
        {
            return Ask(form, request.Wording);
        }

        return await ActAsync(form, action, request, cancellationToken);
    }

    /// <summary>A typed answer; the words on a button are as good as pressing it.</summary>
    public Task<Reply> AnswerAsync(EditorForm form, string answer, Request request, CancellationToken cancellationToken)
    {
        var (typed, words) = (answer.Trim(), request.Wording);
        var action = Means(Back, words["form.back"].TrimStart('‹', ' ')) ? Back
            : Means(Skip, words["form.skip"]) ? Skip
            : "=" + (Present(form).Choices.FirstOrDefault(choice => Means(choice, Label(choice, words))) ?? typed);
        return ActAsync(form, action, request, cancellationToken);

        bool Means(string word, string label) => typed.Equals(word, StringComparison.OrdinalIgnoreCase) || typed.Equals(label, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Reply> ActAsync(EditorForm form, string action, Request request, CancellationToken cancellationToken) => action switch
    {
        Back => await KeepAsync(form with { Answers = form.Answers is [.. var before, _] ? before : [] }, request, cancellationToken),
        Skip when Present(form).MayBeSkipped => await KeepAsync(form with { Answers = form.Answers.Add("") }, request, cancellationToken),
        ['=', .. var answer] => await FillAsync(form, answer, request, cancellationToken),
        _ => Ask(form, request.Wording),
    };

    private async Task<Reply> FillAsync(EditorForm form, string answer, Request request, CancellationToken cancellationToken)
    {
        var step = Present(form);
        var word = $"{step.Key}={DraftLine.Quoted(answer)}";
        var faults = FaultsOf(step, word, request, out var day);
        return faults.IsEmpty
            ? await KeepAsync(form with { Answers = form.Answers.Add(day ?? word) }, request, cancellationToken)
            : Ask(form, request.Wording, FaultCard.Of(new LineFaults(word, [.. faults.Select(f => f with { Suggestion = null })]), "/add", request.Wording).Blocks);
    }

    /// <summary>The grammar's opinion of one word, whatever else the line still lacks. "Today" becomes <paramref name="day"/>: the form may be finished tomorrow.</summary>
    private ImmutableArray<LineFault> FaultsOf(AddStep step, string word, Request request, out string? day)
    {
        const string Whole = "source=https://example.org/ date=2022-02-24 ";
        var line = step.Key switch { "source" => word, "date" => word + " source=https://example.org/", _ => Whole + word };
        var written = writer.Write(line, new EntryContext(records.Current, request.Today), out var faults)?.Document;
        day = step.Key != "date" || written is null ? null : $"date={written.Date:yyyy-MM-dd}{(written.Until is { } until ? $"..{until:yyyy-MM-dd}" : "")}";
        return [.. faults.Faults.Where(f => f.Kind is not (FaultKind.NoDay or FaultKind.NoFigures or FaultKind.NoSource))];
    }

    private static AddStep Present(EditorForm form) => AddStep.All(form.Answers)[form.Answers.Length];

    private async Task<Reply> KeepAsync(EditorForm form, Request request, CancellationToken cancellationToken)
    {
        if (form.Answers.Length < AddStep.All(form.Answers).Length)
        {
            await forms.KeepAsync(form, cancellationToken);
            return Ask(form, request.Wording);
        }

        var reply = await desk.AddAsync(LineOf(form), request, cancellationToken);
        await forms.CloseAsync(request, cancellationToken);
        return reply;
    }

    private static string LineOf(EditorForm form) => string.Join(' ', form.Answers.Where(a => a.Length > 0));

    private static Card Ask(EditorForm form, Wording words, ImmutableArray<Block> before = default)
    {
        var (steps, at) = (AddStep.All(form.Answers), form.Answers.Length);
        var step = steps[at];
        return new Card
        {
            Title = words["form." + step.Name],
            Blocks =
            [
                .. before.IsDefault ? [] : before,
                new Paragraph(words["form.how." + step.Key.Split('.')[0]]),
                .. at == 0 ? [] : new Block[] { new Footer(new Code(LineOf(form))) },
            ],
            Buttons =
            [
                .. step.Choices.Chunk(2).Select(row => row.Select(choice => Choice(Label(choice, words), "=" + choice)).ToImmutableArray()),
                [
                    .. at > 0 ? [Choice(words["form.back"], Back)] : Array.Empty<Button>(),
                    .. step.MayBeSkipped ? [Choice(words["form.skip"], Skip)] : Array.Empty<Button>(),
                    new CommandButton(words["form.cancel"], "/cancel"),
                ],
            ],
        };

        Button Choice(string label, string action) => new CommandButton(label, string.Create(CultureInfo.InvariantCulture, $"/add {Mark}{at} {action}"));
    }

    private static string Label(string choice, Wording words) => words["form.choice." + choice.ToLowerInvariant().Replace(",", ".", StringComparison.Ordinal)];
}
