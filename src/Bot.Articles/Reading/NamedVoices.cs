using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Reading;

/// <summary>Reads a term, with what stands beside it, as somebody who speaks.</summary>
internal sealed class NamedVoices(SpeakerNames names, Speakers speakers)
{
    /// <summary>"Bodies which Russia says are …": an aside, not the speaker of the number.</summary>
    private static readonly HashSet<string> _relatives = new(StringComparer.Ordinal) { "which", "what", "who", "whom", "які", "яких", "которые", "которых" };

    /// <summary>An agency's source, which stands back where the agency names whom it quotes.</summary>
    public static bool IsAgency(Voice voice) => voice.Speaker is { } speaker && speaker.Id.EndsWith("-source", StringComparison.Ordinal);

    /// <summary>A person, no institution.</summary>
    public static bool IsPerson(Voice voice) => voice.Speaker is { } speaker && SpeakerNames.IsPerson(speaker);

    /// <summary>A named speaker; of an institution with its head ("the Headquarters' chief Budanov") the person; "the ministry and the Headquarters" are two.</summary>
    public Voice? At(ImmutableArray<Term> terms, int at, int verb)
    {
        if (names.At(terms, at) is not { } speaker)
        {
            return null;
        }

        Speaker? second = null;
        for (var i = at + 1; i < terms.Length && i <= at + 4 && !terms[i].Follows(Signs.Comma | Signs.Stop | Signs.Colon | Signs.Dash); i++)
        {
            if (names.At(terms, i) is not { } next || next == speaker)
            {
                continue;
            }

            var isJoined = Enumerable.Range(at + 1, i - at - 1).Any(j => terms[j].IsAnd);
            if (isJoined)
            {
                second = next;
            }
            else if (SpeakerNames.IsPerson(next) && i <= at + (SpeakerNames.IsPerson(speaker) ? 1 : 2))
            {
                // "The Headquarters' chief Budanov", "Putin's aide Medinsky".
                speaker = next;
            }
        }

        return new Voice(speaker, null, false, at, verb) { Second = second };
    }

    /// <summary>"Moscow said", "українська сторона повідомила".</summary>
    public static Voice? LandAt(ImmutableArray<Term> terms, int at, int verb) =>
        at > 0 && (_relatives.Contains(terms[at - 1].First.Key) || terms[at - 1].First.Key is "in" or "of" or "from" || (terms[at - 1].First.Key is "with" && !(at + 1 < terms.Length && terms[at + 1].Has("say"))) || terms[at - 1].Has("inst") || terms[at - 1].Has("claimant")) ? null
            : SideAt(terms, at, verb, "land");

    /// <summary>A party's unnamed announcer, by the tag that names the party.</summary>
    public static Voice? SideAt(ImmutableArray<Term> terms, int at, int verb, string tag) =>
        Parties.Of(terms[at].Value(tag)) is { } party && !terms[at].First.IsGenitive && !(tag == "land" && terms[at].Has("to")) ? new Voice(null, party, false, at, verb) : null;

    /// <summary>A mediating state, for which its foreign ministry speaks.</summary>
    public Voice? MediatorAt(ImmutableArray<Term> terms, int at, int verb) =>
        SpeakerNames.Ministry(terms[at].Value("mediator")) is { } id ? new Voice(speakers.Find(id), null, false, at, verb) : null;

    /// <summary>"Both sides", "neither side".</summary>
    public static Voice? BothAt(ImmutableArray<Term> terms, int at, int verb) =>
        terms[at].Has("both-sides") || terms[at].Has("neither") ? new Voice(null, null, true, at, verb) : null;

    /// <summary>"The ministry and the Headquarters said": found from behind, the other stands before.</summary>
    public Voice? WithPartner(ImmutableArray<Term> terms, Voice? voice)
    {
        var isJoined = false;
        for (var i = (voice?.At ?? 0) - 1; voice is not null && i >= Math.Max(0, voice.At - 6) && voice is { Speaker: not null, Second: null } && !terms[i].Has("say") && terms[i].Number is null; i--)
        {
            // "Both the ministry, and the president, Zelensky": commas belong to the names.
            var isConjunction = terms[i].IsAnd;
            if (!isJoined && !isConjunction && terms[i + 1].Follows(Signs.Comma) && names.At(terms, i) is null && !terms[i].Has("inst"))
            {
                break;
            }

            isJoined |= isConjunction;
            if (isJoined && names.At(terms, i) is { } other && other != voice.Speaker)
            {
                return voice with { Second = other };
            }
        }

        return voice;
    }

    /// <summary>"Said both the ministry, and the Headquarters".</summary>
    public Voice? WithPartnerBehind(ImmutableArray<Term> terms, Voice? voice)
    {
        if (voice is not { Speaker: not null, Second: null })
        {
            return voice;
        }

        for (var i = voice.At + 1; i + 1 < terms.Length && i <= voice.At + 3 && terms[i].Number is null; i++)
        {
            if (terms[i].IsAnd && Enumerable.Range(i + 1, Math.Min(3, terms.Length - i - 1)).Select(j => names.At(terms, j)).FirstOrDefault(n => n is not null) is { } other
                && other != voice.Speaker)
            {
                return voice with { Second = other };
            }
        }

        return voice;
    }

    /// <summary>The first speaker named behind a verb.</summary>
    public Voice? NamedBehind(ImmutableArray<Term> terms, int verb, int end)
    {
        for (var i = verb + 1; i < end && !terms[i].Has("say") && terms[i].Number is null; i++)
        {
            if (At(terms, i, verb) is { } named)
            {
                return named;
            }
        }

        return null;
    }
}
