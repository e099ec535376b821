using System.Collections.Immutable;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>Compares what was read in the several places and leaves one claim per speaker, party, measure and part.</summary>
/// <param name="speakers">All speakers.</param>
/// <param name="announcer">The speaker who announces for a side in this text.</param>
/// <param name="speaksOfSoldiers">Whether a speaker calls those whom a party received soldiers.</param>
/// <param name="mentionsCivilians">Whether a speaker says that civilians were among those freed.</param>
internal sealed class ClaimSettler(Speakers speakers, Func<Party, Speaker> announcer, Func<Speaker, bool> mentionsCivilians, Func<Speaker, Party, bool> speaksOfSoldiers)
{
    private sealed record Settled(RawClaim Raw, Speaker By, Party To, Measure Measure);

    public ImmutableArray<DraftClaim> Settle(ImmutableArray<RawClaim> raw, Measure fallback, bool isPost, bool isOfCivilians)
    {
        var media = speakers.Find(Speaker.MediaId)!;
        var heard = raw.Where(c => !c.Sentence.IsTitle || isPost).ToList();
        if (heard.Count == 0)
        {
            heard = [.. raw];
        }

        var settled = heard.SelectMany(c => Expand(c, media, fallback)).ToList();
        settled = [.. settled.Select(s => s is { Measure: Measure.People, Raw: { HasNoun: false, Count.IsNumber: true, IsEach: true } } && speaksOfSoldiers(s.By, s.To) ? s with { Measure = Measure.Military } : s)];
        settled = [.. Upgrade(settled, raw).Select(s => IsCalledBodies(s, raw) ? s with { Measure = Measure.Bodies } : s)];
        settled = [.. settled.Select(s => !s.Raw.Count.IsNumber && s.Measure != Measure.Bodies ? s with { Measure = mentionsCivilians(s.By)
            ? Measure.People : s.Measure == Measure.People && speaksOfSoldiers(s.By, s.To) ? Measure.Military : s.Measure } : s)];
        settled = [.. settled.Select(s => Whole(s, settled)).Select(s => IsAmongBodies(s, settled) ? s with { Measure = Measure.Bodies } : s)];
        settled = isOfCivilians ? [.. settled.Select(s => s.Measure == Measure.People && s.Raw.Count is { IsNumber: true, Number: > 0 } && !settled.Exists(o => o.By.Side == s.By.Side && o.Measure == Measure.Civilians) ? s with { Measure = Measure.Civilians } : s)] : settled;
        settled = [.. settled.Select(s => PartReader.IsOutside(s.Raw.Part) && settled.Exists(o => IsWholeOf(s, o)) ? s with { Raw = s.Raw with { Part = null } } : s)];
        settled = WithoutUnnamed(settled);
        settled = WithoutEchoes(settled, isPost);
        settled = WithoutCopies(settled);
        settled = WithoutStages(settled);
        settled = WithoutSums(settled);
        settled = WithoutSubsets(settled);
        settled = WithoutTotals(settled);
        settled = WithoutNeedlessSilence(settled);
        return [.. settled.Select(s => new DraftClaim(s.By, s.To, s.Measure, s.Raw.Count, s.Raw.Part, s.Raw.Words, !s.Raw.IsInferred && s.By.Side != Side.Media))
            .DistinctBy(c => (c.By.Id, c.To, c.Measure, c.Count, c.Part))];
    }

    /// <summary>Whether another speaker gives those "outside an exchange" as all there were: a gesture is no part then.</summary>
    private static bool IsWholeOf(Settled part, Settled other) => other.By != part.By && other.To == part.To && other.Raw.Count == part.Raw.Count && other.Raw.Part is null;

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
                // "Neither the ministry nor the Headquarters said how many had returned to them": each of its own.
                var own = claim is { Count.IsNumber: false, IsInferred: true } ? second.Side == Side.Ukraine ? Party.Ukraine : Party.Russia : to;
                yield return new Settled(claim, second, own, measure);
            }
        }
    }

    /// <summary>People whom the same speaker or the article itself elsewhere calls military, unless that speaker names civilians besides.</summary>
    private static List<Settled> Upgrade(List<Settled> settled, ImmutableArray<RawClaim> raw) =>
        [.. settled.Select(s => s.Measure == Measure.People && s.Raw.Count.IsNumber && !settled.Exists(o => o.By == s.By && o.To == s.To
            && o.Measure == Measure.Civilians)
            && (settled.Exists(o => o.By == s.By && o.To == s.To && o.Raw.Measure == Measure.Military && o.Raw.Count.IsNumber
                && o.Raw.Count.Number == s.Raw.Count.Number)
                || raw.Any(r => r.Voice is null && (r.To == s.To || r.To is null) && r.Measure == Measure.Military && r.Count.IsNumber
                    && r.Count.Number == s.Raw.Count.Number))
            ? s with { Measure = Measure.Military } : s)];

    /// <summary>"31 of our soldiers were returned", where the headline says that they were dead.</summary>
    private static bool IsCalledBodies(Settled settled, ImmutableArray<RawClaim> raw) => settled.Measure is Measure.Military or Measure.People && settled.Raw.Count.IsNumber
        && raw.Any(r => r.Measure == Measure.Bodies && r.To == settled.To && r.Count.IsNumber && r.Count.Number == settled.Raw.Count.Number)
        && !raw.Any(r => r != settled.Raw && r.Measure is Measure.Military or Measure.People && r.To == settled.To);

    /// <summary>"1,245 fallen Ukrainian soldiers had been handed over and 38 Russians received", where only bodies are counted besides.</summary>
    private static bool IsAmongBodies(Settled settled, List<Settled> all) => settled.Measure == Measure.People && settled.Raw.Count.IsNumber
        && all.Exists(o => o.Raw.Sentence == settled.Raw.Sentence && o.Measure == Measure.Bodies) && all.TrueForAll(o => o.Raw == settled.Raw || o.Measure == Measure.Bodies);

    /// <summary>
    /// A number whose sentence does not say what it counts: with soldiers and civilians counted apart by the same speaker it is all of them, and what is
    /// withheld in a report that counts bodies only is bodies.
    /// </summary>
    private static Settled Whole(Settled settled, List<Settled> all)
    {
        if (!settled.Raw.Count.IsNumber)
        {
            return (settled.Raw.Measure is null || (settled.Raw.Measure == Measure.People && !settled.Raw.Sentence.Has("prisoner"))) && all.Exists(o => o.Raw.Count.IsNumber) && all.TrueForAll(o => !o.Raw.Count.IsNumber
                || o.Measure == Measure.Bodies) ? settled with { Measure = Measure.Bodies } : settled;
        }

        return settled.Raw.Measure is null && all.Exists(o => o.By == settled.By && o.Raw.Measure == Measure.Military && o.Raw.Count != settled.Raw.Count)
            && all.Exists(o => o.By == settled.By && o.Raw.Measure == Measure.Civilians) ? settled with { Measure = Measure.People } : settled;
    }

    /// <summary>"Moscow said": whoever of that side is credited with the number elsewhere.</summary>
    private static List<Settled> WithoutUnnamed(List<Settled> settled) =>
        [.. settled.Where(s => s.Raw.Voice is not { Of: not null } || !settled.Exists(o => o.Raw.Voice is { Speaker: not null } && o.By.Side == s.By.Side && o.To == s.To
            && o.Measure == s.Measure && o.Raw.Count == s.Raw.Count))];

    /// <summary>What the article says in its own voice counts only where no speaker is credited with the number.</summary>
    private static List<Settled> WithoutEchoes(List<Settled> settled, bool isPost)
    {
        var credited = settled.Where(s => s.By.Side != Side.Media && s.Raw.Count.IsNumber).ToList();
        return [.. settled.Where(s => s.By.Side != Side.Media || (!isPost && s.Raw.Count.IsNumber
            && (s.Raw.Voice is not null || !credited.Exists(c => c.Raw.Count.Number == s.Raw.Count.Number))))];
    }

    /// <summary>"Confirmed both figures" adds nothing to a number that the speaker then gives.</summary>
    private static List<Settled> WithoutCopies(List<Settled> settled) => [.. settled.Where(s => !s.Raw.IsSame || !settled.Exists(o => !o.Raw.IsSame && o.By == s.By && o.Raw.Count == s.Raw.Count
        && o.Raw.Evidence == Evidence.Clause && s.Raw.Sentence.Index < o.Raw.Sentence.Index))];

    /// <summary>Where totals over the stages are given, the stages are left out; otherwise they are parts.</summary>
    private static List<Settled> WithoutStages(List<Settled> settled)
    {
        settled = [.. settled.Select(s => s.Raw.Stage is not null && IsSumOfRest(s.Raw) ? s with { Raw = s.Raw with { Stage = null } } : s)];
        if (!settled.Exists(s => s.Raw.Stage is not null))
        {
            return settled;
        }

        var hasTotals = settled.Exists(s => s.Raw.Stage is null && s.Raw.Count.IsNumber && s.By.Side != Side.Media);
        return hasTotals
            ? [.. settled.Where(s => s.Raw.Stage is null && !(s.Raw.Count.IsNumber && settled.Exists(o => o.Raw.Stage is not null && o.Raw.Count == s.Raw.Count)))]
            : [.. settled.Select(s => s.Raw.Stage is { } stage ? s with { Raw = s.Raw with { Part = PartReader.Stage(stage) } } : s)];
    }

    /// <summary>"410 soldiers: 150, then 140, finally 120": the whole, whatever day stands beside it.</summary>
    private static bool IsSumOfRest(RawClaim raw)
    {
        var rest = raw.Sentence.Terms.Skip(raw.At + 1).Where(t => t.IsCount && !t.IsOrdinal).Select(t => (long)t.Number!.Value).ToList();
        return raw.Count.IsNumber && Enumerable.Range(2, Math.Max(0, rest.Count - 1)).Any(n => rest.Take(n).Sum() == raw.Count.Number);
    }

    /// <summary>"At home are already 2,598": many times what anybody says of this hand-over is the count of all of them.</summary>
    private static List<Settled> WithoutTotals(List<Settled> settled) => [.. settled.Where(s => !(s is { Measure: Measure.People or Measure.Military or Measure.Civilians, Raw: { IsEach: false, Count: { IsNumber: true, Number: >= 500 }, Evidence: < Evidence.Clause } }
        && !settled.Exists(o => o.Raw != s.Raw && o.Raw.Count == s.Raw.Count)
        && settled.Where(o => o.Raw.Count.IsNumber && o.Measure != Measure.Bodies && o.Raw.Count.Number != s.Raw.Count.Number).Select(o => o.Raw.Count.Number).DefaultIfEmpty(s.Raw.Count.Number).Max() * 6 < s.Raw.Count.Number))];

    /// <summary>"Nine children: seven to Ukraine and two to Russia": nine is nobody's.</summary>
    private static List<Settled> WithoutSums(List<Settled> settled)
    {
        return [.. settled.Where(s => s.Raw.IsEach || !s.Raw.Count.IsNumber || !Shares(s, Party.Ukraine).Any(u => Shares(s, Party.Russia).Any(r => u + r == s.Raw.Count.Number)))];

        IEnumerable<int> Shares(Settled sum, Party to) => settled.Where(o => o.By == sum.By && o.To == to && o.Measure == sum.Measure && o.Raw != sum.Raw && o.Raw is { Count.IsNumber: true, Count.Number: > 0, IsEach: false })
            .Select(o => o.Raw.Count.Number);
    }

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
        return [.. kept.Where(k => !(k.Raw.IsGroup || k.Raw.IsSum && k.Measure != Measure.Bodies) || !people.Exists(p => p != k && (p.By == k.By
            || (k.Raw.IsGroup && p.By.Side == k.By.Side && p.To == k.To)) && !p.Raw.IsGroup && !p.Raw.IsSum && !(k.Raw.IsSum && p.Raw.Count == k.Raw.Count)))
            .Select(k => k.Raw is { Part: not null, Stage: null } && !PartReader.IsOutside(k.Raw.Part) && !kept.Exists(o => o != k && o.By == k.By && o.To == k.To
                && o.Raw.Part is null && o.Raw.Count.IsNumber && o.Raw.Count != k.Raw.Count && o.Measure is Measure.Military or Measure.People)
                ? k with { Raw = k.Raw with { Part = null } } : k)];
    }

    /// <summary>Silence of a side that gives such a number elsewhere is none.</summary>
    private static List<Settled> WithoutNeedlessSilence(List<Settled> settled) =>
        [.. settled.Where(s => s.Raw.Count.IsNumber || !settled.Exists(o => o.Raw.Count.IsNumber && o.By.Side == s.By.Side && o.To == s.To
            && (o.Measure == s.Measure || (o.By == s.By && o.Measure is Measure.People or Measure.Military && s.Measure is Measure.People or Measure.Military))))
            .GroupBy(s => s.Raw.Count.IsNumber ? (object)s : (s.By.Side, s.To, s.Measure)).Select(g => g.First())];
}
