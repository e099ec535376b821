using Bot.Exchanges;

namespace Bot.Articles.Reading;

/// <summary>Parties as the lexicon writes them.</summary>
internal static class Parties
{
    public static Party? Of(string? value) => value switch { "ukraine" => Party.Ukraine, "russia" => Party.Russia, _ => null };

    public static Party Other(this Party party) => party == Party.Ukraine ? Party.Russia : Party.Ukraine;
}
