namespace Bot.Articles.Reading;

/// <summary>Tells where a number is withheld: a word of saying, a word for "number" and a negation that belongs to one of them.</summary>
internal static class Silence
{
    private const int Reach = 5;

    /// <summary>Whether that term withholds a number: "did not <b>say</b> how many", "<b>gave</b> no figures", "цифр не <b>назвали</b>".</summary>
    public static bool IsAt(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        if (terms[at].Has("undisclosed"))
        {
            return true;
        }

        if (terms[at].Has("secret") || terms[at].Has("refuse"))
        {
            return sentence.Has("count-word", sentence.Portion(at));
        }

        if (!terms[at].Has("disclose"))
        {
            return false;
        }

        var portion = sentence.Portion(at);
        return IsNegated(sentence, at, 3) || sentence.Has("refuse", portion) ? sentence.Has("count-word", portion)
            : Enumerable.Range(at + 1, Reach).Where(i => i < portion.End.Value).Any(i => terms[i].Has("count-word") && IsNegated(sentence, i, 2));
    }

    private static bool IsNegated(Sentence sentence, int at, int reach)
    {
        for (var i = at - 1; i >= Math.Max(0, at - reach) && !sentence.Terms[i].Has("disclose"); i--)
        {
            if (sentence.Terms[i].Has("not") || sentence.Terms[i].Has("neither"))
            {
                return true;
            }
        }

        return false;
    }
}
