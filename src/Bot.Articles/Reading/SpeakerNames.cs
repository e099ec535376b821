using System.Collections.Immutable;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Reading;

/// <summary>Who is meant by a term: a name, an office ("the defence ministry in Moscow"), or the spokesman of an institution introduced before.</summary>
internal sealed class SpeakerNames(Speakers speakers)
{
    private const int Near = 3;
    private readonly Dictionary<string, string> _spokesmen = new(StringComparer.Ordinal);
    private string? _lastInstitution;

    public static bool IsPerson(Speaker speaker) => !speaker.Id.EndsWith("-source", StringComparison.Ordinal) && speaker.Id is not ("russian-mod" or "coordination-headquarters" or "hur" or "uae-mfa"
        or "qatar-mfa" or "saudi-mfa" or "reintegration-ministry"
        or "russian-officials" or "ukrainian-officials" or "i-want-to-live" or "president-office" or "sbu" or "i-want-to-find" or "media");

    /// <summary>A leader who is mostly spoken of; announcing exchanges is others' business.</summary>
    public static bool IsLeader(Speaker speaker) => speaker.Id is "putin" or "lukashenko" or "trump" or "erdogan";

    /// <summary>The speaker that term <paramref name="at"/> names, or null.</summary>
    public Speaker? At(ImmutableArray<Term> terms, int at)
    {
        var term = terms[at];
        var id = (IsPatron(terms, at) ? null : term.Value("claimant")) ?? (term.Value("inst") is { } office && !(office == "president" && term.Last.IsGenitive) ? Office(terms, at, office) : null)
            ?? (term.Value("agency") is { } agency ? Agency(terms, at, agency) : null)
            ?? (term.Meanings.IsEmpty && term.First.IsCapital ? _spokesmen.GetValueOrDefault(Stem(term.First.Key)) : null);
        return id is null ? null : speakers.Find(id);
    }

    /// <summary>"An aide to the Russian president, Putin": whose aide speaks.</summary>
    private static bool IsPatron(ImmutableArray<Term> terms, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4 && !terms[i + 1].Follows(Signs.Comma); i--)
        {
            if (terms[i].Has("aide"))
            {
                return terms[at].Value("claimant") is "putin" or "zelensky" or "trump" or "erdogan" or "lukashenko";
            }
        }

        return false;
    }

    /// <summary>Remembers who speaks for an institution: "a representative of the Headquarters, Petro Yatsenko".</summary>
    public void Introduce(Sentence sentence)
    {
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if (At(sentence.Terms, i) is not { } speaker || IsPerson(speaker))
            {
                continue;
            }

            _lastInstitution = speaker.Id;
            foreach (var name in NameAfter(sentence.Terms, i).Concat(sentence.Has("spokesman") ? NameBefore(sentence.Terms, i) : []))
            {
                _spokesmen.TryAdd(Stem(name), speaker.Id);
            }
        }
    }

    private static IEnumerable<string> NameAfter(ImmutableArray<Term> terms, int at)
    {
        for (var i = at + 1; i < terms.Length && i <= at + 4; i++)
        {
            var name = terms[i];
            if (name.Has("spokesman") || name.First.Key is "of" or "for")
            {
                continue;
            }

            if (!name.Meanings.IsEmpty || !name.First.IsCapital || name.First.IsAllCapitals || name.First.Text.Length < 4)
            {
                yield break;
            }

            yield return name.First.Key;
        }
    }

    private static IEnumerable<string> NameBefore(ImmutableArray<Term> terms, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 6; i--)
        {
            if (terms[i].Meanings.IsEmpty && terms[i].First.IsCapital && !terms[i].First.IsAllCapitals && terms[i].First.Text.Length >= 4 && i > 0)
            {
                yield return terms[i].First.Key;
            }
        }
    }

    private static string Stem(string name) => name.Length > 5 && name[0] > 'z' ? name[..^2] : name;

    private string? Office(ImmutableArray<Term> terms, int at, string office)
    {
        var party = PartyBeside(terms, at);
        return office switch
        {
            "defence-ministry" => party == Party.Ukraine ? "ukrainian-officials" : "russian-mod",
            "foreign-ministry" => party is { } p ? Officials(p) : MediatorBeside(terms, at)
                ?? (_lastInstitution is { } last && last.EndsWith("-mfa", StringComparison.Ordinal) ? last : null),
            "ombudsman" => IsNamed(terms, at) ? null : party switch { Party.Russia => "moskalkova", Party.Ukraine => "lubinets", _ => null },
            "president" => IsNamed(terms, at) || party == Party.Russia || (at + 1 < terms.Length && terms[at + 1].Has("mediator")) ? null : "zelensky",
            _ => null,
        };
    }

    private static string Officials(Party party) => party == Party.Ukraine ? "ukrainian-officials" : "russian-officials";

    private static bool IsNamed(ImmutableArray<Term> terms, int at) =>
        Enumerable.Range(at + 1, Near + 2).Any(i => i < terms.Length && terms[i].Has("claimant")) || (at > 0 && terms[at - 1].Has("claimant"));

    private static Party? PartyBeside(ImmutableArray<Term> terms, int at)
    {
        if ((at > 0 && terms[at - 1].Has("mediator")) || (at + 1 < terms.Length && terms[at + 1].Has("mediator")))
        {
            return null;
        }

        var behind = at + 1 < terms.Length && (terms[at + 1].Has("say") || terms[at + 1].Follows(Signs.Comma)) ? 0 : 2;
        foreach (var i in new[] { at - 1, at + 1, at + 2, at - 2 }.Where(i => i >= 0 && i < terms.Length && i <= at + behind))
        {
            if (i > at && Enumerable.Range(at + 1, i - at).Any(j => terms[j].Follows(Signs.Colon | Signs.Stop | Signs.Quote)))
            {
                continue;
            }

            if (i < at && !terms[i].Has("at") && Enumerable.Range(i + 1, at - i).Any(j => terms[j].Follows(Signs.Comma)))
            {
                continue;
            }

            if (Parties.Of(terms[i].Value("party") ?? terms[i].Value("to") ?? terms[i].Value("from") ?? terms[i].Value("at")) is { } party)
            {
                return party;
            }
        }

        return null;
    }

    private static string? MediatorBeside(ImmutableArray<Term> terms, int at)
    {
        foreach (var i in Enumerable.Range(0, terms.Length).OrderBy(i => Math.Abs(i - at)))
        {
            if (Ministry(terms[i].Value("mediator")) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>The foreign ministry that speaks for a mediator, or null.</summary>
    public static string? Ministry(string? mediator) => mediator switch
    {
        "united-arab-emirates" => "uae-mfa",
        "qatar" => "qatar-mfa",
        "saudi-arabia" => "saudi-mfa",
        _ => null,
    };

    private static string? Agency(ImmutableArray<Term> terms, int at, string agency) =>
        agency == "tass" ? "tass-source" : terms.Any(t => t.Has("source")) ? "ria-source" : null;
}
