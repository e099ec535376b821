using System.Text;

namespace Bot.Sandbox.Formatting;

/// <summary>What the reader stands on.</summary>
internal enum MarkupToken
{
    Text,
    Start,
    End,
}

/// <summary>
/// Reads HTML-like markup token by token, as strict and as lenient as Telegram's own parser, with its error texts.
/// Error offsets are in UTF-8 bytes, as Telegram's are.
/// </summary>
internal sealed class MarkupReader(string markup, bool rich, Func<string, bool> knows)
{
    private static readonly Dictionary<string, string> RichEntities = new(StringComparer.Ordinal)
    {
        ["apos"] = "'",
        ["nbsp"] = "\u00A0",
        ["hellip"] = "…",
        ["mdash"] = "—",
        ["ndash"] = "–",
        ["lsquo"] = "‘",
        ["rsquo"] = "’",
        ["ldquo"] = "“",
        ["rdquo"] = "”",
    };

    private int _at;

    /// <summary>The kind of token just read.</summary>
    public MarkupToken Token { get; private set; }

    /// <summary>Where the token starts, in UTF-16 units of the markup.</summary>
    public int Start { get; private set; }

    /// <summary>Decoded text, or the name of the tag in lower case (empty for <c>&lt;/&gt;</c>).</summary>
    public string Value { get; private set; } = "";

    /// <summary>The attributes of a start tag; one without a value is an empty string.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a start tag ended in <c>/&gt;</c> (rich messages only).</summary>
    public bool SelfClosed { get; private set; }

    private char Current => _at < markup.Length ? markup[_at] : '\0';

    /// <summary>Moves to the next token; false at the end of the markup.</summary>
    public bool Read()
    {
        Start = _at;
        if (_at >= markup.Length)
        {
            return false;
        }

        if (Current != '<')
        {
            ReadText();
        }
        else if (_at + 1 < markup.Length && markup[_at + 1] == '/')
        {
            ReadEnd();
        }
        else
        {
            ReadStart();
        }

        return true;
    }

    /// <summary>The UTF-8 byte offset of a UTF-16 offset in the markup.</summary>
    public int ByteOffset(int utf16Offset) => Encoding.UTF8.GetByteCount(markup.AsSpan(0, Math.Min(utf16Offset, markup.Length)));

    private void ReadText()
    {
        Token = MarkupToken.Text;
        var text = new StringBuilder();
        while (_at < markup.Length && Current != '<')
        {
            AppendCharacter(text);
        }

        Value = text.ToString();
    }

    private void ReadEnd()
    {
        Token = MarkupToken.End;
        _at += 2;
        var name = ReadWhile(c => !char.IsWhiteSpace(c) && c != '>');
        SkipSpaces();
        if (Current != '>')
        {
            throw Error("Unclosed end tag");
        }

        _at++;
        Value = name;
    }

    private void ReadStart()
    {
        Token = MarkupToken.Start;
        _at++;
        var name = ReadWhile(c => !char.IsWhiteSpace(c) && c != '>' && !(rich && c == '/'));
        if (_at >= markup.Length)
        {
            throw Error("Unclosed start tag");
        }

        Value = name.ToLowerInvariant();
        if (!knows(Value))
        {
            throw Error($"Unsupported start tag \"{Value}\"");
        }

        SelfClosed = false;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (SkipSpaces() && Current != '>')
        {
            if (rich && Current == '/')
            {
                SelfClosed = true;
                _at++;
                continue;
            }

            ReadAttribute(attributes);
        }

        if (Current != '>')
        {
            throw Error("Unclosed start tag");
        }

        _at++;
        Attributes = attributes;
    }

    private void ReadAttribute(Dictionary<string, string> attributes)
    {
        var name = ReadWhile(c => !char.IsWhiteSpace(c) && c is not ('=' or '>') && !(rich && c == '/'));
        if (name.Length == 0)
        {
            throw Error($"Empty attribute name in the tag \"{Value}\"");
        }

        SkipSpaces();
        if (Current != '=')
        {
            if (!rich && !(Value == "blockquote" && name == "expandable"))
            {
                throw Error($"Expected equal sign in declaration of an attribute of the tag \"{Value}\"");
            }

            attributes[name.ToLowerInvariant()] = "";
            return;
        }

        _at++;
        SkipSpaces();
        if (_at >= markup.Length)
        {
            throw Error("Unclosed start tag");
        }

        attributes[name.ToLowerInvariant()] = Current is '"' or '\'' ? ReadQuoted() : ReadNameToken();
    }

    private string ReadQuoted()
    {
        var quote = Current;
        _at++;
        var value = new StringBuilder();
        while (_at < markup.Length && Current != quote)
        {
            AppendCharacter(value);
        }

        if (_at >= markup.Length)
        {
            throw Error("Unclosed start tag");
        }

        _at++;
        return value.ToString();
    }

    private string ReadNameToken()
    {
        var begin = _at;
        var value = ReadWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
        if (_at >= markup.Length)
        {
            throw Error("Unclosed start tag");
        }

        if (!char.IsWhiteSpace(Current) && Current != '>' && !(rich && Current == '/'))
        {
            throw new MarkupException($"Unexpected end of name token at byte offset {ByteOffset(begin)}");
        }

        return value.ToLowerInvariant();
    }

    private void AppendCharacter(StringBuilder text)
    {
        if (Current != '&' || !TryDecodeEntity(text))
        {
            text.Append(Current);
            _at++;
        }
    }

    // The closing semicolon is optional, as with Telegram.
    private bool TryDecodeEntity(StringBuilder text)
    {
        var end = _at + 1;
        if (end < markup.Length && markup[end] == '#')
        {
            return TryDecodeNumber(text);
        }

        while (end < markup.Length && char.IsAsciiLetter(markup[end]))
        {
            end++;
        }

        var decoded = markup[(_at + 1)..end] switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            var name => rich ? RichEntities.GetValueOrDefault(name) : null,
        };
        if (decoded is null)
        {
            return false;
        }

        text.Append(decoded);
        _at = end < markup.Length && markup[end] == ';' ? end + 1 : end;
        return true;
    }

    private bool TryDecodeNumber(StringBuilder text)
    {
        var end = _at + 2;
        var hex = end < markup.Length && markup[end] == 'x';
        end += hex ? 1 : 0;
        var code = 0L;
        while (end < markup.Length && end - _at < 10 && (hex ? char.IsAsciiHexDigit(markup[end]) : char.IsAsciiDigit(markup[end])))
        {
            code = (code * (hex ? 16 : 10)) + Convert.ToInt32(markup[end].ToString(), 16);
            end++;
        }

        if (code is <= 0 or >= 0x10ffff || end - _at >= 10 || !Rune.IsValid((int)code))
        {
            return false;
        }

        text.Append(new Rune((int)code).ToString());
        _at = end < markup.Length && markup[end] == ';' ? end + 1 : end;
        return true;
    }

    private string ReadWhile(Func<char, bool> accepts)
    {
        var begin = _at;
        while (_at < markup.Length && accepts(markup[_at]))
        {
            _at++;
        }

        return markup[begin.._at];
    }

    private bool SkipSpaces()
    {
        ReadWhile(char.IsWhiteSpace);
        return _at < markup.Length;
    }

    private MarkupException Error(string message) => new($"{message} at byte offset {ByteOffset(Start)}");
}
