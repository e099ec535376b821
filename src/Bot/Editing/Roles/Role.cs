namespace Bot.Editing.Roles;

/// <summary>What somebody may do, each including what comes before it.</summary>
internal enum Role
{
    /// <summary>Ask.</summary>
    Reader,

    /// <summary>Keep the record: granted by an owner.</summary>
    Editor,

    /// <summary>Grant, open rooms, back up: from the configuration (<c>Admins</c>).</summary>
    Owner,
}
