using System.Collections.Immutable;
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

    private readonly SpeakerNames _names;
    private readonly NamedVoices _named;
    private readonly Antecedents _antecedents;
    private readonly Voice _media;
    private readonly ImmutableArray<Voice>[] _voices;
    private readonly Voice? _default;

    /// <param name="sentences">The text.</param>
    /// <param name="speakers">All speakers.</param>
    /// <param name="poster">Whose post the text is, or null for a medium's article.</param>
    public VoiceReader(ImmutableArray<Sentence> sentences, Speakers speakers, Speaker? poster)
    {
        _names = new SpeakerNames(speakers);
        _named = new NamedVoices(_names, speakers);
        _media = new Voice(speakers.Find(Speaker.MediaId), null, false, 0, 0);
        _default = poster is null ? null : new Voice(poster, null, false, 0, 0);
        _antecedents = new Antecedents(_default);
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

        // "TASS reported, quoting the commissioner": whom the agency quotes.
        if (voices.Any(NamedVoices.IsAgency) && voices.FirstOrDefault(v => !NamedVoices.IsAgency(v) && v.Speaker is not null && v.At != v.Verb && sentence.Terms[v.Verb].Has("according")) is { } quoted)
        {
            return quoted;
        }

        voices = voices.Length > 1 ? [.. voices.Where(v => !IsInsertedBefore(sentence, v, at) || !voices.Any(o => o.At < v.At && !o.IsCarried))] : voices;
        var near = voices.Where(v => v.IsCarried || (v.At >= portion.Start.Value && v.At < portion.End.Value)).ToList();
        var pool = near.Count > 0 ? near : [.. voices];
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
        && Enumerable.Range(0, before.At).Any(i => sentence.Terms[i].IsCount)
        && !Enumerable.Range(0, before.At).Any(i => sentence.Terms[i].Has("say"))
        && sentence.Segment(before.At).Start.Value == sentence.Segment(before.Verb).Start.Value && sentence.Segment(before.At).End.Value < at;

    private ImmutableArray<Voice> Read(Sentence sentence)
    {
        var voices = ImmutableArray.CreateBuilder<Voice>();
        var terms = sentence.Terms;
        for (var i = 0; i < terms.Length; i++)
        {
            var voice = terms[i].Has("his-account") && _antecedents.Person is { } he ? he with { At = i, Verb = i }
                : terms[i].Has("its-account") && _antecedents.Institution is { } it ? it with { At = i, Verb = i }
                : terms[i].Has("own-count") || IsNewsroomCount(terms, i) ? _media with { At = i, Verb = i }
                : IsAccording(sentence, i) ? According(sentence, i)
                : terms[i].Has("say") || Silence.IsAt(sentence, i) ? Subject(sentence, i)
                : IsLabel(sentence, i) ? _named.At(terms, i, i)
                : IsElliptic(sentence, i) ? _named.At(terms, i, i) ?? NamedVoices.LandAt(terms, i, i)
                : null;
            if (voice is not null && !voices.Any(v => v.At == voice.At))
            {
                voices.Add(voice);
                _antecedents.Hear(sentence, voice);
            }
        }

        _antecedents.Meet(sentence, _names);
        if (voices.Count == 0 && (Opening(terms) ?? Mentioned(terms)) is { } opening)
        {
            voices.Add(opening);
            _antecedents.Hear(sentence, opening);
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
        ? null : Enumerable.Range(0, Math.Min(2, terms.Length)).Select(i => _named.At(terms, i, i)).FirstOrDefault(v => v is not null);

    /// <summary>
    /// Whatever verb a newsroom finds ("the number is Zelensky's", "seconds Yermak"), a medium's sentence that names an official and thanks nobody is that official's.
    /// </summary>
    private Voice? Mentioned(ImmutableArray<Term> terms)
    {
        var thanks = Enumerable.Range(0, terms.Length).FirstOrDefault(i => terms[i].Has("thank"), terms.Length);
        var named = _default is not null ? [] : Enumerable.Range(0, thanks).Select(i => _named.At(terms, i, i)).OfType<Voice>().Where(v => v.Speaker is { } speaker && !SpeakerNames.IsLeader(speaker)).ToList();
        return named.Find(NamedVoices.IsPerson) ?? named.FirstOrDefault();
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
            && (next.Exists(i => terms[i].Has("newsroom")) || next.TrueForAll(i => _named.At(terms, i, at) is null && !terms[i].Has("pronoun") && !terms[i].Has("pronoun-it") && !terms[i].Has("land-of"))))
        {
            // "By the count of our newsroom", "по подсчётам «Полыни»".
            return _media with { At = at, Verb = at };
        }

        var end = at + 1;
        while (end < terms.Length && end <= at + AccordingReach && !terms[end].Follows(Signs.Comma | Signs.Colon | Signs.Stop))
        {
            end++;
        }

        var named = Enumerable.Range(at + 1, end - at - 1).Select(i => _named.At(terms, i, at)).OfType<Voice>().ToList();
        var inserted = end < terms.Length && terms[end].Follows(Signs.Comma) ? _named.At(terms, end, at) : null;
        if ((_named.WithPartner(terms, named.Find(NamedVoices.IsPerson)) ?? (inserted is not null && NamedVoices.IsPerson(inserted) ? inserted : null) ?? named.Find(v => !NamedVoices.IsAgency(v)) ?? named.FirstOrDefault()) is { } voice)
        {
            return voice;
        }

        Voice? carried = null;
        for (var i = at + 1; i < end; i++)
        {
            if ((NamedVoices.LandAt(terms, i, at) ?? NamedVoices.SideAt(terms, i, at, "land-of") ?? NamedVoices.BothAt(terms, i, at) ?? _named.MediatorAt(terms, i, at)) is { } side)
            {
                return side;
            }

            carried ??= terms[i].Has("pronoun") || terms[i].First.Key is "him" or "her" ? _antecedents.Person : terms[i].Has("pronoun-it") ? _antecedents.Institution : null;
        }

        carried ??= IsPronominal(sentence.Text, terms[at]) ? Enumerable.Range(0, at).Select(i => _named.At(terms, i, at)).LastOrDefault(v => v is not null) ?? _antecedents.Person : null;
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

        if (terms[verb].Has("secret") && Enumerable.Range(portion.Start.Value, verb - portion.Start.Value).Select(i => _named.At(terms, i, verb)).FirstOrDefault(v => v is not null) is { } silent)
        {
            return silent;
        }

        var opens = verb > 0 && terms[verb - 1].Has("demonstrative") ? verb - 1 : verb;
        var inverted = terms[opens].Follows(Signs.Comma | Signs.Dash | Signs.Quote | Signs.Colon | Signs.Semicolon) ? _named.NamedBehind(terms, verb, Math.Min(portion.End.Value, verb + Inverted)) : null;
        return _named.WithPartnerBehind(terms, inverted) ?? BeforeInserted(sentence, verb, portion.Start.Value) ?? Before(terms, verb, verb - 1, portion.Start.Value)
            ?? _named.WithPartnerBehind(terms, _named.NamedBehind(terms, verb, Math.Min(portion.End.Value, verb + SubjectReach)))
            ?? SideBehind(terms, verb, Math.Min(portion.End.Value, verb + 4))
            // "In Kyiv they said": only where nobody is named.
            ?? Enumerable.Range(portion.Start.Value, _default is null ? verb - portion.Start.Value : 0).Select(i => NamedVoices.SideAt(terms, i, verb, "at")).FirstOrDefault(v => v is not null);
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

        var named = Enumerable.Range(inserted, verb - inserted).Select(i => _named.At(terms, i, verb)).FirstOrDefault(v => v is not null);
        var before = Before(terms, verb, inserted - 1, from);
        return named is not null && (NamedVoices.IsPerson(named) || before is null || !NamedVoices.IsPerson(before)) ? named : before;
    }

    private Voice? Before(ImmutableArray<Term> terms, int verb, int last, int from)
    {
        Voice? release = null;
        for (var i = last; i >= Math.Max(from, last - SubjectReach); i--)
        {
            if (terms[i].Has("pronoun-it") && !terms[i].Has("pronoun") && terms[i].First.Key is not ("it" or "they"))
            {
                // "The ministry said in its release": the release speaks only where nobody else does.
                release ??= _antecedents.Of(terms, i, verb);
                continue;
            }

            if (IsThanked(terms, i) || IsOfWho(terms, i))
            {
                continue;
            }

            if ((_named.At(terms, i, verb) ?? NamedVoices.BothAt(terms, i, verb) ?? (last - i < 2 && !Enumerable.Range(i + 1, last - i).Any(j => terms[j].Follows(Signs.Comma)) ? NamedVoices.LandAt(terms, i, verb) ?? _named.MediatorAt(terms, i, verb) : null)
                ?? _antecedents.Of(terms, i, verb)) is { } voice)
            {
                return _named.WithPartner(terms, voice);
            }

            if (terms[i].Has("say") || (terms[i].Has("noun") && last - i > 2 && !terms[i].Has("party")))
            {
                break;
            }
        }

        return release;
    }

    /// <summary>"Zelensky thanked Trump's team and said": the name behind the thanks is not the subject.</summary>
    private static bool IsThanked(ImmutableArray<Term> terms, int at) =>
        Enumerable.Range(Math.Max(0, at - 4), at - Math.Max(0, at - 4)).Any(i => terms[i].Has("thank") && !terms.Skip(i + 1).Take(at - i).Any(t => t.Follows(Signs.Comma)));

    /// <summary>"Yermak, who heads the office of the Ukrainian president, wrote".</summary>
    private static bool IsOfWho(ImmutableArray<Term> terms, int at)
    {
        var start = at;
        while (start > 0 && !terms[start].Follows(Signs.Comma))
        {
            start--;
        }

        return start > 0 && start < at && terms[start].First.Key is "who" or "який" or "яка" or "который" or "которая";
    }

    private Voice? SideBehind(ImmutableArray<Term> terms, int verb, int end)
    {
        for (var i = verb + 1; i < end && terms[i].First.Key is not ("that" or "що" or "что"); i++)
        {
            if ((NamedVoices.LandAt(terms, i, verb) ?? NamedVoices.BothAt(terms, i, verb) ?? (i == verb + 1 ? _antecedents.Of(terms, i, verb) : null)) is { } voice)
            {
                return voice;
            }
        }

        return null;
    }
}
