using Bot.Exchanges;

namespace Bot.Questions.Tests.Scoring;

/// <summary>Everything an answer holds, in one plain line: what a card would say, without its wording.</summary>
internal static class AnswerDump
{
    public static string Of(Answer answer)
    {
        var q = answer.Question;
        var reading = $"[{q.Language} {q.Ask} {FilterText.Write(q.Filter)} {q.Measure} {q.Pick} {q.Aspect} {q.Statistic} {q.Day:yyyy-MM-dd} {q.Certainty}"
            + $"{(q.CountsGroup ? " group" : "")}{(q.IsFollowUp ? " follow-up" : "")}{string.Concat(q.NotUnderstood.Select(w => $" ?{w.Word}"))}] ";
        return reading + answer switch
        {
            FigureAnswer f => "FIGURE " + string.Join("; ", f.Totals.Select(Figure)) + " | official " + string.Join("; ", f.Official.Select(Running)) + Ids(answer),
            AverageAnswer a => "AVERAGE " + string.Join("; ", a.Averages.Select(x => $"{x.Total.To} {x.Total.Measure} {x.Value:0.00} over {x.Over}")),
            CountAnswer c => $"COUNT {c.Count} apart {c.Apart.Length}",
            ExchangeAnswer e => "EXCHANGE " + string.Join("; ", e.Exchanges.Select(Describe)) + Ids(answer),
            ListAnswer => "LIST" + Ids(answer),
            CompareAnswer c => $"COMPARE\n        {Of(c.First)}\n        {Of(c.Second)}",
            AgreementAnswer a => "AGREEMENT " + string.Join("; ", a.Agreements.Select(g => $"{g.Id} {string.Join(", ", AgreementProgress.Of(Sample.Record, g.Id)!.Pledges.Select(p => $"{Number(p.Pledge.Count)} vs {Figure(p.Delivered)}"))}")),
            RunningTotalAnswer r => "STATED " + string.Join("; ", r.Stated.Select(Running)),
            HowLongAnswer h => $"HOWLONG {h.Days}" + Ids(answer),
            BreakdownAnswer b => $"BREAKDOWN {b.Rows.Length} rows, picked {b.Picked?.Period} {b.Picked?.Size}",
            GapAnswer g => $"GAP {g.Days} {g.Before} {g.After}",
            NothingAnswer n => $"NOTHING не було / не було знайдено; before {n.Before} after {n.After}",
            NoAnswer n => $"NO {n.Reason}",
            SourcesAnswer s => $"SOURCES {s.Publishers.Length}",
            _ => "HELP",
        };
    }

    private static string Describe(Exchange exchange)
    {
        var facts = exchange.Facts;
        var figures = from to in Enum.GetValues<Party>() from measure in Enum.GetValues<Measure>() where exchange.Concerns(to, measure) select Figure(Total.Of([exchange], to, measure)) + " " + Claims(exchange.Figure(to, measure));
        return $"{exchange.Id} {string.Join(", ", figures)} mediators {string.Join(", ", facts.Mediators.Select(m => m.Name.En))} ages {facts.Ages?.Youngest}-{facts.Ages?.Oldest} place {facts.Place?.En} ordinal {facts.Ordinal?.Number} agreement {facts.Agreement?.Id}";
    }

    private static string Claims(Figure figure) => string.Join("/", figure.Claims.Select(c => Number(c.Count)));

    private static string Figure(Total total) => $"{total.To} {total.Measure} {(total.Sum is { } sum ? $"{(total.IsAtLeast ? ">=" : "")}{sum.Best}" : "not published не разглашено не розголошено")}";

    private static string Running(RunningTotal total) => $"{total.AsOf:yyyy-MM-dd} {total.By.Id} {total.To} {total.Measure} {Number(total.Count)}";

    private static string Number(Count count) => count.IsNumber ? count.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "undisclosed";

    private static string Ids(Answer answer) => " {" + string.Join(' ', answer.Exchanges.Take(12).Select(e => e.Id)) + (answer.Exchanges.Length > 12 ? $" … {answer.Exchanges.Length}" : "") + "}";
}
