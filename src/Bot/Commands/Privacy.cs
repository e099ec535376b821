using Bot.Cards;

namespace Bot.Commands;

/// <summary><c>/privacy</c>: what is kept about a chat, and how to have it erased.</summary>
internal sealed class Privacy : IRecordCommand
{
    /// <inheritdoc/>
    public string Name => "privacy";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.About;

    /// <inheritdoc/>
    public Card Answer(RecordRequest request) => new()
    {
        Title = request.Wording["privacy.title"],
        Blocks = [new Bullets([.. request.Wording["privacy.text"].Split('\n').Select(l => (Line)l)])],
        Buttons = [[new CommandButton(request.Wording["button.forgetme"], "/forgetme", InPlace: false)]],
    };
}
