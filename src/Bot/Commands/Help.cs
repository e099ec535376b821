using Bot.Cards;
using Bot.Conversation;

namespace Bot.Commands;

/// <summary><c>/help [command]</c>: the commands by group, each with an example; or one of them with all its examples.</summary>
internal sealed class Help(Lazy<CommandTable> commands) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "help";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.About;

    /// <inheritdoc/>
    public Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var asked = request.Arguments.TrimStart('/').ToLowerInvariant();
        return Task.FromResult<Reply>(commands.Value.Named(asked, request) switch
        {
            null => Overview(request),
            IEditorCommand command => Usage.WithoutButtons(command.Name, request.Wording),
            var command => Usage.Of(command.Name, request.Wording),
        });
    }

    private Card Overview(Request request)
    {
        var words = request.Wording;
        return new Card
        {
            Title = words["help.title"],
            Blocks =
            [
                new Paragraph(words["help.ask"]),
                .. commands.Value.For(request).GroupBy(c => c.Group).OrderBy(g => g.Key).SelectMany(group => new Block[]
                {
                    new Heading(words["help.group." + group.Key.ToString().ToLowerInvariant()]),
                    new Bullets([.. group.Select(c => Line.Of(
                        $"/{c.Name} – {words[$"command.{c.Name}.description"]} ", new Code(Usage.Examples(c.Name, words)[^1])))]),
                }),
                new Footer(words["help.filters"]),
            ],
        };
    }
}
