using Bot.Conversation;
using Bot.Storage;

namespace Bot.Editing.Forms;

/// <summary>The forms that editors have begun, in the store. One of an editor in a chat: a new one takes the place of the old.</summary>
internal sealed class FormBook(IDocumentStore store, TimeProvider time)
{
    /// <summary>How long a form waits for its next answer.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly DocumentCollection<EditorForm> _forms = new(store, EditorForm.Collection);

    /// <summary>The form that the one who asks has open in that chat, or null; an abandoned one is forgotten.</summary>
    public async Task<EditorForm?> FindAsync(Request request, CancellationToken cancellationToken)
    {
        var form = (await _forms.GetAsync(EditorForm.KeyOf(request.ChatId, request.UserId), cancellationToken))?.Value;
        if (form is not null && time.GetUtcNow() - form.At > Lifetime)
        {
            await CloseAsync(request, cancellationToken);
            return null;
        }

        return form;
    }

    /// <summary>Keeps a form.</summary>
    public Task KeepAsync(EditorForm form, CancellationToken cancellationToken) => store.CommitAsync([_forms.Put(form with { At = time.GetUtcNow() })], cancellationToken);

    /// <summary>Forgets the form of the one who asks.</summary>
    public Task CloseAsync(Request request, CancellationToken cancellationToken) => store.CommitAsync([_forms.Delete(EditorForm.KeyOf(request.ChatId, request.UserId))], cancellationToken);
}
