using System.Text;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Records;

namespace Bot.Tests.Records;

public sealed class ClaimsCsvTests
{
    private static readonly DatasetContent _dataset = DatasetReader.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    [Fact]
    public void The_record_has_a_row_for_every_claim_and_one_for_what_has_none()
    {
        var rows = Encoding.UTF8.GetString(ClaimsCsv.Write(_dataset.Record.Exchanges)).TrimEnd().Split("\r\n");

        Assert.Equal(1 + _dataset.Record.Exchanges.Sum(e => Math.Max(1, e.Claims.Length)), rows.Length);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void A_text_that_begins_like_a_formula_stays_a_text(string place)
    {
        var document = _dataset.Exchanges[0] with { Place = new LocalizedText(place) };
        var exchange = new ExchangeBuilder(_dataset.References).Build(document);

        Assert.Contains(",'" + place, Encoding.UTF8.GetString(ClaimsCsv.Write([exchange])), StringComparison.Ordinal);
    }
}
