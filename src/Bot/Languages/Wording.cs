using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Bot.Cards;
using Bot.Exchanges;

namespace Bot.Languages;

/// <summary>
/// How one language says things: sentences by key, numbers, dates, periods, elapsed time and lists. Immutable; get it from <see cref="Wordings"/>.
/// </summary>
internal sealed partial class Wording
{
    private readonly FrozenDictionary<string, Template> _templates;
    private readonly PluralRule _plural;

    /// <summary>A wording of these templates.</summary>
    /// <exception cref="WordingException">A template is malformed.</exception>
    public Wording(Language language, IEnumerable<KeyValuePair<string, string>> templates)
    {
        Language = language;
        _plural = PluralRule.Of(language);
        _numbers = NumbersOf(language);
        _templates = templates.ToFrozenDictionary(t => t.Key, t => Parse(t.Key, t.Value), StringComparer.Ordinal);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Every key with the placeholders of its template.</summary>
    public IEnumerable<(string Key, ImmutableArray<string> Placeholders)> Keys => _templates.Select(t => (t.Key, t.Value.Placeholders));

    /// <summary>The text of a key without placeholders.</summary>
    /// <exception cref="WordingException">There is no such key, or it has placeholders.</exception>
    public string this[string key] => Find(key).Fixed ?? Say(key);

    /// <summary>
    /// The text of a key, its placeholders filled: a whole number is printed with the language's thousands separator, a
    /// <see cref="DateOnly"/>, <see cref="Exchanges.Period"/> or <see cref="Exchanges.Count"/> in words, a string as it stands.
    /// </summary>
    /// <exception cref="WordingException">There is no such key, a placeholder got no value, or a value is none of these.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> args)
    {
        var template = Find(key);
        if (template.Fixed is { } text)
        {
            return text;
        }

        var said = new StringBuilder();
        foreach (var part in template.Parts)
        {
            said.Append(part.Name is null ? part.Text : part.IsPlural ? Form(key, part, args) : Text(key, Value(key, part.Name, args)));
        }

        return said.ToString();
    }

    /// <summary>As <see cref="Say"/>, as a line whose values may also be styled: a <see cref="Span"/> or a <see cref="Line"/>.</summary>
    /// <exception cref="WordingException">As <see cref="Say"/>.</exception>
    public Line Compose(string key, params ReadOnlySpan<(string Name, object Value)> args)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        var words = new StringBuilder();
        foreach (var part in Find(key).Parts)
        {
            var value = part.Name is null || part.IsPlural ? null : Value(key, part.Name, args);
            if (value is Span or Line)
            {
                EndWords();
                spans.AddRange(value is Line line ? line.Spans : [(Span)value]);
            }
            else
            {
                words.Append(part.Name is null ? part.Text : part.IsPlural ? Form(key, part, args) : Text(key, value!));
            }
        }

        EndWords();
        return new Line(spans.ToImmutable());

        void EndWords()
        {
            if (words.Length > 0)
            {
                spans.Add(words.ToString());
                words.Clear();
            }
        }
    }

    /// <summary>The text with its first letter in upper case, as at the beginning of a sentence.</summary>
    public static string Sentence(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private Template Parse(string key, string text)
    {
        try
        {
            return Template.Parse(text, _plural);
        }
        catch (FormatException e)
        {
            throw new WordingException(Language, key, e.Message);
        }
    }

    private Template Find(string key) =>
        _templates.TryGetValue(key, out var template) ? template : throw new WordingException(Language, key, "there is no such key");

    private object Value(string key, string name, ReadOnlySpan<(string Name, object Value)> args)
    {
        foreach (var arg in args)
        {
            if (string.Equals(arg.Name, name, StringComparison.Ordinal))
            {
                return arg.Value;
            }
        }

        throw new WordingException(Language, key, $"no value was given for {{{name}}}");
    }

    private string Form(string key, Template.Part part, ReadOnlySpan<(string Name, object Value)> args) => Value(key, part.Name!, args) switch
    {
        int n => part.Forms[_plural.FormFor(n)],
        long n => part.Forms[_plural.FormFor(n)],
        Count { IsNumber: true } n => part.Forms[_plural.FormFor(n.Number)],
        var other => throw new WordingException(Language, key, $"{{{part.Name}}} chooses a plural form and needs a whole number, not {other.GetType().Name}"),
    };

    private string Text(string key, object value) => value switch
    {
        string text => text,
        int n => Number(n),
        long n => Number(n),
        DateOnly day => Date(day),
        Period period => Name(period),
        Count count => Count(count),
        Span span => span.Text,
        Line line => line.ToString(),
        _ => throw new WordingException(Language, key, $"a value of type {value.GetType().Name} cannot be printed"),
    };
}
