using System.Globalization;
using System.Text;

namespace Bot.Articles.Cleaning;

/// <summary>Makes any text safe and even: bounded, composed, without soft hyphens, control and formatting characters; lines end with LF.</summary>
internal static class CleanText
{
    /// <summary>Characters read; no article is longer.</summary>
    public const int Limit = 200_000;

    public static string Of(string text)
    {
        var bounded = text.Length > Limit ? text[..Limit] : text;
        var plain = new StringBuilder(bounded.Length);
        for (var i = 0; i < bounded.Length; i++)
        {
            var c = bounded[i];
            if (c == '\r')
            {
                plain.Append(i + 1 < bounded.Length && bounded[i + 1] == '\n' ? "" : "\n");
            }
            else if (c is '\n' or '\u2028' or '\u2029' or '\u0085')
            {
                plain.Append('\n');
            }
            else if (char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned))
            {
                plain.Append(char.IsControl(c) ? ' ' : c is '\u02bc' or '\u2019' or '\u00b4' ? '’' : c);
            }
            else if (char.IsSurrogate(c))
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
