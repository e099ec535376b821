using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Reads what points back to a count: "the same number of Russians", "the Headquarters confirmed the figure".</summary>
internal sealed class SameReader(ClaimLedger ledger, VoiceReader voices, Background background)
{
    /// <summary>How many sentences on "the same number" can point back.</summary>
    private const int Reach = 6;

    /// <summary>"The same number": the count before, to the party that the sentence names, else to the other.</summary>
    public void ReadSame(Sentence sentence, int at)
    {
        if (ledger.Last is not { Count.IsNumber: true } last || sentence.Index - last.Sentence.Index > Reach || background.Covers(sentence, null, at) || IsSpelledOut(sentence, at)
            || IsApposition(sentence, at, last))
        {
            return;
        }

        var phrase = QuantityReader.After(sentence, at);
        var voice = ledger.VoiceAt(voices, sentence, at);
        var direction = Direction.Of(sentence, phrase, voice, null);
        var to = direction.Evidence == Evidence.Clause ? direction.To : null;
        if (to is not null && last.To == to && last.Evidence < Evidence.Clause && last.Sentence == sentence)
        {
            // "There were 90, and the same number went to Russia."
            ledger.TurnRound(last);
            last = ledger.Last!;
        }

        foreach (var referent in Referents(sentence, last, phrase, to))
        {
            var isSoMany = sentence.Terms[at].Has("so-many") && direction.IsSure;
            var receiver = referent.IsEach ? phrase.People : to ?? (isSoMany ? direction.To : referent.To?.Other());
            if (voice is { Speaker: not null } && referent.Voice is null && !referent.IsEach)
            {
                // Who says "the same number" says that number too.
                ledger.Add(referent with { Voice = voice, IsInferred = true }, isLast: false);
            }

            ledger.Add(new RawClaim(sentence, at, voice, receiver, phrase.Measure ?? referent.Measure, referent.Count)
            {
                IsEach = referent.IsEach && phrase.People is null,
                IsInferred = to is null || voice is { IsCarried: true },
                Evidence = to is null ? Evidence.Sentence : Evidence.Clause,
                Stage = referent.Stage,
                IsSame = true,
            });
        }
    }

    /// <summary>"The Headquarters confirmed the figure", "first to give the number was the ministry": the claims of the sentence before, by another speaker.</summary>
    public void ReadSameFigure(Sentence sentence, int at)
    {
        if (voices.At(sentence, at) is not { IsCarried: false, Speaker: not null } voice || ledger.Last is not { Count.IsNumber: true } last || sentence.Index - last.Sentence.Index > 1
            || sentence.Has("not", sentence.Portion(at)) || sentence.Terms.Skip(at + 1).SkipWhile(t => !t.Follows(Signs.Colon)).Any(t => t.IsCount) || Equals(last.Voice?.Speaker, voice.Speaker))
        {
            return;
        }

        var figures = ledger.All.Where(c => c.Sentence == last.Sentence && c.Count.IsNumber && !Equals(c.Voice?.Speaker, voice.Speaker)).ToList();
        foreach (var claim in sentence.Terms[at].Has("same-figure-first") ? figures.Take(1) : sentence.Terms[at].Has("same-figure-last") ? figures.TakeLast(1) : figures)
        {
            ledger.Add(claim with { Voice = voice, To = claim.To ?? (claim.IsEach ? null : voice.Party), IsInferred = true, IsSame = true }, isLast: false);
        }
    }

    /// <summary>"The same number of soldiers and civilians, that is 75": the number itself follows.</summary>
    private static bool IsSpelledOut(Sentence sentence, int at) =>
        Enumerable.Range(at + 1, sentence.Portion(at).End.Value - at - 1).Any(i => sentence.Terms[i].IsCount && sentence.Terms[i].Follows(Signs.Dash)
            && (i + 1 == sentence.Terms.Length || sentence.Terms[i + 1].Follows(Signs.Comma | Signs.Stop))) || Enumerable.Range(at + 1, sentence.Portion(at).End.Value - at - 1).Any(i => QuantityReader.Read(sentence, i) is { IsOther: false, HasNoun: true, Measure: not Measure.Civilians });

    /// <summary>"Ninety-two soldiers: so many were freed in a day": the same count once more, not that of the other party.</summary>
    private static bool IsApposition(Sentence sentence, int at, RawClaim last) =>
        last.Sentence == sentence && sentence.Terms[at].Has("so-many") && !Enumerable.Range(at, sentence.Portion(at).End.Value - at).Any(i => sentence.Terms[i].Has("land") || sentence.Terms[i].Has("to"));

    /// <summary>
    /// Which counts "the same number" means, where the sentence before gave several: those of the same measure, else the first; all of them where it says so ("of both").
    /// </summary>
    private List<RawClaim> Referents(Sentence sentence, RawClaim last, Quantity phrase, Party? to)
    {
        var near = ledger.All.Where(c => c.Count.IsNumber && c.Part is null && !c.IsSame && sentence.Index - c.Sentence.Index <= Reach && (to is null || c.To != to)).ToList();
        var together = near.Where(c => c.Sentence == last.Sentence).ToList();
        if (sentence.Has("of-both") && together.Count > 0)
        {
            return together;
        }

        var found = together.Find(c => phrase.Measure is not null && c.Measure == phrase.Measure) ?? near.FindLast(c => phrase.Measure is not null && c.Measure == phrase.Measure)
            ?? together.FirstOrDefault() ?? last;
        return [found];
    }
}
