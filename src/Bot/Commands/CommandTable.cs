using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Conversation;
using Bot.Editing.Forms;
using Bot.Editing.Roles;

namespace Bot.Commands;

/// <summary>All commands by name, and what answers a request that names none of them.</summary>
internal sealed class CommandTable
{
    private readonly FrozenDictionary<string, ICommand> _byName;
    private readonly RoleBook _roles;
    private readonly EditorsTalk _talk;

    /// <summary>A table of <paramref name="commands"/>, in the order of the menu.</summary>
    public CommandTable(IEnumerable<ICommand> commands, RoleBook roles, EditorsTalk talk)
    {
        (_roles, _talk) = (roles, talk);
        All = [.. commands];
        _byName = All.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>The commands in the order of the menu.</summary>
    public ImmutableArray<ICommand> All { get; }

    /// <summary>The commands that exist for the one who asks, in the order of the menu.</summary>
    public ImmutableArray<ICommand> For(Request request) => [.. All.Where(c => _roles.Knows(c, request))];

    /// <summary>The command of that name, or null when there is none for the one who asks.</summary>
    public ICommand? Named(string name, Request request) => _byName.GetValueOrDefault(name) is { } command && _roles.Knows(command, request) ? command : null;

    /// <summary>The command that answers <paramref name="request"/>; a notice where it names none.</summary>
    public ICommand Find(Request request) => request.Command switch
    {
        null or Notices.Unreadable when _roles.IsEditing(request) => _talk.Before(request.Command is null ? (IChatCommand)_byName[Ask.CommandName] : Notices.For(Notices.Unreadable)),
        null => _byName[Ask.CommandName],
        Notices.TooMany or Notices.Unreadable => Notices.For(request.Command),
        { } name => Named(name, request) ?? Notices.Unknown(name, For(request)),
    };
}
