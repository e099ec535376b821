using System.Collections.Immutable;

namespace Bot.Exchanges;

/// <summary>How claims become a figure: the rules 1 to 5 of METHOD (docs/method.md), and nothing else.</summary>
internal static class FigureRules
{
    /// <summary>The figures of every party and measure, indexed by their enum values.</summary>
    public static Figure[,] SettleAll(ImmutableArray<Claim> claims)
    {
        var figures = new Figure[2, 4];
        foreach (var to in Enum.GetValues<Party>())
        {
            foreach (var measure in Enum.GetValues<Measure>())
            {
                figures[(int)to, (int)measure] = OverParts(claims, to, measure);
            }
        }

        return figures;
    }

    /// <summary>Parts are people on top of one another: each is settled for itself, then they are added.</summary>
    private static Figure OverParts(ImmutableArray<Claim> claims, Party to, Measure measure)
    {
        var parts = claims
            .Where(c => c.To == to && (c.Measure == measure || (measure == Measure.People && c.Measure is Measure.Military or Measure.Civilians)))
            .GroupBy(c => c.Part?.Id, (_, ofPart) => ofPart.ToImmutableArray())
            .Select(ofPart => (ofPart[0].Part, Figure: measure == Measure.People ? People(ofPart, to) : Settle(ofPart, to)))
            .Where(part => part.Figure.State != FigureState.Unknown)
            .ToImmutableArray();
        return parts switch
        {
            [] => Figure.Unknown,
            [var (_, only)] => only,
            _ => Add([.. parts.Select(p => p.Figure)]) with { Parts = parts },
        };
    }

    /// <summary>Rule 5: people as claimed, or else from the military and the civilians of the same part.</summary>
    private static Figure People(ImmutableArray<Claim> claims, Party to)
    {
        var people = Settle([.. claims.Where(c => c.Measure == Measure.People)], to);
        if (people.Estimate is not null)
        {
            return people;
        }

        var military = Settle([.. claims.Where(c => c is { Measure: Measure.Military, OfWhich: false })], to);
        var civilians = Settle([.. claims.Where(c => c is { Measure: Measure.Civilians, OfWhich: false })], to);
        return (military.Estimate, civilians.Estimate) switch
        {
            (not null, not null) => Add([military, civilians]),
            (not null, null) => OrAtLeast(military, civilians.State == FigureState.Undisclosed) with { Basis = FigureBasis.MilitaryOnly },
            (null, not null) when people.State == FigureState.Undisclosed || military.State == FigureState.Undisclosed =>
                OrAtLeast(civilians, partWithheld: true) with { Basis = FigureBasis.CiviliansOnly },
            (null, not null) => civilians,
            _ => new[] { people, military, civilians }.FirstOrDefault(f => f.State != FigureState.Unknown) ?? Figure.Unknown,
        };
    }

    /// <summary>Rule 5: where others came whose number was withheld, what is known is a lower bound and no published number.</summary>
    private static Figure OrAtLeast(Figure known, bool partWithheld) =>
        partWithheld ? known with { Estimate = known.Estimate?.AsLowerBound(), IsWithoutNumber = true } : known;

    /// <summary>Rules 1 to 4 over claims that are alternatives to one another.</summary>
    private static Figure Settle(ImmutableArray<Claim> claims, Party to)
    {
        var ranked = claims.Where(c => c.Count.IsNumber).OrderBy(c => Rank(c.By.Side, to)).ThenBy(c => Vagueness(c.Count.Qualifier))
            .ThenByDescending(c => c.Source.Published ?? DateOnly.MinValue).ToImmutableArray();
        if (ranked.IsEmpty)
        {
            return claims.IsEmpty ? Figure.Unknown : new Figure { State = FigureState.Undisclosed, Claims = claims };
        }

        var best = ranked[0].Count;
        return new Figure
        {
            State = Agreement(ranked),
            Estimate = new Estimate(best.Number, best.Qualifier, ranked.Min(c => c.Count.Number), High(ranked)),
            IsWithoutNumber = false,
            Claims = [.. ranked, .. claims.Where(c => !c.Count.IsNumber)],
            Sides = Behind(ranked),
        };
    }

    /// <summary>Rule 2: the receiving side counts who came home; then the other side, a mediator, a medium.</summary>
    private static int Rank(Side side, Party to) => side switch
    {
        Side.Ukraine => to == Party.Ukraine ? 0 : 1,
        Side.Russia => to == Party.Russia ? 0 : 1,
        Side.Mediator => 2,
        _ => 3,
    };

    /// <summary>Rule 2: exactly, then about, at least, more than.</summary>
    private static int Vagueness(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exactly => 0,
        Qualifier.About => 1,
        Qualifier.AtLeast => 2,
        _ => 3,
    };

    /// <summary>Rule 3. Each side speaks through its best claim; exact numbers decide, and without any the approximate ones.</summary>
    private static FigureState Agreement(ImmutableArray<Claim> ranked)
    {
        var bySide = ranked.GroupBy(c => c.By.Side, (_, ofSide) => ofSide.First().Count).ToArray();
        var exact = bySide.Where(c => c.Qualifier == Qualifier.Exactly).Select(c => c.Number).Distinct().ToArray();
        var closed = exact.Length > 0 ? exact : [.. bySide.Where(c => !c.IsOpen).Select(c => c.Number).Distinct()];
        if (closed.Length > 1 || bySide.Any(c => c.IsOpen && closed.Any(n => !Reaches(n, c))))
        {
            return FigureState.Disputed;
        }

        return bySide.Count(c => c.Qualifier == Qualifier.Exactly) > 1 ? FigureState.Agreed : FigureState.Reported;
    }

    /// <summary>Rule 4: the largest claimed. A lower bound has no high of its own, so it opens the figure only where no closed claim reaches it.</summary>
    private static int? High(ImmutableArray<Claim> ranked)
    {
        var closed = ranked.Where(c => !c.Count.IsOpen).Select(c => (int?)c.Count.Number).Max();
        return ranked.Any(c => c.Count.IsOpen && !(closed is { } n && Reaches(n, c.Count))) ? null : closed;
    }

    /// <summary>Whether <paramref name="number"/> can be true together with the lower bound <paramref name="open"/>.</summary>
    private static bool Reaches(int number, Count open) =>
        open.Qualifier == Qualifier.MoreThan ? number > open.Number : number >= open.Number;

    private static Figure Add(ImmutableArray<Figure> figures)
    {
        var numbers = figures.Where(f => f.Estimate is not null).ToImmutableArray();
        if (numbers.IsEmpty)
        {
            return figures[0] with { Claims = [.. figures.SelectMany(f => f.Claims)] };
        }

        var sum = numbers.Select(f => f.Estimate!.Value).Aggregate((a, b) => a + b);
        var added = new Figure
        {
            State = numbers.Any(f => f.State == FigureState.Disputed) ? FigureState.Disputed
                : numbers.All(f => f.State == FigureState.Agreed) ? FigureState.Agreed : FigureState.Reported,
            Estimate = sum,
            Basis = numbers.All(f => f.Basis == FigureBasis.MilitaryOnly) ? FigureBasis.MilitaryOnly : FigureBasis.Added,
            IsWithoutNumber = false,
            Claims = [.. figures.SelectMany(f => f.Claims)],
            Sides = BehindAll(numbers),
        };
        return OrAtLeast(added, figures.Any(f => f.IsWithoutNumber));
    }

    private static ImmutableArray<Side> Behind(ImmutableArray<Claim> ranked)
    {
        var exact = ranked.Where(c => c.Count.Qualifier == Qualifier.Exactly).ToArray();
        return [.. (exact.Length > 0 ? exact.Prepend(ranked[0]) : ranked).Select(c => c.By.Side).Distinct()];
    }

    private static ImmutableArray<Side> BehindAll(ImmutableArray<Figure> figures)
    {
        ImmutableArray<Side> all = [.. figures[0].Sides.Where(side => figures.All(f => f.Sides.Contains(side)))];
        return all.IsEmpty ? [.. figures.SelectMany(f => f.Sides).Distinct()] : all;
    }
}
