using System.Globalization;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Roles;

namespace Bot.Commands.Editors;

/// <summary><c>/editors [add &lt;user id&gt; [name] | remove &lt;user id&gt;]</c>: who keeps the record. The user can also be named by answering one of their messages.</summary>
internal sealed class EditorsCommand(RoleBook roles, Lazy<EditorsMenu> menu) : IEditorCommand
{
    private const int MostNameLength = 64;

    /// <inheritdoc/>
    public string Name => "editors";

    /// <inheritdoc/>
    public Role Needs => Role.Owner;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Arguments.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => List(request),
            ["add", .. var who] when Person(who, request) is var (id, name) => await AddAsync(id, name, request, cancellationToken),
            ["remove", .. var who] when Person(who, request) is var (id, _) => await RemoveAsync(id, request, cancellationToken),
            _ => Usage.WithoutButtons(Name, request.Wording),
        };
    }

    private static (long Id, string Name)? Person(string[] who, Request request) => who switch
    {
        [var id, .. var name] when long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 =>
            (number, Shortened(name is [var given, ..] ? given : id)),
        [.. var name] when request.RepliedTo is { } sender => (sender.Id, Shortened(name is [] ? sender.DisplayName : string.Join(' ', name))),
        _ => null,
    };

    private static string Shortened(string name) => name.Length <= MostNameLength ? name : name[..MostNameLength];

    private async Task<Reply> AddAsync(long id, string name, Request request, CancellationToken cancellationToken)
    {
        if (roles.Of(id) == Role.Owner)
        {
            return new Card { Title = request.Wording["editors.isOwner"] };
        }

        await roles.GrantAsync(id, name, request.UserId, cancellationToken);
        await menu.Value.ShowAsync(id, Role.Editor, cancellationToken);
        return List(request, request.Wording.Say("editors.added", ("name", name)));
    }

    private async Task<Reply> RemoveAsync(long id, Request request, CancellationToken cancellationToken)
    {
        if (roles.Editors.FirstOrDefault(e => e.UserId == id) is not { } editor)
        {
            return List(request, request.Wording["editors.isNone"]);
        }

        await roles.RevokeAsync(id, cancellationToken);
        await menu.Value.HideAsync(id, cancellationToken);
        return List(request, request.Wording.Say("editors.removed", ("name", editor.Name)));
    }

    private Card List(Request request, string? outcome = null)
    {
        var words = request.Wording;
        var editors = roles.Editors.ToArray();
        return new Card
        {
            Title = words["editors.title"],
            Blocks =
            [
                .. outcome is null ? [] : new Block[] { new Paragraph(outcome) },
                .. editors is []
                    ? [new Paragraph(words["editors.none"])]
                    : new Block[] { new Bullets([.. editors.Select(e => Line.Of(new Strong(e.Name), $" ({Id(e.UserId)}), {words.Date(DateOnly.FromDateTime(e.At.UtcDateTime))}"))]) },
                new Footer(Line.Of(words["editors.how"] + " ", new Code("/editors add 123456789 Name"))),
            ],
            Buttons = [.. editors.Select(e => System.Collections.Immutable.ImmutableArray.Create<Button>(
                new CommandButton(words.Say("editors.remove", ("name", e.Name)), "/editors remove " + Id(e.UserId))))],
        };
    }

    private static string Id(long userId) => userId.ToString(CultureInfo.InvariantCulture);
}
