using Bot.Exchanges;

namespace Bot.Languages;

/// <summary>Which form of a noun stands after a whole number: the cardinal rules of CLDR, integers only.</summary>
internal sealed record PluralRule
{
    private static readonly PluralRule _oneOther = new("one|other", n => n == 1 ? 0 : 1);

    private static readonly PluralRule _oneFewMany = new("one|few|many", n => (n % 10, n % 100) switch
    {
        (1, not 11) => 0,
        (2 or 3 or 4, not (12 or 13 or 14)) => 1,
        _ => 2,
    });

    private readonly Func<long, int> _choose;

    private PluralRule(string forms, Func<long, int> choose)
    {
        _choose = choose;
        Forms = forms;
        FormCount = forms.Count(c => c == '|') + 1;
    }

    /// <summary>The names of the forms in the order in which a template gives them, such as "one|few|many".</summary>
    public string Forms { get; }

    /// <summary>How many forms there are.</summary>
    public int FormCount { get; }

    /// <summary>The rule of a language.</summary>
    public static PluralRule Of(Language language) => language == Language.English ? _oneOther : _oneFewMany;

    /// <summary>The index of the form for <paramref name="number"/>; its sign does not matter.</summary>
    public int FormFor(long number) => _choose(Math.Abs(number));
}
