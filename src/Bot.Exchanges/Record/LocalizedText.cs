namespace Bot.Exchanges;

/// <summary>The languages that readers are answered in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Ukrainian.</summary>
    Ukrainian,

    /// <summary>Russian.</summary>
    Russian,
}

/// <summary>A text of the record in up to three languages; English is always there and stands in for a missing one.</summary>
/// <param name="En">English.</param>
/// <param name="Uk">Ukrainian, or null.</param>
/// <param name="Ru">Russian, or null.</param>
public sealed record LocalizedText(string En, string? Uk = null, string? Ru = null)
{
    /// <summary>The text in <paramref name="language"/>, else in English.</summary>
    public string In(Language language) => language switch
    {
        Language.Ukrainian => Uk ?? En,
        Language.Russian => Ru ?? En,
        _ => En,
    };

    /// <inheritdoc/>
    public override string ToString() => En;
}
