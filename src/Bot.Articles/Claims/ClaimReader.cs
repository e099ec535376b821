using System.Collections.Immutable;
using System.Globalization;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Reads every count of the hand-over, sentence by sentence.</summary>
internal sealed class ClaimReader(VoiceReader voices, Background background)
{
    /// <summary>No report counts more; comparing them takes time in proportion to the square.</summary>
    private const int MostClaims = 150;

    /// <summary>How many sentences on "the same number" can point back.</summary>
    private const int SameReach = 6;

    private static readonly string[] _bodyWords = ["bodies", "body", "remains", "dead", "тіл", "тел", "останк"];
    private readonly List<RawClaim> _claims = [];
    private RawClaim? _last;

    public ImmutableArray<RawClaim> Read(ImmutableArray<Sentence> sentences)
    {
        foreach (var sentence in sentences.TakeWhile(_ => _claims.Count < MostClaims))
        {
            ReadSentence(sentence);
        }

        return DirectionSettler.Settle(_claims, background.Destination);
    }

    private void ReadSentence(Sentence sentence)
    {
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            var end = sentence.Terms[i].Number is not null ? ReadNumber(sentence, i)
                : sentence.Terms[i].Has("same-figure") || sentence.Terms[i].Has("backref") ? ReadSameFigure(sentence, i)
                : sentence.Terms[i].Has("same") ? ReadSame(sentence, i)
                : sentence.Terms[i].Has("none") ? ReadNone(sentence, i)
                : Silence.IsAt(sentence, i) ? ReadUndisclosed(sentence, i)
                : i;
            i = Math.Max(i, end - 1);
        }
    }

    private int ReadNumber(Sentence sentence, int at)
    {
        if (QuantityReader.Read(sentence, at) is not { } quantity || quantity.IsOther)
        {
            return at + 1;
        }

        var voice = VoiceAt(sentence, at);
        quantity = voice?.Speaker?.Id == Speaker.MediaId && !quantity.HasNoun ? WithNounBefore(sentence, quantity) : quantity;
        var isClaim = (quantity.HasNoun || quantity.IsEach || quantity.IsWounded || quantity.IsOwn || quantity.IsOurs
            || quantity.People is not null || IsBareCount(sentence, quantity))
            && (!Background.IsSubset(sentence, quantity) || PartReader.IsOutside(PartReader.Label(sentence, quantity))) && !background.Covers(sentence, quantity, at)
            && (!sentence.Has("footage", sentence.Portion(at)) || voice?.Speaker?.Id == Speaker.MediaId)
            && !(quantity.Number == 1 && !quantity.HasNoun)
            && ((voice is not null && !sentence.Has("kin")) || SpeaksOfHandOver(sentence));
        if (!isClaim)
        {
            return quantity.IsEach ? quantity.End : at + 1;
        }

        var before = _last is { IsEach: false } last && (last.Sentence == sentence || last.Sentence.Paragraph == sentence.Paragraph) ? last.To : null;
        var direction = quantity.IsEach ? default : Direction.Of(sentence, quantity, voice, before);
        var measure = quantity.Measure ?? Inherited(sentence, quantity);
        var to = direction.To ?? (voice?.Speaker?.Id == Speaker.MediaId && !quantity.IsEach ? _last?.To : null);
        Add(new RawClaim(sentence, at, voice, to, measure, new Count(quantity.Number, quantity.Qualifier))
        {
            IsEach = quantity.IsEach,
            Evidence = direction.Evidence,
            IsInferred = (!quantity.IsEach && !direction.IsSure) || quantity.Measure is null || voice is { IsCarried: true },
            IsSum = IsSum(sentence, quantity),
            Stage = background.IsSeveralDays ? Stage(sentence, at) : null,
            IsGroup = quantity.IsGroup,
            Part = PartReader.Label(sentence, quantity with { Measure = measure }),
        });
        return Math.Max(at + 1, quantity.IsEach ? quantity.End : at + 1);
    }

    /// <summary>What nobody is credited with, and relatives, must at least be said of those handed over.</summary>
    private static bool SpeaksOfHandOver(Sentence sentence) =>
        sentence.Terms.Any(t => t.Has("verb") || t.Has("exchanged") || t.Has("captivity") || t.Has("event") || t.Has("happened") || t.Has("to") || t.Has("category", "civilians"));

    /// <summary>Who says it. "In return" and "the same number" go on with the speaker of the count before, also in a new paragraph.</summary>
    private Voice? VoiceAt(Sentence sentence, int at) =>
        voices.At(sentence, at) ?? (_last is { Voice: { } before } last && sentence.Paragraph - last.Sentence.Paragraph <= 1
            && (sentence.Has("in-return") || sentence.Has("same"))
            ? before with { IsCarried = true } : null);

    /// <summary>Which stage the number belongs to, by its day or by name, where the exchange ran over several.</summary>
    private int? Stage(Sentence sentence, int at)
    {
        if (sentence.Has("multiday", sentence.Segment(at)))
        {
            return null;
        }

        var portion = sentence.Portion(at);
        return background.StageByDay(sentence, portion, at) ?? (sentence.Find("stage", portion) is var stage and >= 0 ? NumberOf(sentence.Terms, stage) : null);
    }

    /// <summary>"First stage", "третя група"; of one that is not numbered it is only known that it is one.</summary>
    private static int NumberOf(ImmutableArray<Term> terms, int stage) =>
        int.TryParse(terms[stage].Value("ordinal") ?? (stage > 0 ? terms[stage - 1].Value("ordinal") ?? (terms[stage - 1].IsOrdinal ? terms[stage - 1].Number?.ToString(CultureInfo.InvariantCulture) : null) : null),
            CultureInfo.InvariantCulture, out var number) ? number : 1;

    /// <summary>"A total of 314", "всього 226": the sum, where the shares follow.</summary>
    private static bool IsSum(Sentence sentence, Quantity quantity) =>
        Enumerable.Range(Math.Max(0, quantity.At - 2), Math.Min(2, quantity.At)).Any(i => sentence.Terms[i].Has("total"));

    /// <summary>A number without a noun that a verb of the hand-over takes ("received 26"), or that is said to be the number ("spoke of 45").</summary>
    private bool IsBareCount(Sentence sentence, Quantity quantity)
    {
        // "120 in the first stage and 135 in the second", "seven to Ukraine and two to Russia": a share beside another.
        if (_last?.Sentence == sentence && IsShare(sentence, quantity.At))
        {
            return true;
        }

        var (terms, at) = (sentence.Terms, quantity.At);
        var isMore = at + 1 < terms.Length && terms[at + 1].First.Key is "more";
        var next = terms.ElementAtOrDefault(isMore ? at + 2 : at + 1);
        const Signs end = Signs.Comma | Signs.Semicolon | Signs.Colon | Signs.Dash | Signs.Stop | Signs.Quote | Signs.Close | Signs.Open;
        var isAlone = next is null || next.Follows(end) || next.Has("verb") || next.Has("in-return") || next.Has("contrast") || next.Has("freed")
            || next.First.Key is "and" or "were" or "і" or "и" or "та"
            || (next.Has("have") && at + 2 < terms.Length && terms[at + 2].Has("verb")) || next.Has("to") || next.Has("party");
        var isAddition = ((at > 0 && terms[at - 1].Has("addition")) || isMore) && (sentence.Has("verb", sentence.Portion(at)) || sentence.Has("in-return", sentence.Portion(at)) || sentence.Has("to", sentence.Portion(at)));
        var isAge = Enumerable.Range(Math.Max(0, at - 7), Math.Min(7, at)).Any(i => terms[i].Has("youngest") || terms[i].Has("oldest"));
        if (!(isAlone || isAddition || next!.Has("among")) || isAge)
        {
            return false;
        }

        // "Five more went to Russia", "Украина — 92", "put the number of its own at 94".
        if (isAddition || (at > 0 && terms[at].Follows(Signs.Dash) && terms[at - 1].Has("land")) || terms.Skip(Math.Max(0, at - 6)).Take(Math.Min(6, at)).Any(t => t.Has("count-word")))
        {
            return true;
        }

        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            if (terms[i].Has("verb") || terms[i].Has("say") || terms[i].Has("same") || terms[i].Has("among") || (terms[i].Has("noun")
                && i == at - 1 && !terms[at].Follows(end)) || terms[i].Has("in-return") || terms[i].First.Key is "number" or "figure" or "цифру"
                or "число" or "кількість")
            {
                return true;
            }

            if (terms[i + 1].Follows(Signs.Comma | Signs.Semicolon | Signs.Stop))
            {
                break;
            }
        }

        return next is not null && next.Has("verb") && !next.Follows(end);
    }

    private bool IsShare(Sentence sentence, int at)
    {
        var terms = sentence.Terms;
        var isListed = terms[at].Follows(Signs.Comma | Signs.Colon | Signs.Dash) || terms[at - 1].First.Key is "and" or "та" or "і" or "й" or "и" or "а";
        var behind = terms.Skip(at + 1).Take(5).TakeWhile(t => t.Number is null || t.Date is not null).ToList();
        var isBehindParty = terms[at].Follows(Signs.Dash) && terms[at - 1].Has("to");
        return isListed && (isBehindParty || behind.Exists(t => t.Has("to")) || (background.IsSeveralDays && behind.Exists(t => t.Date is not null || t.Has("ordinal") || t.Has("stage"))));
    }

    /// <summary>"Of the Russians our reporters counted more than a hundred": a newsroom's count names whom it counts before.</summary>
    private static Quantity WithNounBefore(Sentence sentence, Quantity quantity)
    {
        var named = sentence.Terms.Take(quantity.At).LastOrDefault(t => t.Value("noun") is not null);
        return named is null ? quantity : quantity with { HasNoun = true, Measure = MeasureOf(named.Value("noun")!), People = Parties.Of(named.Value("party")) };
    }

    /// <summary>What a bare number counts: what the sentence counted or names before it, else after it.</summary>
    private Measure? Inherited(Sentence sentence, Quantity quantity)
    {
        if (quantity.IsWounded)
        {
            return _last?.Sentence.Paragraph == sentence.Paragraph && _last.Measure is Measure.Military or Measure.People ? _last.Measure : null;
        }

        // "А военных 33": the noun stands right before the number.
        if (quantity.At > 0 && !sentence.Terms[quantity.At].Follows(Signs.Comma) && sentence.Terms[quantity.At - 1].Value("noun") is { } before)
        {
            return MeasureOf(before);
        }

        if (_last is { Measure: { } known } && _last.Sentence == sentence)
        {
            return known;
        }

        for (var distance = 1; distance < sentence.Terms.Length; distance++)
        {
            foreach (var i in new[] { quantity.At - distance, quantity.End - 1 + distance })
            {
                if (i >= 0 && i < sentence.Terms.Length && (sentence.Terms[i].Value("noun") ?? (sentence.Terms[i].Has("hint-military") ? "military"
                    : null)) is { } noun && noun != "civilians")
                {
                    return MeasureOf(noun);
                }
            }
        }

        return _last?.Sentence.Paragraph == sentence.Paragraph ? _last.Measure : null;
    }

    private static Measure MeasureOf(string noun) => noun switch { "bodies" => Measure.Bodies, "civilians" => Measure.Civilians, "military" => Measure.Military, _ => Measure.People };

    /// <summary>"The same number": the count before, to the other party.</summary>
    private int ReadSame(Sentence sentence, int at)
    {
        if (_last is not { Count.IsNumber: true } last || sentence.Index - last.Sentence.Index > SameReach || background.Covers(sentence, null, at)
            || IsSpelledOut(sentence, at))
        {
            return at + 1;
        }

        var phrase = QuantityReader.After(sentence, at);
        var voice = VoiceAt(sentence, at);
        last = Referent(last, phrase);
        var to = last.IsEach ? null : phrase.People ?? (last.To is { } party ? party.Other() : null);
        Add(new RawClaim(sentence, at, voice, to, phrase.Measure ?? last.Measure, last.Count)
        {
            IsEach = last.IsEach
            && phrase.People is null,
            IsInferred = phrase.People is null || voice is { IsCarried: true },
            Evidence = Evidence.Sentence,
        }
            with
        { To = last.IsEach ? phrase.People : to });
        return at + 1;
    }

    /// <summary>"The Headquarters confirmed the figure", "first to give the number was the ministry": the claims of the sentence before, by another speaker.</summary>
    private int ReadSameFigure(Sentence sentence, int at)
    {
        if (voices.At(sentence, at) is { IsCarried: false } voice && _last is { Count.IsNumber: true } last && sentence.Index - last.Sentence.Index <= 1
            && !sentence.Has("not", sentence.Portion(at)) && !Equals(last.Voice?.Speaker, voice.Speaker) && voice.Speaker is not null)
        {
            _claims.AddRange(_claims.Where(c => c.Sentence == last.Sentence && c.Count.IsNumber).ToList().Select(c => c with { Voice = voice, IsInferred = true }));
        }

        return at + 1;
    }

    /// <summary>"The same number of soldiers and civilians, that is 75": the number itself follows.</summary>
    private static bool IsSpelledOut(Sentence sentence, int at) =>
        Enumerable.Range(at + 1, sentence.Portion(at).End.Value - at - 1).Any(i => QuantityReader.Read(sentence, i) is { IsOther: false, HasNoun: true, Measure: not Measure.Civilians });

    /// <summary>Which count "the same number" means, where the sentence before gave several: one of the same measure, else the first.</summary>
    private RawClaim Referent(RawClaim last, Quantity phrase)
    {
        var together = _claims.Where(c => c.Sentence == last.Sentence && c.Count.IsNumber && c.Part is null).ToList();
        return together.Find(c => phrase.Measure is not null && c.Measure == phrase.Measure) ?? together.FirstOrDefault() ?? last;
    }

    /// <summary>"Received none of its own", "had not handed over any remains", "не повернувся жоден український військовий".</summary>
    private int ReadNone(Sentence sentence, int at)
    {
        var portion = sentence.Portion(at);
        var phrase = QuantityReader.After(sentence, at);
        var isBodies = Array.Exists(_bodyWords, w => sentence.Text.Contains(w, StringComparison.OrdinalIgnoreCase));
        var isNegated = sentence.Terms[at].First.Key is "no" or "none" or "not" or "nothing" or "ни" or "жодного" || sentence.Has("not", portion);
        if (!(isBodies || phrase is { Measure: Measure.Military, People: not null }) || !isNegated || !sentence.Has("verb", portion) || background.Covers(sentence, null, at))
        {
            return at + 1;
        }

        var voice = voices.At(sentence, at);
        var counted = isBodies ? new Quantity(at, at + 1, 0) { Measure = Measure.Bodies } : phrase;
        var direction = Direction.Of(sentence, counted, voice, _last?.To);
        Add(new RawClaim(sentence, at, voice, direction.To, counted.Measure, new Count(0)) { Evidence = direction.Evidence, IsInferred = !direction.IsSure });
        return at + 1;
    }

    /// <summary>"Did not say how many had returned"; silence about something else is no claim.</summary>
    private int ReadUndisclosed(Sentence sentence, int at)
    {
        if (background.IsOfAnother(sentence, at) || sentence.Has("correction"))
        {
            return at + 1;
        }

        var phrase = QuantityReader.After(sentence, at);
        if (!IsAboutCount(sentence, phrase))
        {
            return at + 1;
        }

        var voice = voices.At(sentence, at);
        voice = sentence.Has("neither") ? new Voice(null, null, true, at, at) : voice;
        var named = phrase.HasNoun ? phrase : NounBefore(sentence, at) ?? phrase;
        var measure = named.Measure;
        var to = named.People ?? voice?.Party;
        Add(new RawClaim(sentence, at, voice, to, measure, Count.Undisclosed)
        {
            IsEach = false,
            IsInferred = voice is null or { IsCarried: true }
            || phrase.People is null
        }, isLast: false);
        return at + 1;
    }

    /// <summary>"The number of Russian soldiers …, the ministry did not disclose".</summary>
    private static Quantity? NounBefore(Sentence sentence, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (sentence.Terms[i].Value("noun") is "military" or "people" or "bodies")
            {
                return QuantityReader.After(sentence, Math.Max(-1, i - 2)) is { HasNoun: true } found ? found : null;
            }
        }

        return null;
    }

    /// <summary>Whether it is a number that is withheld, and not a name or a place.</summary>
    private static bool IsAboutCount(Sentence sentence, Quantity phrase) =>
        phrase.HasNoun || sentence.Has("count-word") || sentence.Has("undisclosed");

    private void Add(RawClaim claim, bool isLast = true)
    {
        _claims.Add(claim);
        _last = isLast ? claim : _last;
    }
}
