using System.Collections.Immutable;

namespace Bot.Articles.Words;

/// <summary>Reads a row of tokens as terms: phrases of the vocabulary, numbers in digits or words, dates.</summary>
/// <param name="vocabulary">The words of the text's language.</param>
/// <param name="sister">The language in which a text may quote ("«Домой вернулись четырнадцать бойцов», — написала вона"), or null.</param>
internal sealed class TermReader(Vocabulary vocabulary, Vocabulary? sister = null)
{
    public ImmutableArray<Term> Terms(string text, int start, int end)
    {
        var tokens = Tokenizer.Tokens(text, start, end);
        var raw = new List<Term>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (count, meanings) = tokens[i].Number is null && tokens[i].Date is null ? Match(tokens, i) : (0, []);
            count = !meanings.Any(m => m.Tag == "according") && IsCutShort(tokens, i, count) ? 0 : count;
            meanings = count == 0 ? [] : meanings;
            count = Math.Max(count, 1);
            raw.Add(new Term { First = tokens[i], Last = tokens[i + count - 1], Meanings = meanings });
            i += count;
        }

        return DateReader.Join(NumberReader.Join(raw));
    }

    private (int Count, ImmutableArray<Meaning> Meanings) Match(List<Token> tokens, int at) =>
        vocabulary.Match(tokens, at) is { Count: > 0 } known ? known : sister?.Match(tokens, at) ?? (0, []);

    /// <summary>Whether a longer phrase begins inside this one and goes on behind it ("the Emirates foreign ministry" after "the Emirates").</summary>
    private bool IsCutShort(List<Token> tokens, int at, int count)
    {
        for (var i = 1; i < count; i++)
        {
            var inner = tokens[at + i].Number is null && tokens[at + i].Date is null ? vocabulary.Match(tokens, at + i).Count : 0;
            if (inner > count && i + inner > count)
            {
                return true;
            }
        }

        return false;
    }
}
