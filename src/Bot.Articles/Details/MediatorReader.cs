using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Reading;
using Bot.Articles.Words;

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
        Sentence? asked = null, previous = null;
        foreach (var sentence in sentences)
        {
            var isAnswer = asked is not null && sentence.Index - asked.Index <= AnswerSentences && !sentence.Text.EndsWith('?');
            asked = sentence.Text.EndsWith('?') && sentence.Has("mediation") ? sentence : sentence.Has("not") ? null : asked;
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                isAnswer &= !sentence.Terms[i].Has("not");
                if (Mediator(sentence, i, previous) is { } id && !found.Contains(id) && !sentence.Text.EndsWith('?') && (isAnswer || IsCredited(sentence, i)) && (sentence.Has("as-now") || !background.IsOfAnother(sentence, i)))
                {
                    found.Add(id);
                }
            }

            previous = sentence;
        }

        return found.ToImmutable();
    }

    /// <summary>A mediator by name, or its head of state: "Trump's mediation", also "he … his envoy's mediation" after a sentence of his.</summary>
    private static string? Mediator(Sentence sentence, int at, Sentence? previous)
    {
        var term = sentence.Terms[at];
        return term.Value("mediator") ?? Head(term) ?? (at == 0 && term.Has("pronoun") && previous is not null && sentence.Has("mediation") && !sentence.Has("claimant") && !previous.Has("thank")
            ? previous.Terms.Where(t => t.Has("claimant")).Select(Head).Distinct().ToList() is [var only] ? only : null : null);
    }

    private static string? Head(Term term) => term.Value("claimant") switch { "trump" => "united-states", "erdogan" => "turkey", _ => null };

    /// <summary>"On Belarusian soil", "through Belarus": where, and not by whom.</summary>
    private static bool IsWay(Sentence sentence, int at) => sentence.Terms[at].Has("place") || (at > 0 && sentence.Terms[at - 1].First.Key is "through" or "via" or "через");

    private static bool IsCredited(Sentence sentence, int at)
    {
        var cue = -1;
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if ((sentence.Terms[i].Has("mediation") || sentence.Terms[i].Has("thank")) && (Math.Abs(i - at) <= Reach || (at <= 1 && i > at && sentence.Terms[i - 1].First.Key is "was" or "were")) && (cue < 0
                || Math.Abs(i - at) < Math.Abs(cue - at)))
            {
                cue = i;
            }
        }

        if (cue < 0 || (sentence.Terms[at].Has("mediator", "belarus") && (sentence.Has("place-not") || IsWay(sentence, at))))
        {
            return false;
        }

        var isWeak = sentence.Terms[cue].First.Key is "through" or "via" or "через" or "support" or "aid" or "role" or "роль" or "участь" or "участие";
        return !isWeak || Math.Abs(cue - at) <= 3;
    }
}
