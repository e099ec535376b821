using System.Globalization;
using System.Text;
using Bot.Exchanges;

namespace Bot.Records;

/// <summary>Exchanges as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it): one row per claim, so that no number stands without its source.</summary>
internal static class ClaimsCsv
{
    private const string Header = "exchange,date,until,kind,place,agreement,mediators,to,measure,count,qualifier,part,of_which,claimant,side,publisher,published,url";

    /// <summary>Writes <paramref name="exchanges"/>; an exchange without claims has one row without a claim.</summary>
    public static byte[] Write(IEnumerable<Exchange> exchanges)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var exchange in exchanges)
        {
            foreach (var claim in exchange.Claims.DefaultIfEmpty())
            {
                csv.AppendJoin(',', Row(exchange, claim).Select(Quoted)).Append("\r\n");
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static IEnumerable<string?> Row(Exchange exchange, Claim? claim)
    {
        var facts = exchange.Facts;
        return
        [
            facts.Id, Date(facts.Date), Date(facts.Until), Name(facts.Kind), facts.Place?.En, facts.Agreement?.Id, string.Join(';', facts.Mediators.Select(m => m.Id)),
            .. claim is null ? [] : new[]
            {
                Name(claim.To), Name(claim.Measure), claim.Count.IsNumber ? claim.Count.Number.ToString(CultureInfo.InvariantCulture) : null,
                Name(claim.Count.Qualifier), claim.Part?.Id, claim.OfWhich ? "yes" : null, claim.By.Name.En, Name(claim.By.Side),
                claim.Source.Publisher.Name, Date(claim.Source.Published), claim.Source.Url.AbsoluteUri,
            },
        ];
    }

    private static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name<T>(T value)
        where T : struct, Enum => value switch
        {
            Qualifier.AtLeast => "at-least",
            Qualifier.MoreThan => "more-than",
            _ => value.ToString().ToLowerInvariant(),
        };

    private static string? Quoted(string? field)
    {
        // A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text.
        if (field is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
        {
            field = "'" + field;
        }

        return field is not null && field.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
