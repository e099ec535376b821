using Bot.Cards;

namespace Bot.Commands;

/// <summary><c>/ask &lt;question&gt;</c>, and any text that is no command.</summary>
internal sealed class Ask : IRecordCommand
{
    /// <summary>The name under which plain text is answered too.</summary>
    public const string CommandName = "ask";

    /// <inheritdoc/>
    public string Name => CommandName;

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request) => throw new NotSupportedException();
}
