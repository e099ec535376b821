using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Exchanges;
using Humanizer;

namespace Bot.Languages;

/// <content>Numbers and lists.</content>
internal sealed partial class Wording
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The culture by which Humanizer knows English; without ICU it is the invariant one under that name.</summary>
    private static readonly CultureInfo _english = new("en");

    private readonly NumberFormatInfo _numbers;

    /// <summary>A whole number with thousands separated, from four digits on: "1,234"; "1 234" with a no-break space in Ukrainian and Russian.</summary>
    public string Number(long value) => value.ToString("#,0", _numbers);

    /// <summary>A number with at most one decimal: "12.5"; "12,5" in Ukrainian and Russian.</summary>
    public string Number(double value) => value.ToString("#,0.#", _numbers);

    /// <summary>A share of a hundred: "40%"; "40 %" in Russian.</summary>
    public string Percent(int value) => Say("number.percent", ("n", value));

    /// <summary>A number as it was stated: "1,000", "about 1,000", "at least 1,000", "more than 1,000", "not disclosed".</summary>
    public string Count(Count count) => count.Qualifier == Qualifier.Undisclosed ? this["number.undisclosed"] : Count(count.Number, count.Qualifier);

    /// <summary>A number with its qualifier, as <see cref="Count(Exchanges.Count)"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The qualifier is <see cref="Qualifier.Undisclosed"/>, which goes with no number.</exception>
    public string Count(int number, Qualifier qualifier) => qualifier == Qualifier.Exactly ? Number(number)
        : NameOf(qualifier) is { } name ? Say("number." + name, ("n", number))
        : throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "An undisclosed count has no number.");

    /// <summary>Whether the noun after such a number is in the genitive: "не менее 22 человек", but "22 человека".</summary>
    public bool TakesGenitive(Qualifier qualifier) => this["number.genitive"].Split(", ").Contains(NameOf(qualifier), StringComparer.Ordinal);

    private static string? NameOf(Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "about",
        Qualifier.AtLeast => "at-least",
        Qualifier.MoreThan => "more-than",
        _ => null,
    };

    /// <summary>From the smallest to the largest claimed: "195–207", or one number when they are the same.</summary>
    public string Spread(int low, int high) => low == high ? Number(low) : $"{Number(low)}–{Number(high)}";

    /// <summary>The place in a row: "66th"; "66-й".</summary>
    public string Ordinal(int number) => Language == Language.English ? number.Ordinalize(_english) : Say("ordinal", ("n", number));

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public string List(IEnumerable<string> items)
    {
        ImmutableArray<string> all = [.. items];
        if (all.Length < 2)
        {
            return string.Concat(all);
        }

        var list = new StringBuilder().AppendJoin(", ", all.AsSpan()[..^1]);
        return list.Append(' ').Append(this["list.and"]).Append(' ').Append(all[^1]).ToString();
    }

    private static NumberFormatInfo NumbersOf(Language language) => NumberFormatInfo.ReadOnly(
        language == Language.English
            ? new NumberFormatInfo { NegativeSign = "−" }
            : new NumberFormatInfo { NegativeSign = "−", NumberGroupSeparator = NoBreakSpace, NumberDecimalSeparator = "," });
}
