using Bot.Articles.Reading;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Reads where a number is withheld ("did not say how many"), and where it is said that there were none.</summary>
internal sealed class AbsenceReader(ClaimLedger ledger, VoiceReader voices, Background background)
{
    private static readonly string[] _bodyWords = ["bodies", "body", "remains", "dead", "тіл", "тел", "останк"];

    /// <summary>"Received none of its own", "не повернувся жоден український військовий", "no Ukrainian civilians were handed over", "взамен никого не получил".</summary>
    public void ReadNone(Sentence sentence, int at)
    {
        var portion = sentence.Portion(at);
        var phrase = QuantityReader.After(sentence, at);
        phrase = !phrase.HasNoun && sentence.Terms[at].Last.Key is "servicemen" or "soldiers" or "troops" ? new Quantity(at, at + 1, 0) { Measure = Measure.Military, HasNoun = true, People = phrase.People } : phrase;
        var isNobody = sentence.Terms[at].Has("nobody");
        var isBodies = !isNobody && phrase.Measure is not Measure.Civilians && Array.Exists(_bodyWords, w => sentence.Text.Contains(w, StringComparison.OrdinalIgnoreCase));
        var isNegated = sentence.Terms[at].First.Key is "no" or "none" or "not" or "nothing" or "nobody" or "ни" or "жодного" || sentence.Has("not", portion);
        if ((isNobody && !IsMoved(sentence, at)) || !(isBodies || isNobody || phrase is { HasNoun: true, People: not null } or { HasNoun: true, Measure: Measure.Civilians or Measure.Military }) || !(isNegated || isNobody) || !(sentence.Has("verb", portion) || sentence.Terms[at].Has("category"))
            || background.Covers(sentence, null, at))
        {
            return;
        }

        var voice = voices.At(sentence, at);
        if (!isBodies && voice is null or { IsCarried: true })
        {
            // Of people it is said to explain the hand-over, too; a claim it is where somebody states it.
            return;
        }

        var counted = isBodies ? new Quantity(at, at + 1, 0) { Measure = Measure.Bodies, People = phrase.People } : isNobody ? new Quantity(at, at + 1, 0) { Measure = Measure.People } : phrase;
        var direction = Direction.Of(sentence, counted, voice, ledger.Last?.To);
        ledger.Add(new RawClaim(sentence, at, voice, direction.To, counted.Measure, new Count(0)) { Evidence = direction.Evidence, IsInferred = !direction.IsSure }, isLast: false);
    }

    /// <summary>"No one was handed over", "никого не получил", but not "that nobody had announced".</summary>
    private static bool IsMoved(Sentence sentence, int at)
    {
        var clause = sentence.Segment(at);
        return sentence.Terms[at].Has("category") || clause.Indexes().Any(i => Math.Abs(i - at) <= 4 && sentence.Terms[i].Has("verb")
            && !Enumerable.Range(Math.Min(i, at) + 1, Math.Abs(i - at) - 1).Any(j => sentence.Terms[j].Has("say")));
    }

    /// <summary>"Did not say how many had returned, nor how many it had released"; silence about something else is no claim.</summary>
    public void ReadWithheld(Sentence sentence, int at)
    {
        if (background.IsOfAnother(sentence, at) || sentence.Has("correction"))
        {
            return;
        }

        var portion = sentence.Portion(at);
        var words = portion.Indexes().Where(i => sentence.Terms[i].Has("count-word")).ToList();
        foreach (var word in words.Count > 0 ? words : [at])
        {
            ReadWithheld(sentence, at, word);
        }
    }

    private void ReadWithheld(Sentence sentence, int at, int word)
    {
        var portion = sentence.Portion(word);
        var phrase = QuantityReader.After(sentence, word);
        phrase = phrase.HasNoun || phrase.People is not null ? phrase : QuantityReader.After(sentence, at) is { HasNoun: true } behind ? behind : NounBefore(sentence, at) ?? phrase;
        if (!(phrase.HasNoun || sentence.Has("count-word") || sentence.Has("undisclosed")))
        {
            return;
        }

        var voice = sentence.Has("neither") ? new Voice(null, null, true, at, at) : voices.At(sentence, at);
        // "Gave no figure" hands nobody over.
        var rest = sentence with { Terms = sentence.Terms.SetItem(at, sentence.Terms[at] with { Meanings = [] }) };
        var direction = Direction.Of(rest, phrase, voice, null);
        var to = phrase.People ?? (direction.IsSure || rest.Has("verb", portion) ? direction.To : null) ?? (sentence.Has("in-return", portion) ? voice?.Party?.Other() : voice?.Party);
        ledger.Add(new RawClaim(sentence, at, voice, to, phrase.Measure, Count.Undisclosed) { IsInferred = voice is null or { IsCarried: true } || phrase.People is null }, isLast: false);
    }

    /// <summary>"The number of Russian soldiers …, the ministry did not disclose".</summary>
    private static Quantity? NounBefore(Sentence sentence, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (sentence.Terms[i].Value("noun") is not null)
            {
                return new[] { Math.Max(-1, i - 2), i - 1 }.Select(before => QuantityReader.After(sentence, before)).FirstOrDefault(q => q.HasNoun) is { } found ? found with { At = i } : null;
            }
        }

        return null;
    }
}
