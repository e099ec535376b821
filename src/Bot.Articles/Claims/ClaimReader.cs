using System.Collections.Immutable;
using System.Globalization;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Reads every count of the hand-over, sentence by sentence.</summary>
internal sealed class ClaimReader(VoiceReader voices, Background background)
{
    private readonly ClaimLedger _ledger = new();
    private Sentence? _previous;

    public ImmutableArray<RawClaim> Read(ImmutableArray<Sentence> sentences)
    {
        var (same, absence, bare) = (new SameReader(_ledger, voices, background), new AbsenceReader(_ledger, voices, background), new BareCount(_ledger, background.IsSeveralDays));
        foreach (var sentence in sentences.TakeWhile(_ => !_ledger.IsFull))
        {
            ReadSentence(sentence, bare, same, absence);
            _previous = sentence;
        }

        return DirectionSettler.Settle(_ledger.All, background.Destination);
    }

    private void ReadSentence(Sentence sentence, BareCount bare, SameReader same, AbsenceReader absence)
    {
        Voice? silent = null;
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            var term = sentence.Terms[i];
            if (term.Number is not null)
            {
                i = Math.Max(i, ReadNumber(sentence, i, bare) - 1);
            }
            else if (term.Has("same-figure") || term.Has("same-figure-first") || term.Has("same-figure-last") || term.Has("backref"))
            {
                same.ReadSameFigure(sentence, i);
            }
            else if (term.Has("same"))
            {
                same.ReadSame(sentence, i);
            }
            else if (term.Has("none") || term.Has("nobody"))
            {
                absence.ReadNone(sentence, i);
            }
            else if (term.Has("all-are") && MeasureReader.AreSoldiers(sentence, i) && !background.Covers(sentence, null, i))
            {
                _ledger.CallSoldiers(sentence, voices.At(sentence, i));
            }
            else if (Silence.IsAt(sentence, i) && (silent is null || voices.At(sentence, i) is { Speaker: not null } other && other.Speaker != silent.Speaker))
            {
                silent = voices.At(sentence, i) ?? new Voice(null, null, false, i, i);
                absence.ReadWithheld(sentence, i);
            }
        }
    }

    /// <summary>Reads a number; returns where to go on.</summary>
    private int ReadNumber(Sentence sentence, int at, BareCount bare)
    {
        if (QuantityReader.Read(sentence, at) is not { } quantity || quantity.IsOther || IsAmended(sentence, at))
        {
            return at + 1;
        }

        var voice = _ledger.VoiceAt(voices, sentence, at);
        quantity = OfThem(sentence, WithNounElsewhere(sentence, quantity, voice));
        if (!IsClaim(sentence, quantity, voice, bare))
        {
            return quantity.IsEach ? quantity.End : at + 1;
        }

        var last = _ledger.Last;
        var before = last is { IsEach: false } && sentence.Paragraph - last.Sentence.Paragraph <= (sentence.Has("in-return") ? 1 : 0) ? last.To : null;
        var direction = quantity.IsEach ? default : Direction.Of(sentence, quantity, voice, before);
        var measure = quantity.Measure ?? MeasureReader.Inherited(sentence, quantity, last);
        measure = measure == Measure.People ? MeasureReader.Apposed(sentence, quantity) ?? measure : measure;
        measure = measure == Measure.People && IsOfPrisonersOfWar(sentence, quantity) ? Measure.Military : measure;
        measure = voice?.Speaker?.Id == Speaker.ChildrenId && measure is null or Measure.People ? Measure.Civilians : measure;
        var isKnown = (!quantity.HasNoun && (sentence.Has("confirm") || BareCount.IsWholeAnswer(sentence, at))) || (at > 0 && sentence.Terms[at - 1].First.Key is "the");
        if (direction.Evidence < Evidence.Clause && !quantity.IsEach && isKnown && Confirmed(sentence, quantity, voice) is { } confirmed)
        {
            (direction, measure) = (new Direction(confirmed.To, Evidence.Clause), confirmed.Measure ?? measure);
        }

        var to = direction.To ?? (voice?.Speaker?.Id == Speaker.MediaId && !quantity.IsEach ? last?.To : null);
        _ledger.Add(new RawClaim(sentence, at, voice, to, measure, new Count(quantity.Number, quantity.Qualifier))
        {
            IsEach = quantity.IsEach,
            Evidence = direction.Evidence,
            IsInferred = (!quantity.IsEach && !direction.IsSure) || quantity.Measure is null || voice is { IsCarried: true },
            IsSum = IsSum(sentence, quantity),
            Stage = background.IsSeveralDays ? Stage(sentence, at) : StageByOrder(sentence, at),
            IsGroup = quantity.IsGroup,
            HasNoun = quantity.HasNoun,
            Part = PartReader.Label(sentence, quantity with { Measure = measure }),
        });
        return quantity.IsEach ? quantity.End : at + 1;
    }

    private bool IsClaim(Sentence sentence, Quantity quantity, Voice? voice, BareCount bare)
    {
        var at = quantity.At;
        var part = PartReader.Label(sentence, quantity);
        return voice is not { IsBystander: true } && (quantity.HasNoun || IsShareOfAll(sentence, quantity) || (quantity.IsEach && !BareCount.IsAge(sentence, at)) || (quantity.IsWounded && (part is not null || sentence.Has("verb", sentence.Segment(at)))) || quantity.IsOwn || quantity.IsOurs
                || quantity.People is not null || bare.Is(sentence, quantity, voice))
            && !(quantity.IsEach && !quantity.HasNoun && sentence.Has("thing"))
            && !(sentence.Has("thank") && !sentence.Has("verb") && voice is { Verb: 0, At: 0, IsCarried: false })
            && !IsWithinCivilians(sentence, quantity, voice) && !IsThese(sentence, at)
            && (!Background.IsSubset(sentence, quantity) || IsShareOfAll(sentence, quantity) || PartReader.IsOutside(part) || IsComposition(sentence, quantity))
            && !background.Covers(sentence, quantity, at)
            && (sentence.Find("footage", sentence.Portion(at)) is not (>= 0 and var footage) || (footage > at && footage >= sentence.Segment(at).End.Value) || voice?.Speaker?.Id == Speaker.MediaId)
            && !(quantity.Number == 1 && quantity.HasNoun && !quantity.IsEach && quantity.Measure != Measure.Civilians && quantity.People is null && !IsMoved(sentence, at))
            && !(quantity.Number == 1 && (quantity.IsPartitive || !(quantity.HasNoun || BareCount.HasReceiver(sentence, at))))
            && ((voice is not null && (quantity.HasNoun || !sentence.Has("kin"))) || SpeaksOfHandOver(sentence));
    }

    /// <summary>"None of these 109 people complained": those counted are known.</summary>
    private static bool IsThese(Sentence sentence, int at) => at > 0 && sentence.Terms[at - 1].First.Key is "these" or "этих" or "цих";

    /// <summary>"An exchange of prisoners of war which involved 103 Ukrainians".</summary>
    private static bool IsOfPrisonersOfWar(Sentence sentence, Quantity quantity) => quantity is { HasNoun: true, People: not null }
        && Enumerable.Range(0, quantity.At).Any(i => sentence.Terms[i].Has("hint-military") || sentence.Terms[i].Has("servicemen") && sentence.Terms.Skip(Math.Max(0, i - 2)).Take(2).Any(t => t.Has("event")));

    /// <summary>"Confirmed the four": the same number that another gave just before.</summary>
    private RawClaim? Confirmed(Sentence sentence, Quantity quantity, Voice? voice)
    {
        var same = _ledger.All.Where(c => c is { IsEach: false, Evidence: Evidence.Clause, Count.IsNumber: true } && c.Count.Number == quantity.Number && sentence.Index - c.Sentence.Index <= 4
            && c.Voice?.Speaker != voice?.Speaker).ToList();
        return same.Select(c => (c.To, c.Measure)).Distinct().Count() == 1 ? same[0] : null;
    }

    /// <summary>"Not 38, but 36": the first of them is what it is not.</summary>
    private static bool IsAmended(Sentence sentence, int at) =>
        at > 0 && sentence.Terms[at - 1].Has("not") && Enumerable.Range(at + 1, 2).Any(i => i < sentence.Terms.Length && sentence.Terms[i].Has("contrast"));

    /// <summary>"Nine of them to Ukraine and five to Russia", "девять из них приехали на Украину": each share went its own way.</summary>
    private static bool IsShareOfAll(Sentence sentence, Quantity quantity)
    {
        var end = quantity.At + 1;
        while (end < sentence.Terms.Length && (sentence.Terms[end].Has("partitive") || sentence.Terms[end].First.Key is "of" or "them"))
        {
            end++;
        }

        return BareCount.HasReceiver(sentence, end - 1) || (quantity.IsPartitive && sentence.Segment(quantity.At) is var clause && sentence.Has("come", clause) && (sentence.Has("to", clause) || sentence.Has("in", sentence.Portion(quantity.At))));
    }

    /// <summary>"Among those who returned are two schoolchildren", where all were counted as civilians before.</summary>
    private bool IsWithinCivilians(Sentence sentence, Quantity quantity, Voice? voice) => quantity.Measure == Measure.Civilians && Background.IsAmong(sentence, quantity.At)
        && _ledger.All.Any(c => c is { Count.IsNumber: true, Measure: null or Measure.Civilians } && c.Voice?.Speaker == voice?.Speaker && c.Count.Number > quantity.Number);

    /// <summary>Whether the number's own clause, or the relative clause behind it, has a verb of handing over.</summary>
    private static bool IsMoved(Sentence sentence, int at)
    {
        var clause = sentence.Segment(at);
        return sentence.Has("verb", clause) || (clause.End.Value < sentence.Terms.Length && sentence.Terms[clause.End.Value].First.Key is "who" or "whom" or "якого" or "який" or "яку" or "которого" or "который" or "которую"
            && sentence.Has("verb", sentence.Segment(clause.End.Value)));
    }

    /// <summary>"67 people, 59 of them servicemen": soldiers are a measure of their own, within people.</summary>
    private bool IsComposition(Sentence sentence, Quantity quantity) => ((quantity is { HasNoun: true, Measure: Measure.Military, IsGroup: false } && sentence.Terms[quantity.End - 1].Has("servicemen"))
            || (!quantity.HasNoun && sentence.Terms[0].Has("servicemen")))
        && _ledger.Last is { Measure: Measure.People or Measure.Civilians, Count.IsNumber: true } last && sentence.Index - last.Sentence.Index <= 1 && quantity.Number <= last.Count.Number * 100;

    /// <summary>What nobody is credited with, and relatives, must at least be said of those handed over.</summary>
    private static bool SpeaksOfHandOver(Sentence sentence) =>
        sentence.Terms.Any(t => t.Has("verb") || t.Has("exchanged") || t.Has("captivity") || t.Has("event") || t.Has("happened") || t.Has("to") || t.Has("category", "civilians"));

    /// <summary>Which stage the number belongs to, by its day or by name, where the exchange ran over several.</summary>
    private int? Stage(Sentence sentence, int at)
    {
        if (_ledger.Last is { Stage: { } before } last && last.Sentence == sentence && !EventDates.In(sentence).Any(i => i > last.At && i < at) && !sentence.Has("stage", last.At..at) && !EventDates.In(sentence).Any(i => i > at))
        {
            // "98 came on Friday, and 98 went the other way."
            return before;
        }

        if (sentence.Has("multiday", sentence.Segment(at)))
        {
            return null;
        }

        var portion = sentence.Portion(at);
        return background.StageByDay(sentence, portion, at) ?? (sentence.Find("stage", portion) is var stage and >= 0 ? NumberOf(sentence.Terms, stage) : null);
    }

    /// <summary>"Friday, 270 people; Saturday, 307": of several days named in one sentence with a number each, which one.</summary>
    private static int? StageByOrder(Sentence sentence, int at)
    {
        var days = Enumerable.Range(0, sentence.Terms.Length).Where(i => sentence.Terms[i].Date is { IsDay: true }).ToList();
        var counts = Enumerable.Range(0, sentence.Terms.Length).Where(i => QuantityReader.Read(sentence, i) is { IsOther: false, IsPartitive: false }).ToList();
        var isOfOneKind = days.TrueForAll(i => sentence.Terms[i].Date!.Weekday is not null) || days.TrueForAll(i => sentence.Terms[i].Date!.Day is not null);
        var isInTurns = days.Count == counts.Count && days.Count > 1 && Enumerable.Range(1, days.Count - 1).All(i => days[i - 1] < counts[i] && counts[i - 1] < days[i]);
        return isInTurns && isOfOneKind && days.Select(i => sentence.Terms[i].Date).Distinct().Count() == days.Count ? counts.IndexOf(at) + 1 : null;
    }

    /// <summary>"First stage", "третя група"; of one that is not numbered it is only known that it is one.</summary>
    private static int NumberOf(ImmutableArray<Term> terms, int stage) => terms[stage].First.Key switch
    {
        "second" or "друга" or "другий" or "другу" or "вторая" or "второй" or "вторую" => 2,
        "third" or "третя" or "третій" or "третю" or "третья" or "третий" or "третью" => 3,
        _ => int.TryParse(terms[stage].Value("ordinal") ?? (stage > 0 ? terms[stage - 1].Value("ordinal") ?? (terms[stage - 1].IsOrdinal ? terms[stage - 1].Number?.ToString(CultureInfo.InvariantCulture) : null) : null),
            CultureInfo.InvariantCulture, out var number) ? number : 1,
    };

    /// <summary>"A total of 314", "всього 226": the sum, where the shares follow.</summary>
    private static bool IsSum(Sentence sentence, Quantity quantity) =>
        Enumerable.Range(Math.Max(0, quantity.At - 2), Math.Min(2, quantity.At)).Any(i => sentence.Terms[i].Has("total"));

    /// <summary>"The Russians drove past us. There were about 65 of them."</summary>
    private Quantity OfThem(Sentence sentence, Quantity quantity)
    {
        var isOfThem = !quantity.HasNoun && quantity.At > 0 && sentence.Terms.Take(quantity.At).Any(t => t.Has("there-were") || t.First.Key is "їх" or "их") && !sentence.Terms.Take(quantity.At).Any(t => t.Has("noun"));
        var named = isOfThem ? _previous?.Terms.LastOrDefault(t => t.Has("noun") && t.Value("party") is not null) : null;
        return named is null ? quantity : quantity with { HasNoun = true, Measure = QuantityReader.MeasureOf(named.Value("noun")!), People = Parties.Of(named.Value("party")) };
    }

    /// <summary>
    /// Whom a bare number counts where the sentence says it elsewhere: "put the number of Russian seamen at seven", "«Over fifty», he said of the number of our soldiers";
    /// a newsroom's count names whom it counts before ("of the Russians our reporters counted more than a hundred").
    /// </summary>
    private static Quantity WithNounElsewhere(Sentence sentence, Quantity quantity, Voice? voice)
    {
        if (quantity.HasNoun || quantity.IsEach)
        {
            return quantity;
        }

        if (voice?.Speaker?.Id == Speaker.MediaId && sentence.Terms.Take(quantity.At).LastOrDefault(t => t.Value("noun") is not null) is { } named)
        {
            return quantity with { HasNoun = true, Measure = QuantityReader.MeasureOf(named.Value("noun")!), People = Parties.Of(named.Value("party")) };
        }

        var word = sentence.Find("count-word", sentence.Portion(quantity.At));
        return word >= 0 && QuantityReader.After(sentence, word) is { HasNoun: true } phrase && (phrase.End <= quantity.At || word > quantity.At)
            ? quantity with { Measure = phrase.Measure, People = phrase.People, IsOwn = phrase.IsOwn, IsOurs = phrase.IsOurs } : quantity;
    }
}
