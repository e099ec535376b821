using System.Collections.Frozen;
using Bot.Commands;
using Bot.Conversation;
using Bot.Hosting;
using Bot.Storage;

namespace Bot.Editing.Roles;

/// <summary>
/// Who may do what, and where. Owners come from the configuration, editors and rooms from the store; all of it is held in memory, since every
/// command asks for it.
/// </summary>
internal sealed class RoleBook(BotSettings settings, IDocumentStore store, TimeProvider time)
{
    private readonly DocumentCollection<EditorGrant> _grants = new(store, EditorGrant.Collection);
    private readonly DocumentCollection<EditorsRoom> _rooms = new(store, EditorsRoom.Collection);
    private volatile FrozenDictionary<long, EditorGrant> _editors = FrozenDictionary<long, EditorGrant>.Empty;
    private volatile FrozenSet<long> _open = [];

    /// <summary>Telegram ids of the owners.</summary>
    public IEnumerable<long> Owners => settings.Admins;

    /// <summary>The editors, longest serving first.</summary>
    public IEnumerable<EditorGrant> Editors => _editors.Values.OrderBy(e => e.At).ThenBy(e => e.UserId);

    /// <summary>Telegram ids of the editors' rooms.</summary>
    public IEnumerable<long> Rooms => _open;

    /// <summary>What the user may do.</summary>
    public Role Of(long userId) => settings.Admins.Contains(userId) ? Role.Owner : _editors.ContainsKey(userId) ? Role.Editor : Role.Reader;

    /// <summary>Whether the group is an editors' room.</summary>
    public bool IsRoom(long chatId) => _open.Contains(chatId);

    /// <summary>Whether <paramref name="command"/> exists for the one who asks, in the chat where it is asked.</summary>
    public bool Knows(ICommand command, Request request) => command is not IEditorCommand editing
        || (Of(request.UserId) >= editing.Needs && (request.IsPrivate || IsRoom(request.ChatId) || editing.WorksInAnyGroup));

    /// <summary>Whether an editor asks, where editors may.</summary>
    public bool IsEditing(Request request) => Of(request.UserId) >= Role.Editor && (request.IsPrivate || IsRoom(request.ChatId));

    /// <summary>Reads what the store holds. To be called once at the start.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _editors = (await _grants.ScanAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken)).ToFrozenDictionary(g => g.Value.UserId, g => g.Value);
        _open = (await _rooms.ScanAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken)).Select(r => r.Value.ChatId).ToFrozenSet();
    }

    /// <summary>Makes a user an editor, or gives an editor another name.</summary>
    public async Task GrantAsync(long userId, string name, long by, CancellationToken cancellationToken)
    {
        await _grants.UpdateAsync(EditorGrant.KeyOf(userId), g => g is null ? new EditorGrant(userId, name, by, time.GetUtcNow()) : g with { Name = name }, cancellationToken);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Takes the role from a user.</summary>
    public async Task RevokeAsync(long userId, CancellationToken cancellationToken)
    {
        await store.CommitAsync([_grants.Delete(EditorGrant.KeyOf(userId))], cancellationToken);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Makes a group an editors' room.</summary>
    public async Task OpenRoomAsync(long chatId, long by, CancellationToken cancellationToken)
    {
        await store.CommitAsync([_rooms.Put(new EditorsRoom(chatId, by, time.GetUtcNow()))], cancellationToken);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Makes a group an ordinary one again.</summary>
    public async Task CloseRoomAsync(long chatId, CancellationToken cancellationToken)
    {
        await store.CommitAsync([_rooms.Delete(EditorsRoom.KeyOf(chatId))], cancellationToken);
        await LoadAsync(cancellationToken);
    }

    /// <summary>Keeps a room a room when its group gets another id.</summary>
    public async Task MoveRoomAsync(long from, long to, CancellationToken cancellationToken)
    {
        if (await _rooms.GetAsync(EditorsRoom.KeyOf(from), cancellationToken) is { } room)
        {
            await store.CommitAsync([_rooms.Delete(EditorsRoom.KeyOf(from)), _rooms.Put(room.Value with { ChatId = to })], cancellationToken);
            await LoadAsync(cancellationToken);
        }
    }
}
