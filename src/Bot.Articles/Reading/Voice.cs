using Bot.Exchanges;

namespace Bot.Articles.Reading;

/// <summary>Who stands behind a sentence, as far as the sentence says.</summary>
/// <param name="Speaker">The speaker, where one is named.</param>
/// <param name="Of">The party whose unnamed announcer speaks, where only the party is named ("Moscow said").</param>
/// <param name="IsBoth">Whether both sides speak.</param>
/// <param name="At">Index of the term that names the speaker.</param>
/// <param name="Verb">Index of the verb of saying.</param>
internal sealed record Voice(Speaker? Speaker, Party? Of, bool IsBoth, int At, int Verb)
{
    /// <summary>Who says the same in the same breath ("the ministry and the Headquarters"), or null.</summary>
    public Speaker? Second { get; init; }

    /// <summary>Somebody whose numbers are no claims: a relative, a volunteer, a doctor.</summary>
    public bool IsBystander { get; init; }

    /// <summary>Whether it was carried over from a sentence before.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whose side.</summary>
    public Side? Side => Speaker?.Side ?? (Of is { } party ? SideOf(party) : null);

    /// <summary>The party that the speaker belongs to, or null.</summary>
    public Party? Party => Side switch { Exchanges.Side.Ukraine => Exchanges.Party.Ukraine, Exchanges.Side.Russia => Exchanges.Party.Russia, _ => null };

    public static Side SideOf(Party party) => party == Exchanges.Party.Ukraine ? Exchanges.Side.Ukraine : Exchanges.Side.Russia;
}
