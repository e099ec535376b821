using Bot.Editing.Roles;

namespace Bot.Commands;

/// <summary>
/// A command that keeps the record. For everybody else it does not exist: neither in menus nor in /help, and whoever types it gets the answer
/// to an unknown command. It works in private chats and in editors' rooms.
/// </summary>
internal interface IEditorCommand : IChatCommand
{
    /// <summary>The least role that knows it.</summary>
    Role Needs => Role.Editor;

    /// <summary>Whether it works in groups that are no editors' rooms, too.</summary>
    bool WorksInAnyGroup => false;

    /// <inheritdoc/>
    CommandGroup ICommand.Group => CommandGroup.Editors;
}
