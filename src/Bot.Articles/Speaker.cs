using Bot.Exchanges;

namespace Bot.Articles;

/// <summary>Who says something in a text.</summary>
/// <param name="Id">The claimant's id in the record, where the record has it ("russian-mod"); else an id of the same form ("ria-source").</param>
/// <param name="Name">Short English name ("Russian Ministry of Defence").</param>
/// <param name="Side">Whom the speaker speaks for.</param>
public sealed record Speaker(string Id, string Name, Side Side)
{
    /// <summary>The name in the form of the article sets, which know some speakers only by their side ("Russian officials").</summary>
    public string ListedAs { get => field ?? Name; init; }

    internal const string MediaId = "media";

    /// <summary>The Russian commissioner for children: those she counts are children.</summary>
    internal const string ChildrenId = "lvova-belova";
}
