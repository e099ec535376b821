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
        if (military.Estimate is not null)
        {
            return civilians.Estimate is null ? military with { Basis = FigureBasis.MilitaryOnly } : Add([military, civilians]);
        }

        if (civilians.Estimate is { } named)
        {
            var soldiersWithheld = military.State == FigureState.Undisclosed || people.State == FigureState.Undisclosed;
            return soldiersWithheld
                ? civilians with { Estimate = named.AsLowerBound(), Basis = FigureBasis.CiviliansOnly, IsWithoutNumber = true }
                : civilians;
        }

        return new[] { people, military, civilians }.FirstOrDefault(f => f.State != FigureState.Unknown) ?? Figure.Unknown;
    }

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
        if (closed.Length > 1 || bySide.Any(c => c.IsOpen && closed.Any(n => n < c.Number)))
        {
            return FigureState.Disputed;
        }

        return bySide.Count(c => c.Qualifier == Qualifier.Exactly) > 1 ? FigureState.Agreed : FigureState.Reported;
    }

    /// <summary>Rule 4: the largest claimed. A lower bound has no high of its own, so it opens the figure only where no closed claim reaches it.</summary>
    private static int? High(ImmutableArray<Claim> ranked)
    {
        var closed = ranked.Where(c => !c.Count.IsOpen).Select(c => (int?)c.Count.Number).Max();
        return ranked.Any(c => c.Count.IsOpen && !(c.Count.Number <= closed)) ? null : closed;
    }

    private static Figure Add(ImmutableArray<Figure> figures)
    {
        var numbers = figures.Where(f => f.Estimate is not null).ToImmutableArray();
        if (numbers.IsEmpty)
        {
            return figures[0] with { Claims = [.. figures.SelectMany(f => f.Claims)] };
        }

        var sum = numbers.Select(f => f.Estimate!.Value).Aggregate((a, b) => a + b);
        var withheld = figures.Any(f => f.IsWithoutNumber);
        return new Figure
        {
            State = numbers.Any(f => f.State == FigureState.Disputed) ? FigureState.Disputed
                : numbers.All(f => f.State == FigureState.Agreed) ? FigureState.Agreed : FigureState.Reported,
            Estimate = withheld ? sum.AsLowerBound() : sum,
            Basis = numbers.All(f => f.Basis == FigureBasis.MilitaryOnly) ? FigureBasis.MilitaryOnly : FigureBasis.Added,
            IsWithoutNumber = withheld,
            Claims = [.. figures.SelectMany(f => f.Claims)],
        };
    }
}
