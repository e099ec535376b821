using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Reading;

namespace Bot.Articles.Details;

/// <summary>Finds who is credited with mediation or help in this hand-over.</summary>
internal static class MediatorReader
{
    private const int Reach = 14;

    /// <summary>"Who mediated?" is answered by the next sentences.</summary>
    private const int AnswerSentences = 2;

    public static ImmutableArray<string> Read(IEnumerable<Sentence> sentences, Background background)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        Sentence? asked = null;
        foreach (var sentence in sentences)
        {
            var isAnswer = asked is not null && sentence.Index - asked.Index <= AnswerSentences && !sentence.Text.EndsWith('?') && !sentence.Has("not");
            asked = sentence.Text.EndsWith('?') && sentence.Has("mediation") ? sentence : sentence.Has("not") ? null : asked;
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                if (sentence.Terms[i].Value("mediator") is { } id && !found.Contains(id) && !sentence.Text.EndsWith('?') && (isAnswer || IsCredited(sentence, i)) && !background.IsOfAnother(sentence, i))
                {
                    found.Add(id);
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool IsCredited(Sentence sentence, int at)
    {
        var cue = -1;
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if ((sentence.Terms[i].Has("mediation") || sentence.Terms[i].Has("thank")) && Math.Abs(i - at) <= Reach && (cue < 0
                || Math.Abs(i - at) < Math.Abs(cue - at)))
            {
                cue = i;
            }
        }

        if (cue < 0 || (sentence.Has("place-not") && sentence.Terms[at].Has("mediator", "belarus")))
        {
            return false;
        }

        var isWeak = sentence.Terms[cue].First.Key is "through" or "via" or "через" or "support" or "aid" or "role" or "роль" or "участь" or "участие";
        return !isWeak || Math.Abs(cue - at) <= 3;
    }
}
