using System.Globalization;
using System.Text;

namespace Bot.Sandbox.Rich;

/// <summary>The label of an item of an ordered list: "3.", "c.", "iii.".</summary>
internal static class ListLabel
{
    private static readonly (int Value, string Digits)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>The label of the number; what letters or Roman digits cannot say stays decimal.</summary>
    public static string Of(int number, string type) => type switch
    {
        "a" when number > 0 => Letters(number) + ".",
        "A" when number > 0 => Letters(number).ToUpperInvariant() + ".",
        "i" when number is > 0 and < 4000 => RomanOf(number) + ".",
        "I" when number is > 0 and < 4000 => RomanOf(number).ToUpperInvariant() + ".",
        _ => number.ToString(CultureInfo.InvariantCulture) + ".",
    };

    private static string Letters(int number)
    {
        var letters = new StringBuilder();
        for (var rest = number; rest > 0; rest = (rest - 1) / 26)
        {
            letters.Insert(0, (char)('a' + ((rest - 1) % 26)));
        }

        return letters.ToString();
    }

    private static string RomanOf(int number)
    {
        var digits = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value)
            {
                digits.Append(letters);
            }
        }

        return digits.ToString();
    }
}
