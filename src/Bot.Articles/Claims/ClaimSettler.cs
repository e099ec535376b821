using System.Collections.Immutable;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Compares what was read in the several places and leaves one claim per speaker, party, measure and part.</summary>
/// <param name="speakers">All speakers.</param>
/// <param name="announcer">The speaker who announces for a side in this text.</param>
/// <param name="speaksOfSoldiers">Whether a speaker calls those freed soldiers.</param>
/// <param name="mentionsCivilians">Whether a speaker says that civilians were among those freed.</param>
internal sealed class ClaimSettler(Speakers speakers, Func<Party, Speaker> announcer, Func<Speaker, bool> mentionsCivilians, Func<Speaker, bool> speaksOfSoldiers)
{
    private sealed record Settled(RawClaim Raw, Speaker By, Party To, Measure Measure);

    public ImmutableArray<DraftClaim> Settle(ImmutableArray<RawClaim> raw, Measure fallback, bool isPost)
    {
        var media = speakers.Find(Speaker.MediaId)!;
        var heard = raw.Where(c => !c.Sentence.IsTitle || isPost).ToList();
        if (heard.Count == 0)
        {
            heard = [.. raw];
        }

        var settled = heard.SelectMany(c => Expand(c, media, fallback)).ToList();
        settled = Upgrade(settled, raw);
        settled = [.. settled.Select(s => !s.Raw.Count.IsNumber && s.Measure != Measure.Bodies ? s with { Measure = mentionsCivilians(s.By)
            ? Measure.People : s.Measure == Measure.People && speaksOfSoldiers(s.By) ? Measure.Military : s.Measure } : s)];
        settled = [.. settled.Select(s => Whole(s, settled))];
        settled = WithoutEchoes(settled, isPost);
        settled = WithoutStages(settled);
        settled = WithoutSubsets(settled);
        settled = WithoutNeedlessSilence(settled);
        return [.. settled.Select(s => new DraftClaim(s.By, s.To, s.Measure, s.Raw.Count, s.Raw.Part, s.Raw.Words, !s.Raw.IsInferred && s.By.Side != Side.Media))
            .DistinctBy(c => (c.By.Id, c.To, c.Measure, c.Count, c.Part))];
    }

    /// <summary>"Both sides", "each": one claim per announcer and party.</summary>
    private IEnumerable<Settled> Expand(RawClaim claim, Speaker media, Measure fallback)
    {
        Party[] both = [Party.Ukraine, Party.Russia];
        var measure = claim.Measure ?? fallback;
        if (claim.Voice is { IsBoth: true })
        {
            foreach (var party in both)
            {
                var by = announcer(party);
                foreach (var to in claim.Count.IsNumber && claim.IsEach ? both : claim.Count.IsNumber && claim.To is { } named ? [named] : [party])
                {
                    yield return new Settled(claim with { IsInferred = true }, by, to, measure);
                }
            }

            yield break;
        }

        var speaker = claim.Voice switch { { Speaker: { } named } => named, { Of: { } side } => announcer(side), _ => media };
        foreach (var to in claim.IsEach ? both : claim.To is { } one ? [one] : Array.Empty<Party>())
        {
            yield return new Settled(claim, speaker, to, measure);
            if (claim.Voice?.Second is { } second)
            {
                yield return new Settled(claim, second, to, measure);
            }
        }
    }

    /// <summary>People whom the same speaker or the article itself elsewhere calls military, unless that speaker names civilians besides.</summary>
    private static List<Settled> Upgrade(List<Settled> settled, ImmutableArray<RawClaim> raw) =>
        [.. settled.Select(s => s.Measure == Measure.People && s.Raw.Count.IsNumber && !settled.Exists(o => o.By == s.By && o.To == s.To
            && o.Measure == Measure.Civilians)
            && (settled.Exists(o => o.By == s.By && o.To == s.To && o.Measure == Measure.Military && o.Raw.Count.IsNumber
                && o.Raw.Count.Number == s.Raw.Count.Number)
                || raw.Any(r => r.Voice is null && (r.To == s.To || r.To is null) && r.Measure == Measure.Military && r.Count.IsNumber
                    && r.Count.Number == s.Raw.Count.Number))
            ? s with { Measure = Measure.Military } : s)];

    /// <summary>
    /// A number whose sentence does not say what it counts: with soldiers and civilians counted apart by the same speaker it is all of them, and what is
    /// withheld in a report that counts bodies only is bodies.
    /// </summary>
    private static Settled Whole(Settled settled, List<Settled> all)
    {
        if (!settled.Raw.Count.IsNumber)
        {
            return settled.Measure != Measure.Bodies && all.Exists(o => o.Raw.Count.IsNumber) && all.TrueForAll(o => !o.Raw.Count.IsNumber
                || o.Measure == Measure.Bodies) ? settled with { Measure = Measure.Bodies } : settled;
        }

        return settled.Raw.Measure is null && all.Exists(o => o.By == settled.By && o.Raw.Measure == Measure.Military && o.Raw.Count != settled.Raw.Count)
            && all.Exists(o => o.By == settled.By && o.Raw.Measure == Measure.Civilians) ? settled with { Measure = Measure.People } : settled;
    }

    /// <summary>What the article says in its own voice counts only where no speaker is credited with the number.</summary>
    private static List<Settled> WithoutEchoes(List<Settled> settled, bool isPost)
    {
        var credited = settled.Where(s => s.By.Side != Side.Media && s.Raw.Count.IsNumber).ToList();
        return [.. settled.Where(s => s.By.Side != Side.Media || (!isPost && s.Raw.Count.IsNumber
            && (s.Raw.Voice is not null || !credited.Exists(c => c.Raw.Count.Number == s.Raw.Count.Number))))];
    }

    /// <summary>Where totals over the stages are given, the stages are left out.</summary>
    private static List<Settled> WithoutStages(List<Settled> settled) =>
        settled.Exists(s => s.Raw.IsStage) && settled.Exists(s => !s.Raw.IsStage && s.Raw.Count.IsNumber && s.By.Side != Side.Media)
            ? [.. settled.Where(s => !s.Raw.IsStage && !(s.Raw.Count.IsNumber && settled.Exists(o => o.Raw.IsStage && o.Raw.Count == s.Raw.Count)))] : settled;

    /// <summary>One number per speaker, party, measure and part: the first that is no group and no running total.</summary>
    private static List<Settled> WithoutSubsets(List<Settled> settled)
    {
        var kept = new List<Settled>();
        foreach (var group in settled.GroupBy(s => (s.By.Id, s.To, s.Measure, s.Raw.Part, s.Raw.Count.IsNumber)))
        {
            var best = group.Where(s => !s.Raw.IsGroup && !s.Raw.IsSum).DefaultIfEmpty(group.FirstOrDefault(s => !s.Raw.IsSum) ?? group.First()).ToList();
            kept.Add(best.Where(b => b.Raw.Count == best[0].Raw.Count).MinBy(b => b.Raw.IsInferred) ?? best[0]);
        }

        var people = kept.Where(k => k.Measure is Measure.People or Measure.Military && k.Raw.Part is null).ToList();
        return [.. kept.Where(k => !(k.Raw.IsGroup || k.Raw.IsSum && k.Measure != Measure.Bodies) || !people.Exists(p => p != k && p.By == k.By
            && !p.Raw.IsGroup && !p.Raw.IsSum))
            .Select(k => k.Raw.Part is not null && !PartReader.IsOutside(k.Raw.Part) && !kept.Exists(o => o != k && o.By == k.By && o.To == k.To
                && o.Raw.Part is null && o.Raw.Count != k.Raw.Count && o.Measure is Measure.Military or Measure.People)
                ? k with { Raw = k.Raw with { Part = null } } : k)];
    }

    /// <summary>Silence of a side that gives a number elsewhere is none.</summary>
    private static List<Settled> WithoutNeedlessSilence(List<Settled> settled) =>
        [.. settled.Where(s => s.Raw.Count.IsNumber || !settled.Exists(o => o.Raw.Count.IsNumber && o.By.Side == s.By.Side && o.To == s.To
            && (o.Measure == s.Measure || (o.Measure is Measure.People or Measure.Military && s.Measure is Measure.People or Measure.Military))))
            .GroupBy(s => s.Raw.Count.IsNumber ? (object)s : (s.By.Side, s.To, s.Measure)).Select(g => g.First())];
}
