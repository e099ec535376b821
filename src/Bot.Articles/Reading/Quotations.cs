namespace Bot.Articles.Reading;

/// <summary>Follows quotations over the sentences of a paragraph.</summary>
internal static class Quotations
{
    /// <summary>For each sentence the index of the one in which a quotation that it is part of ends; its own index where there is none.</summary>
    public static int[] Ends(IReadOnlyList<Sentence> sentences)
    {
        var ends = Enumerable.Range(0, sentences.Count).ToArray();
        var start = -1;
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var c in sentences[i].Text)
            {
                if (start < 0)
                {
                    start = c is '«' or '“' or '„' or '"' ? i : -1;
                }
                else if (c is '»' or '”' or '"' or '“')
                {
                    Array.Fill(ends, i, start, i - start + 1);
                    start = -1;
                }
            }
        }

        return ends;
    }
}
