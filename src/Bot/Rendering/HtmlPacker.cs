using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Bot.Rendering;

/// <summary>
/// Packs passages into messages: breaks between passages if it can, else between lines, else between words, and only within a word that is
/// longer than a message. Every message is well-formed by itself.
/// </summary>
internal sealed class HtmlPacker
{
    private const string BetweenPassages = "\n\n";
    private const string BetweenLines = "\n";

    /// <summary>Where a line may be broken; not at a no-break space, which holds a number together.</summary>
    private const string BreakingSpaces = " \n\t";

    private readonly ImmutableArray<string>.Builder _messages = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder _html = new(1024);
    private readonly int _maxLength;
    private readonly int _maxEntities;
    private int _length;
    private int _entities;
    private Frame _frame;
    private bool _isFrameOpen;
    private string _separator = "";

    /// <param name="maxLength">UTF-16 units of a message after parsing.</param>
    /// <param name="maxEntities">Entities of a message; Telegram drops the rest, that is their links and styles.</param>
    public HtmlPacker(int maxLength, int maxEntities) => (_maxLength, _maxEntities) = (maxLength, maxEntities);

    /// <summary>The messages, in order.</summary>
    public ImmutableArray<string> Pack(ImmutableArray<Passage> passages)
    {
        for (var i = 0; i < passages.Length; i++)
        {
            BreakBeforeIfThatKeepsTogether(passages.AsSpan()[i..]);
            _separator = i > 0 && passages[i - 1].LeadsOn ? BetweenLines : BetweenPassages;
            Add(passages[i]);
        }

        EndMessage();
        return _messages.ToImmutable();
    }

    private int Room => _maxLength - _length - (_length > 0 ? _separator.Length : 0);

    private void BreakBeforeIfThatKeepsTogether(ReadOnlySpan<Passage> passages)
    {
        var (length, entities) = (passages[0].Length, passages[0].Entities);
        for (var i = 0; passages[i].LeadsOn && i + 1 < passages.Length; i++)
        {
            length += BetweenPassages.Length + passages[i + 1].Length;
            entities += passages[i + 1].Entities;
        }

        var fitsHere = _length + BetweenPassages.Length + length <= _maxLength && _entities + entities <= _maxEntities;
        if (!fitsHere && length <= _maxLength && entities <= _maxEntities)
        {
            EndMessage();
        }
    }

    private void Add(Passage passage)
    {
        _frame = passage.Frame;
        foreach (var line in passage.Lines)
        {
            if (Passage.LengthOf(line) > 0)
            {
                AddLine(line);
                _separator = BetweenLines;
            }
        }

        CloseFrame();
    }

    private void AddLine(ImmutableArray<Run> line)
    {
        var (length, entities) = (Passage.LengthOf(line), Passage.EntitiesOf(line) + 1);
        var fitsHere = length <= Room && _entities + entities <= _maxEntities;
        if (!fitsHere && length <= _maxLength && entities <= _maxEntities)
        {
            EndMessage();
        }

        foreach (var run in line)
        {
            AddRun(run);
        }
    }

    private void AddRun(Run run)
    {
        if (run.Tag is not null && _entities + 2 > _maxEntities)
        {
            EndMessage();
        }

        for (var rest = run.Text.AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.Length <= Room ? rest.Length : EndOfLastWord(rest, Room);
            if (end == 0 && _length == 0)
            {
                end = EndOfLastCharacter(rest, Room);
            }

            Put(rest[..end], run);
            rest = rest[end..];
            if (!rest.IsEmpty)
            {
                EndMessage();
                rest = rest.TrimStart(BreakingSpaces);
            }
        }
    }

    /// <summary>Where the last whole word within the first <paramref name="room"/> units ends; 0 when none does.</summary>
    private static int EndOfLastWord(ReadOnlySpan<char> text, int room) =>
        room <= 0 ? 0 : Math.Max(0, text[..(room + 1)].LastIndexOfAny(BreakingSpaces));

    /// <summary>Where the last whole character (an emoji with all its parts is one) within the room ends; at least one unit or pair.</summary>
    private static int EndOfLastCharacter(ReadOnlySpan<char> text, int room)
    {
        var end = 0;
        for (var next = 0; next <= room; next += StringInfo.GetNextTextElementLength(text[next..]))
        {
            end = next;
        }

        return end > 0 ? end : char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
    }

    private void Put(ReadOnlySpan<char> text, Run run)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var separator = _length > 0 ? _separator : "";
        _html.Append(separator);
        _length += separator.Length + text.Length;
        _separator = "";
        OpenFrame();
        if (run.Tag is null)
        {
            _html.AppendText(text);
            return;
        }

        _entities++;
        _html.Append('<').Append(run.Tag);
        if (run.Address is { } address)
        {
            _html.Append(" href=\"").AppendText(address).Append('"');
        }

        _html.Append('>').AppendText(text).Append("</").Append(run.Tag).Append('>');
    }

    private void OpenFrame()
    {
        if (_frame != Frame.None && !_isFrameOpen)
        {
            _html.Append(_frame == Frame.Pre ? "<pre>" : "<blockquote expandable>");
            _isFrameOpen = true;
            _entities++;
        }
    }

    private void CloseFrame()
    {
        if (_isFrameOpen)
        {
            _html.Append(_frame == Frame.Pre ? "</pre>" : "</blockquote>");
            _isFrameOpen = false;
        }
    }

    private void EndMessage()
    {
        CloseFrame();
        if (_length > 0)
        {
            _messages.Add(_html.ToString());
        }

        _html.Clear();
        (_length, _entities) = (0, 0);
    }
}
