using Bot.Editing.Lines;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Tests.Commands;

namespace Bot.Tests.Editing;

/// <summary>The grammar of /add.</summary>
public sealed class AddLineTests(TestBot bot) : IClassFixture<TestBot>
{
    private const string Link = "source=https://www.pravda.com.ua/news/1";

    [Fact]
    public void The_simplest_line_makes_an_exchange_that_the_medium_claims()
    {
        var entry = Written("2026-11-20 ua=100 ru=100 mediator=UAE source=https://www.pravda.com.ua/news/1");
        Assert.Equal("2026-11-20", entry.Id);
        Assert.Equal(ExchangeKind.Prisoners, entry.Kind);
        Assert.Equal<string>(["united-arab-emirates"], [.. entry.Mediators!.Value]);
        Assert.Equal(["ua=100@media", "ru=100@media"], Claims(entry));
        Assert.Equal("ukrainska-pravda", Assert.Single(entry.Sources).Publisher);
        Assert.Equal("Ukraine received 100 people. Russia received 100 people.", entry.Summary.En);
        Assert.Equal("Україна отримала: 100 людей. Росія отримала: 100 людей.", entry.Summary.Uk);
    }

    [Theory]
    [InlineData("22", "Росія отримала: 22 людини.", "Россия получила: 22 человека.")]
    [InlineData("\"at least 22\"", "Росія отримала: щонайменше 22 людини.", "Россия получила: не менее 22 человек.")]
    [InlineData("\"about 21\"", "Росія отримала: близько 21 людини.", "Россия получила: около 21 человека.")]
    public void The_noun_of_a_summary_agrees_with_its_number(string figure, string ukrainian, string russian) =>
        Assert.Equal((ukrainian, russian), (Written($"2026-11-20 ru={figure} {Link}").Summary.Uk, Written($"2026-11-20 ru={figure} {Link}").Summary.Ru));

    [Fact]
    public void The_full_line_fills_every_field()
    {
        var entry = Written(
            "2026-11-20 ua=205 ua.civilians=12 ua.bodies=1,000 ru=undisclosed by=mod,coordination kind=mixed place=\"Belarus border\" "
            + "agreement=istanbul-2025-06-02 category=wounded,women ages=22-59 ordinal=80 note=\"Two stages.\" " + Link);
        Assert.Equal(
            [
                "ua=205@russian-mod", "ua=205@coordination-headquarters", "ua.civilians=12@russian-mod", "ua.civilians=12@coordination-headquarters",
                "ua.bodies=1000@russian-mod", "ua.bodies=1000@coordination-headquarters", "ru=undisclosed@russian-mod", "ru=undisclosed@coordination-headquarters",
            ],
            Claims(entry));
        Assert.All(entry.Claims, c => Assert.Equal(c.Measure == Measure.Civilians, c.OfWhich));
        Assert.Equal(
            (ExchangeKind.Mixed, "Belarus border", "istanbul-2025-06-02", new Ages(22, 59), new OrdinalDocument(80, "coordination-headquarters"), "Two stages.", Confidence.High),
            (entry.Kind, entry.Place!.En, entry.Agreement, entry.Ages, entry.Ordinal, entry.Note!.En, entry.Confidence));
        Assert.Equal<string>(["wounded", "women"], [.. entry.Categories!.Value]);
    }

    [Theory]
    [InlineData("ua=about 250", "ua=about 250@media")]
    [InlineData("ua=~250", "ua=about 250@media")]
    [InlineData("ua=more than 1 000", "ua=more than 1000@media")]
    [InlineData("ua=at least 30@zelensky", "ua=at least 30@zelensky")]
    [InlineData("ua=\"at least 30\"", "ua=at least 30@media")]
    [InlineData("ua=щонайменше 30@зеленський", "ua=at least 30@zelensky")]
    [InlineData("ua=более 30@Путин", "ua=more than 30@putin")]
    [InlineData("ua=207@coordination ua=195@mod", "ua=207@coordination-headquarters|ua=195@russian-mod")]
    [InlineData("ua.military=53 ua.civilians=7", "ua.military=53@media|ua.civilians=7@media")]
    [InlineData("ru.military=246 ru.military+wounded=15", "ru.military=246@media|ru.military+wounded-outside-exchange=15@media")]
    [InlineData("ru=undisclosed", "ru=undisclosed@media")]
    public void Figures_are_read_with_qualifier_claimant_measure_and_part(string figures, string claims) =>
        Assert.Equal(claims, string.Join('|', Claims(Written($"2026-11-20 {figures} {Link}"))));

    [Theory]
    [InlineData("ua.bodies=1000", "2026-11-20-bodies")]
    [InlineData("ua.civilians=10", "2026-11-20-civilians")]
    [InlineData("ua=10", "2026-11-20")]
    public void The_kind_and_the_id_follow_from_what_was_counted(string figures, string id) => Assert.Equal(id, Written($"2026-11-20 {figures} {Link}").Id);

    [Fact]
    public void A_second_exchange_of_a_day_gets_an_id_of_its_own() => Assert.Equal("2025-05-06-2", Written("2025-05-06 ua=1 " + Link).Id);

    [Theory]
    [InlineData("today", "2026-11-21")]
    [InlineData("20.11.2026", "2026-11-20")]
    [InlineData("20 november 2026", "2026-11-20")]
    [InlineData("date=\"20 листопада 2026\"", "2026-11-20")]
    public void The_day_may_be_written_in_other_ways(string day, string id) => Assert.Equal(id, Written($"{day} ua=1 {Link}").Id);

    [Fact]
    public void A_source_of_an_unknown_host_brings_a_publisher_of_its_own()
    {
        var written = Write("2026-11-20 ua=1 source=https://news.example.org/a?b=c", out _)!;
        Assert.Equal("news.example.org", Assert.Single(written.NewPublishers).Name);
        Assert.Equal("news.example.org", Assert.Single(written.Exchange.Sources).Publisher.Name);
    }

    [Fact]
    public void Claims_cite_the_source_that_they_name()
    {
        var entry = Written($"2026-11-20 ua=207@coordination ru=195@mod#2 {Link} published=2026-11-20 source=https://tass.com/world/2 title=\"Exchange held\"");
        Assert.Equal(["s1", "s2"], entry.Claims.Select(c => c.Source));
        Assert.Equal((new DateOnly(2026, 11, 20), "Exchange held"), (entry.Sources[0].Published, entry.Sources[1].Title));
        Assert.Equal("tass", entry.Sources[1].Publisher);
    }

    [Theory]
    [InlineData("2026-11-20 ua=1 medaitor=UAE " + Link, nameof(FaultKind.UnknownField), "medaitor", "2026-11-20 ua=1 mediator=UAE " + Link)]
    [InlineData("2026-11-20 ua=1 mediator=quattar " + Link, nameof(FaultKind.UnknownTerm), "quattar", "2026-11-20 ua=1 mediator=qatar " + Link)]
    [InlineData("2026-11-20 ua=1@zlensky " + Link, nameof(FaultKind.UnknownTerm), "zlensky", "2026-11-20 ua=1@zelensky " + Link)]
    [InlineData("2026-11-20 ua=1.000 " + Link, nameof(FaultKind.NotAFigure), "1.000", "2026-11-20 ua=1000 " + Link)]
    [InlineData("2026-11-20 ua=1 source=example.org/a", nameof(FaultKind.NotAnAddress), "example.org/a", "2026-11-20 ua=1 source=https://example.org/a")]
    [InlineData("2026-11-20 ua=1 kind=bodys " + Link, nameof(FaultKind.NotAValue), "bodys", "2026-11-20 ua=1 kind=bodies " + Link)]
    [InlineData("ua=1 " + Link, nameof(FaultKind.NoDay), "", "ua=1 " + Link + " date=2026-11-21")]
    public void A_fault_names_the_word_and_the_line_is_shown_corrected(string line, string kind, string word, string corrected)
    {
        var faults = Faults(line);
        Assert.Equal((kind, word), (Assert.Single(faults.Faults).Kind.ToString(), faults.Faults[0].Word));
        Assert.Equal(corrected, faults.Corrected());
    }

    [Theory]
    [InlineData("2026-13-40 ua=1 " + Link, nameof(FaultKind.NotADay))]
    [InlineData("2026-11-20 ua=lots " + Link, nameof(FaultKind.NotAFigure))]
    [InlineData("2026-11-20 ua=-5 " + Link, nameof(FaultKind.NotAFigure))]
    [InlineData("2026-11-20 ua=1000000 " + Link, nameof(FaultKind.NotAFigure))]
    [InlineData("2026-11-20 ua=100 blorb " + Link, nameof(FaultKind.NotAFigure))]
    [InlineData("2026-11-20 ua=100", nameof(FaultKind.NoSource))]
    [InlineData("2026-11-20", nameof(FaultKind.NoFigures))]
    [InlineData("2026-11-20 ua=1@mfa " + Link, nameof(FaultKind.AmbiguousTerm))]
    [InlineData("2026-11-20 ua=1 ages=59-22 " + Link, nameof(FaultKind.NotAges))]
    [InlineData("2026-11-20 2026-11-21 ua=1 " + Link, nameof(FaultKind.Twice))]
    [InlineData("2026-11-20 ua=1 title=\"x\" " + Link, nameof(FaultKind.WithoutSource))]
    [InlineData("2026-11-20 ua=1#3 " + Link, nameof(FaultKind.SourceInUse))]
    [InlineData("2026-11-20 ua=1 until=2026-11-19 " + Link, nameof(FaultKind.Contradiction))]
    [InlineData("2026-11-20 ua=1 source=ftp://example.org/a", nameof(FaultKind.NotAnAddress))]
    public void What_cannot_be_right_is_refused(string line, string kind) => Assert.Contains(Faults(line).Faults, f => f.Kind.ToString() == kind);

    [Fact]
    public void The_word_that_was_not_understood_is_named() => Assert.Equal("blorb", Assert.Single(Faults($"2026-11-20 ua=100 blorb {Link}").Faults).Word);

    [Fact]
    public async Task Every_entry_of_the_record_can_be_written_as_a_line_and_read_back()
    {
        foreach (var exchange in bot.Record.Exchanges.Where(e => !e.Sources.IsEmpty))
        {
            var document = (await bot.Get<Bot.Records.RecordKeeper>().DocumentsAsync([exchange], CancellationToken.None))[0];
            var again = Written(Bot.Editing.Drafts.DraftLine.Of(document));
            Assert.Equal(Claims(document), Claims(again));
            Assert.Equal(document.Sources.Select(s => (s.Url, s.Published, s.Title?.Replace("  ", " ", StringComparison.Ordinal))), again.Sources.Select(s => (s.Url, s.Published, s.Title)));
            Assert.Equal((document.Date, document.Until, document.Kind, document.Agreement, document.Ages, document.Ordinal), (again.Date, again.Until, again.Kind, again.Agreement, again.Ages, again.Ordinal));
        }
    }

    [Fact]
    public void Random_lines_never_throw_and_always_say_what_is_wrong()
    {
        string[] pieces =
        [
            "2026-11-20", "ua=", "ru=", "ua.bodies=", "100", "about", "more", "than", "at", "least", "@", "mod", "coordination", "#2", "source=", "https://example.org/a", "mediator=", "UAE",
            "\"", "«", "»", "=", "==", ",", "-", "+", "undisclosed", "kind=mixed", "by=", "ages=", "22-59", "place=", "note=", "\ud800", "\0", "\n", "'", "until=", "9999-12-31", "0001-01-01",
            "title=", "published=", "publisher=", "date=", "ordinal=", "1@", "99999999999999999999", "note.uk=", "ua.military+wounded=", "source=https://[::1]/", "source=https://xn--/", "{0}", "{word}",
        ];
        var random = new Random(20261120);
        for (var i = 0; i < 3000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) == 0 ? "" : " ")));
            if (Write(line, out var faults) is not { } written)
            {
                Assert.NotEmpty(faults.Faults);
                Bot.Rendering.CardRenderer.Render(Bot.Editing.Drafts.FaultCard.Of(faults, "/add", bot.Wordings.Of(Language.English)));
            }
            else
            {
                ExchangeDocumentJson.Deserialize(ExchangeDocumentJson.Serialize(written.Document));
            }
        }
    }

    private static string[] Claims(ExchangeDocument entry) => [.. entry.Claims.Select(Bot.Editing.Drafts.DraftLine.Of)];

    private WrittenEntry? Write(string line, out LineFaults faults) => bot.Get<EntryWriter>().Write(line, new EntryContext(bot.Record, TestBot.Today), out faults);

    private ExchangeDocument Written(string line)
    {
        var written = Write(line, out var faults);
        Assert.True(written is not null, string.Join("; ", faults.Faults));
        return written!.Document;
    }

    private LineFaults Faults(string line)
    {
        Assert.Null(Write(line, out var faults));
        return faults;
    }
}
