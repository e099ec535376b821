using System.Net;
using System.Text;

namespace Bot.Tests.Rendering;

/// <summary>
/// Reads markup as strictly as any server might: only known elements with their known attributes in their known places, all closed in order,
/// nothing left unescaped. Stricter than Telegram, so that what passes here passes there.
/// </summary>
internal sealed class MarkupChecker
{
    private static readonly string[] _styles = ["b", "i", "code", "a"];

    private readonly string _markup;
    private readonly bool _isRich;
    private readonly Stack<string> _open = new();
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);

    private MarkupChecker(string markup, bool isRich) => (_markup, _isRich) = (markup, isRich);

    private int Elements { get; set; }

    private int Blocks { get; set; }

    private int Depth { get; set; }

    /// <summary>The text of a message with <c>parse_mode: HTML</c> and how many entities it has.</summary>
    public static (string Text, int Entities) Html(string markup)
    {
        var checker = new MarkupChecker(markup, isRich: false);
        checker.Read();
        return (checker._text.ToString(), checker.Elements);
    }

    /// <summary>The text of a rich message, its number of blocks and how deep it is nested.</summary>
    public static (string Text, int Blocks, int Depth) Rich(string markup)
    {
        var checker = new MarkupChecker(markup, isRich: true);
        checker.Read();
        Assert.Subset(checker._references, checker._referred);
        return (checker._text.ToString(), checker.Blocks, checker.Depth);
    }

    private void Read()
    {
        for (var at = 0; at < _markup.Length;)
        {
            var next = _markup.IndexOf('<', at);
            next = next < 0 ? _markup.Length : next;
            Text(_markup[at..next]);
            if (next < _markup.Length)
            {
                var end = _markup.IndexOf('>', next);
                Assert.True(end > 0, $"a tag is cut: {_markup[next..]}");
                Tag(_markup[(next + 1)..end]);
                next = end + 1;
            }

            at = next;
        }

        Assert.Empty(_open);
    }

    private void Text(string escaped)
    {
        Assert.DoesNotContain('>', escaped);
        Assert.DoesNotContain('"', escaped);
        foreach (var after in escaped.Split('&').Skip(1))
        {
            Assert.Contains(after[..(after.IndexOf(';', StringComparison.Ordinal) + 1)], (string[])["lt;", "gt;", "amp;", "quot;"]);
        }

        Assert.All(escaped.EnumerateRunes(), rune => Assert.True(rune.Value is '\n' or '\t' or >= ' '));
        Assert.Equal(escaped, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(escaped)));
        if (escaped.Length > 0 && _isRich)
        {
            Assert.Contains(Parent, (string[])["h3", "h4", "p", "li", "th", "td", "caption", "summary", "footer", "tg-reference", "sup", .. _styles]);
        }

        _text.Append(WebUtility.HtmlDecode(escaped));
    }

    private string Parent => _open.TryPeek(out var parent) ? parent : "";

    private void Tag(string tag)
    {
        if (tag.StartsWith('/'))
        {
            Assert.Equal(_open.Pop(), tag[1..]);
            return;
        }

        var name = tag.Split(' ')[0];
        var attributes = tag[name.Length..];
        Assert.True(_isRich ? MayStandInRich(name) : MayStandInHtml(name), $"<{tag}> in <{Parent}>");
        Attributes(name, attributes);
        Elements++;
        Blocks += name is "h3" or "h4" or "p" or "ul" or "li" or "table" or "tr" or "details" or "footer" ? 1 : 0;
        if (name is not "br")
        {
            _open.Push(name);
            Depth = Math.Max(Depth, _open.Count);
        }
        else
        {
            _text.Append('\n');
        }
    }

    private bool MayStandInHtml(string name) => name is "pre" or "blockquote" ? Parent is "" : _styles.Contains(name) && Parent is "" or "blockquote";

    private bool MayStandInRich(string name) => name switch
    {
        "h3" => Parent is "" && Elements == 0,
        "h4" or "p" or "ul" or "table" or "details" or "footer" => Parent is "" or "details",
        "li" => Parent is "ul",
        "caption" or "tr" => Parent is "table",
        "th" or "td" => Parent is "tr",
        "summary" => Parent is "details",
        "br" => Parent is "p",
        "tg-reference" => Parent is "footer" && _open.Count == 1,
        "a" when Parent is "sup" => true,
        "sup" or "b" or "i" or "code" or "a" => Parent is "p" or "li" or "th" or "td" or "footer" or "tg-reference",
        _ => false,
    };

    private void Attributes(string name, string attributes)
    {
        switch (name)
        {
            case "a" when attributes.StartsWith(" href=\"#note-", StringComparison.Ordinal):
                _referred.Add(attributes[" href=\"#".Length..^1]);
                break;
            case "a":
                Assert.Matches("^ href=\"(https?://|tg://|mailto:|tel:)[^\"<> ]+\"$", attributes);
                break;
            case "tg-reference":
                Assert.Matches("^ name=\"note-[0-9]+\"$", attributes);
                Assert.True(_references.Add(attributes[" name=\"".Length..^1]));
                break;
            case "th" or "td":
                Assert.Matches("^ align=\"(left|right)\"$", attributes);
                break;
            case "table":
                Assert.Equal(" bordered striped compact", attributes);
                break;
            case "blockquote":
                Assert.Equal(" expandable", attributes);
                break;
            default:
                Assert.Equal("", attributes);
                break;
        }
    }
}
