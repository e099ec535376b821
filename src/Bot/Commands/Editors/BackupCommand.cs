using Bot.Backup;
using Bot.Cards;
using Bot.Conversation;
using Bot.Editing.Roles;
using Bot.Storage;

namespace Bot.Commands.Editors;

/// <summary><c>/backup</c>: a consistent copy of the store as a document, to an owner in private: it holds what chats have chosen.</summary>
internal sealed class BackupCommand(IDocumentStore store, TimeProvider time) : IEditorCommand
{
    /// <summary>Telegram takes no larger document of a bot.</summary>
    private const long MostBytes = 50_000_000;

    /// <inheritdoc/>
    public string Name => "backup";

    /// <inheritdoc/>
    public Role Needs => Role.Owner;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        if (!request.IsPrivate)
        {
            return new Card { Title = words["backup.onlyPrivate"] };
        }

        var folder = Directory.CreateTempSubdirectory("bot-backup-");
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            var copy = new FileInfo(Path.Combine(folder.FullName, DailyBackups.NameOf(DateOnly.FromDateTime(now))));
            await store.BackupAsync(copy.FullName, cancellationToken);
            copy.Refresh();
            return copy.Length > MostBytes
                ? new Card { Title = words["backup.tooLarge"], Blocks = [new Paragraph(words["backup.tooLargeHow"])] }
                : new FileReply(copy.Name, await File.ReadAllBytesAsync(copy.FullName, cancellationToken), words["backup.caption"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
