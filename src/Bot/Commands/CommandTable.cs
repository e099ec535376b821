using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Conversation;

namespace Bot.Commands;

/// <summary>All commands by name, and what answers a request that names none of them.</summary>
internal sealed class CommandTable
{
    private readonly FrozenDictionary<string, ICommand> _byName;

    /// <summary>A table of <paramref name="commands"/>, in the order of the menu.</summary>
    public CommandTable(IEnumerable<ICommand> commands)
    {
        All = [.. commands];
        _byName = All.ToFrozenDictionary(c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>The commands in the order of the menu.</summary>
    public ImmutableArray<ICommand> All { get; }

    /// <summary>The command of that name, or null.</summary>
    public ICommand? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The command that answers <paramref name="request"/>; a notice where it names none.</summary>
    public ICommand Find(Request request) => request.Command switch
    {
        null => _byName[Ask.CommandName],
        Notices.TooMany or Notices.Unreadable => Notices.For(request.Command),
        { } name => Named(name) ?? Notices.Unknown(name, All),
    };
}
