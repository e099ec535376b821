using Bot.Alerts;
using Bot.Conversation;
using Bot.Editing.Roles;

namespace Bot.Commands.Editors;

/// <summary><c>/alerts</c>: how running and past alerts are getting on, in a message that is edited as they do.</summary>
internal sealed class AlertsCommand(AlertReport report, AlertPanels panels) : IEditorCommand
{
    /// <inheritdoc/>
    public string Name => "alerts";

    /// <inheritdoc/>
    public Role Needs => Role.Owner;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        if (request.IsInPlace)
        {
            return AlertReport.Card(await report.ReadAsync(cancellationToken), request.Wording);
        }

        await panels.OpenAsync(request.ChatId, request.ThreadId, request.Language, cancellationToken);
        return new NoReply();
    }
}
