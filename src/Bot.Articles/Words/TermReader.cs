using System.Collections.Immutable;

namespace Bot.Articles.Words;

/// <summary>Reads a row of tokens as terms: phrases of the vocabulary, numbers in digits or words, dates.</summary>
internal sealed class TermReader(Vocabulary vocabulary)
{
    public ImmutableArray<Term> Terms(string text, int start, int end)
    {
        var tokens = Tokenizer.Tokens(text, start, end);
        var raw = new List<Term>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var (count, meanings) = tokens[i].Number is null && tokens[i].Date is null ? vocabulary.Match(tokens, i) : (0, []);
            count = Math.Max(count, 1);
            raw.Add(new Term { First = tokens[i], Last = tokens[i + count - 1], Meanings = meanings });
            i += count;
        }

        return DateReader.Join(NumberReader.Join(raw));
    }
}
