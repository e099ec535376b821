using System.Text;
using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests.Dataset;

/// <summary>A broken dataset is named by file, entry and reason, in one line that an editor understands.</summary>
public sealed class DatasetErrorTests
{
    private const string Entry = """
        { "id": "2027-01-02", "date": "2027-01-02", "kind": "prisoners", "ages": { "youngest": 20, "oldest": 60 }, "mediators": ["icrc"],
          "ordinal": { "number": 80, "by": "lubinets" }, "summary": { "en": "A", "uk": "Б", "ru": "В" }, "confidence": "low",
          "claims": [
            { "by": "zelensky", "to": "ukraine", "measure": "people", "count": 5, "source": "s1" },
            { "by": "lubinets", "to": "ukraine", "measure": "people", "count": 5, "source": "s1" } ],
          "sources": [ { "id": "s1", "publisher": "trt", "url": "https://example.org/1", "published": "2027-01-02" } ] }
        """;

    [Fact]
    public void The_sample_entry_itself_is_right() => Assert.NotNull(Read(Entry).Record.Find("2027-01-02"));

    [Theory]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": \"prisoner\"", "kind: \"prisoner\" is not one of prisoners, bodies, civilians, mixed")]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": \"Prisoners\"", "kind: \"Prisoners\" is not one of prisoners, bodies, civilians, mixed")]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": 1", "kind: expected one of prisoners, bodies, civilians, mixed, found the number 1")]
    [InlineData("\"kind\": \"prisoners\", ", "", "the field \"kind\" is missing")]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": null", "kind: expected one of prisoners, bodies, civilians, mixed, found null (leave the field out instead)")]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": \"prisoners\", \"sort\": 1", "there is no field \"sort\"")]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": \"prisoners\", \"kind\": \"bodies\"", "the field \"kind\" is there twice")]
    [InlineData("\"kind\": \"prisoners\"", "\"kind\": \"bodies\"", "the id of a return of bodies or civilians carries a suffix")]
    [InlineData("\"date\": \"2027-01-02\"", "\"date\": \"2 January 2027\"", "date: \"2 January 2027\" is not a day written like 2025-05-23")]
    [InlineData("\"date\": \"2027-01-02\"", "\"date\": \"2027-02-30\"", "date: \"2027-02-30\" is not a day written like 2025-05-23")]
    [InlineData("\"date\": \"2027-01-02\"", "\"date\": 20270102", "date: expected a text, found the number 20270102")]
    [InlineData("\"date\": \"2027-01-02\"", "\"date\": \"2027-01-02\", \"until\": \"2027-01-02\"", "\"until\" must be later than \"date\"")]
    [InlineData("\"youngest\": 20", "\"youngest\": 70", "the youngest is older than the oldest")]
    [InlineData("\"youngest\": 20", "\"youngest\": 200", "an age lies outside 0 to 120")]
    [InlineData("\"youngest\": 20", "\"youngest\": \"20\"", "ages: youngest: expected a whole number, found the text \"20\"")]
    [InlineData("{ \"youngest\": 20, \"oldest\": 60 }", "{}", "ages need a youngest or an oldest")]
    [InlineData("[\"icrc\"]", "[\"switzerland\"]", "unknown mediator \"switzerland\"")]
    [InlineData("[\"icrc\"]", "[\"icrc\", \"icrc\"]", "the same mediator is there twice")]
    [InlineData("[\"icrc\"]", "[null]", "mediators #1: expected a text, found null (leave the field out instead)")]
    [InlineData("[\"icrc\"]", "\"icrc\"", "mediators: expected a list, found the text \"icrc\"")]
    [InlineData("\"number\": 80", "\"number\": 0", "an ordinal starts with 1")]
    [InlineData("\"number\": 80", "\"number\": 80.5", "ordinal: number: expected a whole number, found the number 80.5")]
    [InlineData("{ \"en\": \"A\", \"uk\": \"Б\", \"ru\": \"В\" }", "\" \"", "summary: the text is empty")]
    [InlineData("\"en\": \"A\", ", "", "summary: the English text is missing")]
    [InlineData("\"uk\": \"Б\"", "\"ua\": \"Б\"", "summary: a text has en, uk and ru, not \"ua\"")]
    [InlineData("\"uk\": \"Б\"", "\"uk\": 5", "summary: uk: expected a text, found the number 5")]
    [InlineData("\"low\"", "\"certain\"", "confidence: \"certain\" is not one of low, medium, high")]
    [InlineData("\"by\": \"zelensky\"", "\"by\": \"zelenskyy\"", "claims #1: unknown claimant \"zelenskyy\"")]
    [InlineData("\"by\": \"zelensky\"", "\"by\": \"lubinets\"", "the same claim is there twice")]
    [InlineData("\"to\": \"ukraine\"", "\"to\": \"kyiv\"", "claims #1: to: \"kyiv\" is not one of ukraine, russia")]
    [InlineData("\"count\": 5, ", "", "claims #1: a count is missing: give a number, or the qualifier \"undisclosed\"")]
    [InlineData("\"count\": 5", "\"count\": -5", "claims #1: a count is negative")]
    [InlineData("\"count\": 5", "\"count\": 99999999999", "claims #1: count: expected a whole number, found the number 99999999999")]
    [InlineData("\"count\": 5", "\"count\": 5, \"qualifier\": \"undisclosed\"", "claims #1: an undisclosed count has no number")]
    [InlineData("\"count\": 5", "\"count\": 5, \"qualifier\": \"some\"", "claims #1: qualifier: \"some\" is not one of exactly, about, at-least, more-than, undisclosed")]
    [InlineData("\"count\": 5", "\"count\": 5, \"part\": \"others\"", "claims #1: unknown part \"others\"")]
    [InlineData("\"count\": 5", "\"count\": 5, \"ofWhich\": true", "claims #1: people inside another claim are military or civilians")]
    [InlineData("\"source\": \"s1\"", "\"source\": \"s2\"", "claims #1: unknown source \"s2\"")]
    [InlineData("\"source\": \"s1\"", "\"source\": 0", "claims #1: source: expected a text, found the number 0")]
    [InlineData("\"publisher\": \"trt\"", "\"publisher\": \"somebody\"", "sources #1: unknown publisher \"somebody\"")]
    [InlineData("https://example.org/1", "example.org", "sources #1: url: \"example.org\" is not an http or https address")]
    [InlineData("https://example.org/1", "file:///etc/passwd", "sources #1: url: \"file:///etc/passwd\" is not an http or https address")]
    [InlineData("[ { \"id\": \"s1\"", "[ { \"id\": \"s1\", \"publisher\": \"trt\", \"url\": \"https://example.org/0\" }, { \"id\": \"s1\"", "sources: the id \"s1\" is used twice")]
    [InlineData("\"claims\": [", "\"claims\": [ null,", "claims #1: expected an object with fields, found null (leave the field out instead)")]
    public void A_wrong_exchange_is_named_with_its_fault(string what, string with, string reason)
    {
        var at = Entry.IndexOf(what, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample has no {what}");

        var error = Assert.Throws<DatasetException>(() => Read(Entry[..at] + with + Entry[(at + what.Length)..]));

        Assert.Equal($"exchanges/2027.json: 2027-01-02: {reason}", error.Message);
    }

    [Fact]
    public void The_id_must_carry_the_date()
    {
        var error = Assert.Throws<DatasetException>(() => Read(Entry.Replace("\"id\": \"2027-01-02\"", "\"id\": \"2027-01-03\"", StringComparison.Ordinal)));

        Assert.Equal("exchanges/2027.json: 2027-01-03: the id must be the date 2027-01-02, with a suffix of small letters where one is needed", error.Message);
    }

    [Fact]
    public void An_id_is_used_once_over_all_files()
    {
        var error = Assert.Throws<DatasetException>(() => Read(Entry + "," + Entry));

        Assert.Equal("exchanges/2027.json: 2027-01-02: the id is used twice", error.Message);
    }

    [Fact]
    public void An_entry_without_an_id_is_named_by_its_position()
    {
        var error = Assert.Throws<DatasetException>(() => Read(Entry + ", { \"date\": \"2027-01-03\" }"));

        Assert.Equal("exchanges/2027.json: exchanges #2: the field \"id\" is missing", error.Message);
    }

    [Theory]
    [InlineData("dataset.json", "\"format\": 1", "\"format\": 2", "dataset.json: format 2 is not known to this program, which reads format 1")]
    [InlineData("dataset.json", "\"asOf\"", "\"asof\"", "dataset.json: there is no field \"asof\"")]
    [InlineData("parties.json", "\"mediators\"", "\"mediator\"", "parties.json: there is no field \"mediator\"")]
    [InlineData("parties.json", "\"side\": \"ukraine\"", "\"side\": \"kyiv\"", "parties.json: coordination-headquarters: side: \"kyiv\" is not one of ukraine, russia, mediator, media")]
    [InlineData("parties.json", "\"id\": \"reintegration-ministry\"", "\"id\": \"coordination-headquarters\"", "parties.json: coordination-headquarters: the id is used twice")]
    [InlineData("publishers.json", "\"kind\": \"independent\"", "\"kind\": \"free\"", "publishers.json: 0462: kind: \"free\" is not one of unknown, official, state-media, independent, agency, aggregator")]
    [InlineData("agreements.json", "\"count\": 1000", "\"count\": -1", "agreements.json: istanbul-2025-05-16: pledges #1: a count is negative")]
    [InlineData("agreements.json", "\"id\": \"istanbul-2025-06-02\"", "\"id\": \"istanbul-2025-05-16\"", "agreements.json: istanbul-2025-05-16: the id is used twice")]
    [InlineData("running-totals.json", "\"by\": \"media\"", "\"by\": \"nobody\"", "running-totals.json: runningTotals #1: unknown claimant \"nobody\"")]
    [InlineData("events.json", "\"kind\": \"cancelled\"", "\"kind\": \"postponed\"", "events.json: 2022-04-06-cancelled: kind: \"postponed\" is not one of planned, cancelled, third-country, pause")]
    [InlineData("contacts.json", "\"number\"", "\"no\"", "contacts.json: ua-national-information-bureau: phones #1: there is no field \"no\"")]
    [InlineData("contacts.json", "\"contacts\": [", "\"contacts\": {", "contacts.json: not valid JSON (line 4, column 5)")]
    [InlineData("exchanges/2022.json", "\"exchanges\"", "\"entries\"", "exchanges/2022.json: there is no field \"entries\"")]
    public void A_wrong_file_is_named_with_its_fault(string file, string what, string with, string message)
    {
        using var dataset = new TemporaryDataset();
        dataset.Replace(file, what, with);

        Assert.Equal(message, Assert.Throws<DatasetException>(dataset.Read).Message);
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_named()
    {
        using var dataset = new TemporaryDataset();
        dataset.Remove("events.json");
        Assert.Equal("events.json: the file is missing", Assert.Throws<DatasetException>(dataset.Read).Message);

        dataset.RemoveExchanges();
        Assert.StartsWith("exchanges: there is no such folder in ", Assert.Throws<DatasetException>(dataset.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_named()
    {
        using var dataset = new TemporaryDataset();
        dataset["events.json"] = Encoding.Latin1.GetBytes("{ \"events\": [], \"é\": 1 }");

        Assert.Equal("events.json: the file is not written in UTF-8", Assert.Throws<DatasetException>(dataset.Read).Message);
    }

    [Fact]
    public void The_exception_also_tells_file_entry_and_reason_apart()
    {
        var error = Assert.Throws<DatasetException>(() => Read(Entry.Replace("\"by\": \"zelensky\"", "\"by\": \"x\"", StringComparison.Ordinal)));

        Assert.Equal(("exchanges/2027.json", "2027-01-02", "claims #1: unknown claimant \"x\""), (error.File, error.Entry, error.Reason));
    }

    [Fact]
    public void A_document_of_the_store_is_checked_just_so()
    {
        var error = Assert.Throws<InvalidEntryException>(
            () => ExchangeDocumentJson.Deserialize(Encoding.UTF8.GetBytes(Entry.Replace("prisoners", "prisoner", StringComparison.Ordinal))));

        Assert.Equal("kind: \"prisoner\" is not one of prisoners, bodies, civilians, mixed", error.Message);
        Assert.Equal("not valid JSON", Assert.Throws<InvalidEntryException>(() => ExchangeDocumentJson.Deserialize("{"u8)).Message);
    }

    private static DatasetContent Read(string entry)
    {
        using var dataset = new TemporaryDataset();
        dataset["exchanges/2027.json"] = Encoding.UTF8.GetBytes("{ \"exchanges\": [" + entry + "] }");
        return dataset.Read();
    }
}
