using System.Collections.Immutable;
using System.Text;

namespace Bot.Languages;

/// <summary>
/// A sentence with gaps, parsed once: <c>{name}</c> is filled with a value, <c>{name|exchange|exchanges}</c> with the plural form for
/// a number; <c>{{</c> and <c>}}</c> are braces.
/// </summary>
internal sealed class Template
{
    private Template(ImmutableArray<Part> parts) => Parts = parts;

    /// <summary>Words and gaps, in order.</summary>
    public ImmutableArray<Part> Parts { get; }

    /// <summary>The text when there are no gaps, else null.</summary>
    public string? Fixed => Parts switch
    {
        [] => string.Empty,
        [{ Name: null } only] => only.Text,
        _ => null,
    };

    /// <summary>The names of the gaps, each once, in ordinal order; a plural's ends in "|".</summary>
    public ImmutableArray<string> Placeholders =>
    [
        .. Parts.Where(p => p.Name is not null).Select(p => p.IsPlural ? p.Name + "|" : p.Name!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Parses a template whose plurals follow <paramref name="rule"/>.</summary>
    /// <exception cref="FormatException">A brace does not match, a name is not one, or a plural has too few or too many forms.</exception>
    public static Template Parse(string text, PluralRule rule)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                words.Append(c);
            }
            else if (i + 1 < text.Length && text[i + 1] == c)
            {
                words.Append(c);
                i++;
            }
            else
            {
                var end = c == '{' ? text.IndexOf('}', i) : -1;
                if (end < 0)
                {
                    throw new FormatException($"the '{c}' at position {i} has no partner (write it twice to mean the sign)");
                }

                EndWords();
                parts.Add(Gap(text[(i + 1)..end], rule));
                i = end;
            }
        }

        EndWords();
        return new Template(parts.ToImmutable());

        void EndWords()
        {
            if (words.Length > 0)
            {
                parts.Add(new Part(words.ToString(), null, []));
                words.Clear();
            }
        }
    }

    private static Part Gap(string inside, PluralRule rule)
    {
        var pieces = inside.Split('|');
        var name = pieces[0];
        if (name.Length == 0 || !char.IsAsciiLetter(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw new FormatException($"\"{name}\" is no name for a placeholder (letters and digits)");
        }

        if (pieces.Length > 1 && pieces.Length - 1 != rule.FormCount)
        {
            throw new FormatException($"{{{inside}}} has {pieces.Length - 1} plural forms, not {rule.FormCount} ({rule.Forms})");
        }

        return new Part(inside, name, [.. pieces.Skip(1)]);
    }

    /// <summary>Words (no name), a gap (a name), or a gap for one of several plural forms.</summary>
    internal readonly record struct Part(string Text, string? Name, ImmutableArray<string> Forms)
    {
        /// <summary>Whether it chooses among forms.</summary>
        public bool IsPlural => !Forms.IsEmpty;
    }
}
