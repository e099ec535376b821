using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Roles;

namespace Bot.Commands.Editors;

/// <summary><c>/room on|off</c> in a group: whether editors' commands work there.</summary>
internal sealed class Room(RoleBook roles, Lazy<EditorsMenu> menu) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "room";

    /// <inheritdoc/>
    public Role Needs => Role.Owner;

    /// <inheritdoc/>
    public bool WorksInAnyGroup => true;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        if (request.IsPrivate)
        {
            return new Card { Title = words["room.onlyGroups"], Blocks = [new Paragraph(words["command.room.description"])] };
        }

        switch (request.Arguments.ToLowerInvariant())
        {
            case "on":
                await roles.OpenRoomAsync(request.ChatId, request.UserId, cancellationToken);
                await menu.Value.ShowAsync(request.ChatId, Role.Editor, cancellationToken);
                break;
            case "off":
                await roles.CloseRoomAsync(request.ChatId, cancellationToken);
                await menu.Value.HideAsync(request.ChatId, cancellationToken);
                break;
            default:
                break;
        }

        var isRoom = roles.IsRoom(request.ChatId);
        return new Card
        {
            Title = words[isRoom ? "room.isOn" : "room.isOff"],
            Buttons = [[isRoom ? new CommandButton(words["room.close"], "/room off") : new CommandButton(words["room.open"], "/room on")]],
        };
    }
}
