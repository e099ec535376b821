using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Words;

namespace Bot.Articles.Reading;

/// <summary>
/// Finds who says what: verbs of saying with their subject, "according to", names before a colon; pronouns and "the ministry" stand for the one named
/// before; what follows an attributed sentence in the same paragraph is still that speaker's.
/// </summary>
internal sealed class VoiceReader
{
    private const int SubjectReach = 9;
    private const int Inverted = 8;
    private const int AccordingReach = 9;

    /// <summary>"Bodies which Russia says are …": an aside, not the speaker of the number.</summary>
    private static readonly HashSet<string> _relatives = new(StringComparer.Ordinal) { "which", "what", "who", "whom", "які", "яких", "которые", "которых" };

    private readonly SpeakerNames _names;
    private readonly Speakers _speakers;
    private readonly ImmutableArray<Voice>[] _voices;
    private readonly ImmutableArray<Sentence> _sentences;
    private readonly Voice? _default;
    private Voice? _lastPerson;
    private Voice? _lastInstitution;
    private Voice? _lastPresident;
    private (Voice Voice, int Index)? _lastSpoken;
    private int _reading;
    private int _lastMentioned;

    /// <param name="sentences">The text.</param>
    /// <param name="speakers">All speakers.</param>
    /// <param name="poster">Whose post the text is, or null for a medium's article.</param>
    public VoiceReader(ImmutableArray<Sentence> sentences, Speakers speakers, Speaker? poster)
    {
        (_sentences, _speakers, _names) = (sentences, speakers, new SpeakerNames(speakers));
        _default = poster is null ? null : new Voice(poster, null, false, 0, 0);
        (_lastPerson, _lastInstitution) = (_default, _default);
        _voices = new ImmutableArray<Voice>[sentences.Length];
        foreach (var sentence in sentences)
        {
            _names.Introduce(sentence);
            _voices[sentence.Index] = Read(sentence);
        }

        VoiceCarrier.Carry(sentences, _voices);
    }

    /// <summary>All voices of a sentence, carried ones included.</summary>
    public ImmutableArray<Voice> Of(Sentence sentence) => _voices[sentence.Index];

    /// <summary>The speaker named by a term, or null.</summary>
    public Speaker? Named(Sentence sentence, int at) => _names.At(sentence.Terms, at);

    /// <summary>Who says what stands at a term; null for the article itself.</summary>
    public Voice? At(Sentence sentence, int at)
    {
        var voices = _voices[sentence.Index];
        if (voices.IsEmpty)
        {
            return _default;
        }

        var portion = sentence.Portion(at);
        // "In Russia they speak of six: the figure was given by Lvova-Belova."
        if (sentence.Find("backref", portion) is var pointer and >= 0 && voices.FirstOrDefault(v => v.Speaker is not null && v.At > pointer) is { } pointed && pointer > at)
        {
            return pointed;
        }

        voices = voices.Length > 1 ? [.. voices.Where(v => !IsInsertedBefore(sentence, v, at) || !voices.Any(o => o.At < v.At && !o.IsCarried))] : voices;
        var near = voices.Where(v => v.IsCarried || (v.At >= portion.Start.Value && v.At < portion.End.Value)).ToList();
        var pool = near.Count > 0 ? near : [.. voices];
        // "TASS reported, quoting the commissioner": whom the agency quotes.
        if (pool.Exists(IsAgency) && pool.Find(v => !IsAgency(v) && v.Speaker is not null && sentence.Terms[v.Verb].Has("according")) is { } quoted)
        {
            return quoted;
        }

        return pool.Where(v => v.At <= at).MaxBy(v => v.At) is { } before && !IsClosed(sentence, before, at, pool) ? before
            : pool.Where(v => v.At > at).MinBy(v => v.At) ?? pool[^1];
    }

    /// <summary>"1,103 bodies – as Russia says, of soldiers – and that 19 were sent": what is inserted says nothing of what follows.</summary>
    private static bool IsInsertedBefore(Sentence sentence, Voice voice, int at)
    {
        var clause = sentence.Segment(voice.Verb);
        return clause.Start.Value > 0 && clause.End.Value <= at && voice.At >= clause.Start.Value && voice.At < clause.End.Value
            && (sentence.Terms[voice.Verb].Has("according") || sentence.Terms[clause.Start.Value].First.Key is "как" or "як" or "as");
    }

    /// <summary>"146, as A says, and 141, as B says": an inserted speaker after another number belongs to that number, not to the next.</summary>
    private static bool IsClosed(Sentence sentence, Voice before, int at, List<Voice> pool) =>
        pool.Exists(v => v.At > at) && sentence.Terms[at].Number is not null
        && Enumerable.Range(0, before.At).Any(i => sentence.Terms[i].Number is not null && sentence.Terms[i].Date is null)
        && !Enumerable.Range(0, before.At).Any(i => sentence.Terms[i].Has("say"))
        && sentence.Segment(before.At).Start.Value == sentence.Segment(before.Verb).Start.Value && sentence.Segment(before.At).End.Value < at;

    private ImmutableArray<Voice> Read(Sentence sentence)
    {
        var voices = ImmutableArray.CreateBuilder<Voice>();
        var terms = sentence.Terms;
        _reading = sentence.Index;
        for (var i = 0; i < terms.Length; i++)
        {
            var voice = terms[i].Has("his-account") && (_lastPerson ?? _lastInstitution) is { } he ? he with { At = i, Verb = i }
                : terms[i].Has("its-account") && (_lastInstitution ?? _lastPerson) is { } it ? it with { At = i, Verb = i }
                : terms[i].Has("own-count") || IsNewsroomCount(terms, i) ? new Voice(_speakers.Find(Speaker.MediaId), null, false, i, i)
                : IsAccording(sentence, i) ? According(sentence, i)
                : terms[i].Has("say") || Silence.IsAt(sentence, i) ? Subject(sentence, i)
                : IsLabel(sentence, i) ? Named(terms, i, i)
                : IsElliptic(sentence, i) ? Named(terms, i, i) ?? LandAt(terms, i, i)
                : null;
            if (voice is not null && !voices.Any(v => v.At == voice.At))
            {
                voices.Add(voice);
                Remember(voice);
                _lastSpoken = !sentence.IsTitle && voice.Speaker is not null && (IsPerson(voice) || IsAgency(voice) || terms[voice.At].Has("person") || sentence.Has("spokesman")) ? (voice, sentence.Index) : _lastSpoken;
            }
        }

        RememberMentions(sentence);
        if (voices.Count == 0 && (Opening(terms) ?? Mentioned(terms)) is { } opening)
        {
            voices.Add(opening);
            _lastSpoken = !sentence.IsTitle && IsPerson(opening) ? (opening, sentence.Index) : _lastSpoken;
        }

        return voices.ToImmutable();
    }

    /// <summary>"According to", "as the ministry reported".</summary>
    private static bool IsAccording(Sentence sentence, int at) => !IsAside(sentence, at) && (sentence.Terms[at].Has("according")
        || (sentence.Terms[at].First.Key is "як" or "как" && at + 1 < sentence.Terms.Length && sentence.Terms[at + 1].Has("say")));

    /// <summary>"Our reporters counted", "журналісти видання налічили".</summary>
    private bool IsNewsroomCount(ImmutableArray<Term> terms, int at) => terms[at].Has("count-verb")
        && Enumerable.Range(Math.Max(0, at - 5), Math.Min(terms.Length, at + 4) - Math.Max(0, at - 5)).Any(i => terms[i].Has("newsroom"))
            && !Enumerable.Range(0, at).Any(i => _names.At(terms, i) is not null);

    /// <summary>A sentence that begins with a speaker is that speaker's, whatever the verb; thanking is no claim.</summary>
    private Voice? Opening(ImmutableArray<Term> terms) => terms.Any(t => t.Has("thank"))
        ? null : Enumerable.Range(0, Math.Min(2, terms.Length)).Select(i => Named(terms, i, i)).FirstOrDefault(v => v is not null);

    /// <summary>
    /// Whatever verb a newsroom finds ("the number is Zelensky's", "seconds Yermak"), a medium's sentence that names an official and thanks nobody is that official's.
    /// </summary>
    private Voice? Mentioned(ImmutableArray<Term> terms)
    {
        var thanks = Enumerable.Range(0, terms.Length).FirstOrDefault(i => terms[i].Has("thank"), terms.Length);
        var named = _default is not null ? [] : Enumerable.Range(0, thanks).Select(i => Named(terms, i, i)).OfType<Voice>().Where(v => v.Speaker is { } speaker && !SpeakerNames.IsLeader(speaker)).ToList();
        return named.Find(IsPerson) ?? named.FirstOrDefault();
    }

    /// <summary>"Russia reported 95, Ukraine — 98": the dash stands for the verb of saying before.</summary>
    private static bool IsElliptic(Sentence sentence, int at) => at > 0 && at + 1 < sentence.Terms.Length && sentence.Terms[at].Follows(Signs.Comma | Signs.Semicolon)
        && sentence.Terms[at + 1].Follows(Signs.Dash) && sentence.Terms.Take(at).LastOrDefault(t => t.Has("say") || t.Has("verb")) is { } verb && verb.Has("say") && !verb.Has("verb");

    /// <summary>"Medinsky: …", and "… – Lvova-Belova" at the end.</summary>
    private bool IsLabel(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        return _names.At(terms, at) is not null
            && ((at + 1 < terms.Length && terms[at + 1].Follows(Signs.Colon) && at <= 3)
                || (terms[at].Follows(Signs.Dash) && at >= terms.Length - 2));
    }

    private Voice? According(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        if (terms[at].Has("count-by") && Enumerable.Range(at + 1, Math.Min(3, terms.Length - at - 1)).ToList() is var next
            && (next.Exists(i => terms[i].Has("newsroom")) || next.TrueForAll(i => Named(terms, i, at) is null && !terms[i].Has("pronoun") && !terms[i].Has("pronoun-it") && !terms[i].Has("land-of"))))
        {
            // "By the count of our newsroom", "по подсчётам «Полыни»".
            return new Voice(_speakers.Find(Speaker.MediaId), null, false, at, at);
        }

        var end = at + 1;
        while (end < terms.Length && end <= at + AccordingReach && !terms[end].Follows(Signs.Comma | Signs.Colon | Signs.Stop))
        {
            end++;
        }

        var named = Enumerable.Range(at + 1, end - at - 1).Select(i => Named(terms, i, at)).OfType<Voice>().ToList();
        var inserted = end < terms.Length && terms[end].Follows(Signs.Comma) ? Named(terms, end, at) : null;
        if ((WithPartner(terms, named.Find(IsPerson)) ?? (inserted is not null && IsPerson(inserted) ? inserted : null) ?? named.Find(v => !IsAgency(v)) ?? named.FirstOrDefault()) is { } voice)
        {
            return voice;
        }

        Voice? carried = null;
        for (var i = at + 1; i < end; i++)
        {
            if ((LandAt(terms, i, at) ?? SideAt(terms, i, at, "land-of") ?? BothAt(terms, i, at) ?? MediatorAt(terms, i, at)) is { } side)
            {
                return side;
            }

            carried ??= terms[i].Has("pronoun") || terms[i].First.Key is "him" or "her" ? _lastPerson : terms[i].Has("pronoun-it") ? _lastInstitution : null;
        }

        carried ??= IsPronominal(sentence.Text, terms[at]) ? Enumerable.Range(0, at).Select(i => Named(terms, i, at)).LastOrDefault(v => v is not null) ?? _lastPerson ?? _lastInstitution : null;
        return carried is null ? null : carried with { At = at, Verb = at };
    }

    /// <summary>"За його словами", "по его данным": the pronoun is inside the phrase.</summary>
    private static bool IsPronominal(string words, Term term) => term.First != term.Last && words.Length > 0 && term.Last.Key is "словами"
        or "даними" or "словам" or "данным" && term.First.Key is "за" or "по" && term.Last.Start - term.First.End > 3;

    /// <summary>Who the subject of a verb of saying is. After a comma it mostly stands behind the verb ("…, said the minister"), else before it.</summary>
    private Voice? Subject(Sentence sentence, int verb)
    {
        var terms = sentence.Terms;
        var portion = sentence.Portion(verb);
        if (IsAside(sentence, verb))
        {
            return null;
        }

        if (IsOfBystander(terms, verb))
        {
            return new Voice(null, null, false, verb, verb) { IsBystander = true };
        }

        if (terms[verb].Has("secret") && Enumerable.Range(portion.Start.Value, verb - portion.Start.Value).Select(i => Named(terms, i, verb)).FirstOrDefault(v => v is not null) is { } silent)
        {
            return silent;
        }

        var opens = verb > 0 && terms[verb - 1].Has("demonstrative") ? verb - 1 : verb;
        var inverted = terms[opens].Follows(Signs.Comma | Signs.Dash | Signs.Quote | Signs.Colon | Signs.Semicolon) ? NamedBehind(terms, verb, Math.Min(portion.End.Value, verb + Inverted)) : null;
        return WithPartnerBehind(terms, inverted) ?? BeforeInserted(sentence, verb, portion.Start.Value) ?? Before(terms, verb, verb - 1, portion.Start.Value)
            ?? WithPartnerBehind(terms, NamedBehind(terms, verb, Math.Min(portion.End.Value, verb + SubjectReach)))
            ?? SideBehind(terms, verb, Math.Min(portion.End.Value, verb + 4))
            // "In Kyiv they said": only where nobody is named.
            ?? Enumerable.Range(portion.Start.Value, _default is null ? verb - portion.Start.Value : 0).Select(i => SideAt(terms, i, verb, "at")).FirstOrDefault(v => v is not null);
    }

    /// <summary>"One woman said", "сміється тітка": the nearest word to the verb names neither office nor official.</summary>
    private bool IsOfBystander(ImmutableArray<Term> terms, int verb) => (verb > 0 && terms[verb - 1].Has("bystander") && !terms[verb].Follows(Signs.Comma))
        || (verb + 1 < terms.Length && terms[verb + 1].Has("bystander") && terms[verb].Follows(Signs.Comma | Signs.Dash | Signs.Quote))
        || (verb > 1 && terms[verb - 2].Has("bystander") && terms[verb - 1].Meanings.IsEmpty && !terms[verb].Follows(Signs.Comma) && _names.At(terms, verb - 1) is null);

    /// <summary>"Bodies that Russia says are those of soldiers": nobody's claim about the number.</summary>
    private static bool IsAside(Sentence sentence, int verb) =>
        Enumerable.Range(verb + 1, 4).Any(i => i < sentence.Terms.Length && sentence.Terms[i].Has("belong") && !sentence.Terms[i].Follows(Signs.Semicolon));

    /// <summary>"The commissioner, Dmytro Lubinets, said", "the agency, quoting a source it did not name, reported": the subject is inserted, or stands before.</summary>
    private Voice? BeforeInserted(Sentence sentence, int verb, int from)
    {
        var terms = sentence.Terms;
        var inserted = verb > from && terms[verb].Follows(Signs.Comma | Signs.Dash) ? sentence.Segment(verb - 1).Start.Value : from;
        if (inserted <= from || !terms[inserted].Follows(Signs.Comma | Signs.Dash))
        {
            return null;
        }

        var named = Enumerable.Range(inserted, verb - inserted).Select(i => Named(terms, i, verb)).FirstOrDefault(v => v is not null);
        var before = Before(terms, verb, inserted - 1, from);
        return named is not null && (IsPerson(named) || before is null || !IsPerson(before)) ? named : before;
    }

    /// <summary>An agency's source, which stands back where the agency names whom it quotes.</summary>
    private static bool IsAgency(Voice voice) => voice.Speaker is { } speaker && speaker.Id.EndsWith("-source", StringComparison.Ordinal);

    private static bool IsPerson(Voice voice) => voice.Speaker is { } speaker && SpeakerNames.IsPerson(speaker);

    private Voice? Before(ImmutableArray<Term> terms, int verb, int last, int from)
    {
        for (var i = last; i >= Math.Max(from, last - SubjectReach); i--)
        {
            if ((Named(terms, i, verb) ?? BothAt(terms, i, verb) ?? (last - i < 2 && !Enumerable.Range(i + 1, last - i).Any(j => terms[j].Follows(Signs.Comma)) ? LandAt(terms, i, verb) ?? MediatorAt(terms, i, verb) : null)
                ?? PronounAt(terms, i, verb)) is { } voice)
            {
                return WithPartner(terms, voice);
            }

            if (terms[i].Has("say") || (terms[i].Has("noun") && last - i > 2 && !terms[i].Has("party")))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"The ministry and the Headquarters said": found from behind, the other stands before.</summary>
    private Voice? WithPartner(ImmutableArray<Term> terms, Voice? voice)
    {
        var isJoined = false;
        for (var i = (voice?.At ?? 0) - 1; voice is not null && i >= Math.Max(0, voice.At - 6) && voice is { Speaker: not null, Second: null } && !terms[i].Has("say") && terms[i].Number is null; i--)
        {
            // "Both the ministry, and the president, Zelensky": commas belong to the names.
            var isConjunction = terms[i].First.Key is "and" or "і" or "й" or "та" or "и";
            if (!isJoined && !isConjunction && terms[i + 1].Follows(Signs.Comma) && _names.At(terms, i) is null && !terms[i].Has("inst"))
            {
                break;
            }

            isJoined |= isConjunction;
            if (isJoined && _names.At(terms, i) is { } other && other != voice.Speaker)
            {
                return voice with { Second = other };
            }
        }

        return voice;
    }

    /// <summary>"Said both the ministry, and the Headquarters".</summary>
    private Voice? WithPartnerBehind(ImmutableArray<Term> terms, Voice? voice)
    {
        if (voice is not { Speaker: not null, Second: null })
        {
            return voice;
        }

        for (var i = voice.At + 1; i + 1 < terms.Length && i <= voice.At + 3 && terms[i].Number is null; i++)
        {
            if (terms[i].First.Key is "and" or "і" or "й" or "та" or "и" && Enumerable.Range(i + 1, Math.Min(3, terms.Length - i - 1)).Select(j => _names.At(terms, j)).FirstOrDefault(n => n is not null) is { } other
                && other != voice.Speaker)
            {
                return voice with { Second = other };
            }
        }

        return voice;
    }

    private Voice? NamedBehind(ImmutableArray<Term> terms, int verb, int end)
    {
        for (var i = verb + 1; i < end && !terms[i].Has("say") && terms[i].Number is null; i++)
        {
            if (Named(terms, i, verb) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private Voice? SideBehind(ImmutableArray<Term> terms, int verb, int end)
    {
        for (var i = verb + 1; i < end && terms[i].First.Key is not ("that" or "що" or "что"); i++)
        {
            if ((LandAt(terms, i, verb) ?? BothAt(terms, i, verb) ?? (i == verb + 1 ? PronounAt(terms, i, verb) : null)) is { } voice)
            {
                return voice;
            }
        }

        return null;
    }

    /// <summary>A named speaker; of an institution with its head ("the Headquarters' chief Budanov") the person; "the ministry and the Headquarters" are two.</summary>
    private Voice? Named(ImmutableArray<Term> terms, int at, int verb)
    {
        if (_names.At(terms, at) is not { } speaker)
        {
            return null;
        }

        Speaker? second = null;
        for (var i = at + 1; i < terms.Length && i <= at + 4 && !terms[i].Follows(Signs.Comma | Signs.Stop | Signs.Colon | Signs.Dash); i++)
        {
            if (_names.At(terms, i) is not { } next || next == speaker)
            {
                continue;
            }

            var isJoined = Enumerable.Range(at + 1, i - at - 1).Any(j => terms[j].First.Key is "and" or "і" or "й" or "та" or "и");
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
    private static Voice? LandAt(ImmutableArray<Term> terms, int at, int verb) =>
        at > 0 && (_relatives.Contains(terms[at - 1].First.Key) || terms[at - 1].First.Key is "in" or "of" or "from" || (terms[at - 1].First.Key is "with" && !(at + 1 < terms.Length && terms[at + 1].Has("say"))) || terms[at - 1].Has("inst") || terms[at - 1].Has("claimant")) ? null
            : SideAt(terms, at, verb, "land");

    private static Voice? SideAt(ImmutableArray<Term> terms, int at, int verb, string tag) =>
        Parties.Of(terms[at].Value(tag)) is { } party && !terms[at].First.IsGenitive && !(tag == "land" && terms[at].Has("to")) ? new Voice(null, party, false, at, verb) : null;

    private Voice? MediatorAt(ImmutableArray<Term> terms, int at, int verb) =>
        SpeakerNames.Ministry(terms[at].Value("mediator")) is { } id ? new Voice(_speakers.Find(id), null, false, at, verb) : null;

    private static Voice? BothAt(ImmutableArray<Term> terms, int at, int verb) =>
        terms[at].Has("both-sides") || terms[at].Has("neither") ? new Voice(null, null, true, at, verb) : null;

    private Voice? PronounAt(ImmutableArray<Term> terms, int at, int verb)
    {
        if (Math.Abs(verb - at) > 4)
        {
            return null;
        }

        var isPossessive = terms[at].Has("pronoun") && at + 1 < terms.Length && terms[at + 1].Has("pronoun-it");
        var carried = isPossessive ? _lastInstitution ?? _lastPerson : terms[at].Has("pronoun-president") ? _lastPresident ?? _lastPerson : terms[at].Has("there") && Math.Abs(verb - at) <= 2 ? _lastInstitution : terms[at].Has("pronoun") ? LastSpoken() ?? _lastPerson ?? _lastInstitution : terms[at].Has("pronoun-it") ? _lastInstitution ?? _lastPerson : null;
        return carried is null ? null : carried with { At = at, Verb = verb };
    }

    /// <summary>"«…», he explained": whoever spoke last, in the sentences just before, rather than whoever was mentioned.</summary>
    private Voice? LastSpoken() => _lastSpoken is { Voice: var voice, Index: var index } && _reading - index <= 3 && index >= _lastMentioned ? voice : null;

    private void Remember(Voice voice)
    {
        _lastPresident = voice.Speaker is { Id: "zelensky" } || (voice.Speaker is { } leader && SpeakerNames.IsLeader(leader)) ? voice : _lastPresident;
        if (voice.Speaker is { } speaker && SpeakerNames.IsPerson(speaker))
        {
            _lastPerson = voice;
        }
        else if (!voice.IsBoth && voice.Speaker?.Id != Speaker.MediaId)
        {
            _lastInstitution = voice;
        }
    }

    private void RememberMentions(Sentence sentence)
    {
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if (_names.At(sentence.Terms, i) is { } speaker)
            {
                Remember(new Voice(speaker, null, false, i, i));
                _lastMentioned = SpeakerNames.IsPerson(speaker) ? sentence.Index : _lastMentioned;
            }
        }
    }
}
