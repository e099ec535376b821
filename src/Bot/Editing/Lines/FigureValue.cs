using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Exchanges;

namespace Bot.Editing.Lines;

/// <summary>The value of a figure: <c>207@coordination#2</c>, <c>about 250</c>, <c>undisclosed@mod</c>; <c>-</c> takes a claim away.</summary>
/// <param name="Count">The count, or null to take the claim away.</param>
/// <param name="Claimants">Who claims it, as typed; empty where nobody is named.</param>
/// <param name="Source">The source's number after #, or null.</param>
internal sealed partial record FigureValue(Count? Count, ImmutableArray<string> Claimants, string? Source)
{
    /// <summary>More were never handed over in a day, nor in the whole war: a slip of the finger.</summary>
    public const int Most = 100_000;

    private static readonly (string Words, Qualifier Qualifier)[] _qualifiers =
    [
        ("about", Qualifier.About), ("around", Qualifier.About), ("approximately", Qualifier.About), ("~", Qualifier.About), ("≈", Qualifier.About),
        ("more than", Qualifier.MoreThan), ("over", Qualifier.MoreThan), (">=", Qualifier.AtLeast), ("≥", Qualifier.AtLeast), (">", Qualifier.MoreThan),
        ("at least", Qualifier.AtLeast), ("no fewer than", Qualifier.AtLeast),
        ("близько", Qualifier.About), ("приблизно", Qualifier.About), ("понад", Qualifier.MoreThan), ("більше", Qualifier.MoreThan), ("щонайменше", Qualifier.AtLeast), ("не менше", Qualifier.AtLeast),
        ("около", Qualifier.About), ("примерно", Qualifier.About), ("более", Qualifier.MoreThan), ("свыше", Qualifier.MoreThan), ("не менее", Qualifier.AtLeast), ("по меньшей мере", Qualifier.AtLeast),
    ];

    private static readonly string[] _withheld = ["undisclosed", "not disclosed", "withheld", "?", "не розголошено", "не разглашается", "не разглашено"];

    /// <summary>Reads <paramref name="value"/>; otherwise <paramref name="wrong"/> is the word that does not fit, and perhaps how it was meant.</summary>
    public static FigureValue? Read(string value, out (string Word, string? Suggestion) wrong)
    {
        wrong = (value, null);
        var match = Form().Match(value);
        if (!match.Success)
        {
            return null;
        }

        var count = match.Groups["count"].Value.Trim();
        ImmutableArray<string> claimants = [.. match.Groups["who"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        var source = match.Groups["source"] is { Success: true, Value: var number } ? number : null;
        if (count == "-")
        {
            return new FigureValue(null, claimants, source);
        }

        return ReadCount(count, out wrong) is { } read ? new FigureValue(read, claimants, source) : null;
    }

    private static Count? ReadCount(string text, out (string Word, string? Suggestion) wrong)
    {
        wrong = (text, null);
        if (_withheld.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Exchanges.Count.Undisclosed;
        }

        var (words, qualifier) = _qualifiers.FirstOrDefault(q => text.StartsWith(q.Words, StringComparison.OrdinalIgnoreCase));
        var digits = text[(words?.Length ?? 0)..].Trim();
        if (ReadNumber(digits) is { } number)
        {
            return new Count(number, words is null ? Qualifier.Exactly : qualifier);
        }

        wrong = digits switch
        {
            _ when Joined().IsMatch(digits) => (digits, digits.Replace(".", "", StringComparison.Ordinal)),
            _ when digits.EndsWith('+') && ReadNumber(digits[..^1]) is not null && words is null => (digits, "at least " + digits[..^1]),
            _ => (digits.Split(' ').FirstOrDefault(w => ReadNumber(w) is null) ?? digits, null),
        };
        return null;
    }

    /// <summary>"1000", "1,000", "1 000" or "1'000"; not "1.000", which may be meant otherwise.</summary>
    private static int? ReadNumber(string text)
    {
        var digits = Grouped().IsMatch(text) ? string.Concat(text.Where(char.IsAsciiDigit)) : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;
    }

    [GeneratedRegex(@"^(?<count>[^@#]*)(@(?<who>[^#]*))?(#s?(?<source>[0-9]{1,3}))?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[0-9]{1,3}([,'’ \u00A0\u202F][0-9]{3})+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^[0-9]{1,3}(\.[0-9]{3})+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Joined();
}
