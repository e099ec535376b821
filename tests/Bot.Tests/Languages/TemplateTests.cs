using Bot.Cards;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class TemplateTests
{
    [Theory]
    [InlineData(0, "0 обмінів")]
    [InlineData(1, "1 обмін")]
    [InlineData(2, "2 обміни")]
    [InlineData(5, "5 обмінів")]
    [InlineData(11, "11 обмінів")]
    [InlineData(12, "12 обмінів")]
    [InlineData(14, "14 обмінів")]
    [InlineData(21, "21 обмін")]
    [InlineData(22, "22 обміни")]
    [InlineData(25, "25 обмінів")]
    [InlineData(101, "101 обмін")]
    [InlineData(111, "111 обмінів")]
    [InlineData(112, "112 обмінів")]
    [InlineData(121, "121 обмін")]
    [InlineData(1_003, "1\u00A0003 обміни")]
    [InlineData(-2, "−2 обміни")]
    public void Ukrainian_chooses_the_plural_form_by_the_last_digits(int n, string expected) =>
        Assert.Equal(expected, Only(Language.Ukrainian, "{n} {n|обмін|обміни|обмінів}").Say("key", ("n", n)));

    [Fact]
    public void Slavic_plural_forms_from_0_to_125_are_those_of_a_grammar_book()
    {
        var one = new HashSet<int> { 1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121 };
        var few = new HashSet<int>([2, 3, 4, .. Enumerable.Range(2, 8).SelectMany(tens => new[] { tens * 10 + 2, tens * 10 + 3, tens * 10 + 4 }), 102, 103, 104, 122, 123, 124]);
        var russian = Only(Language.Russian, "{n|one|few|many}");
        for (var n = 0; n <= 125; n++)
        {
            Assert.Equal(one.Contains(n) ? "one" : few.Contains(n) ? "few" : "many", russian.Say("key", ("n", n)));
        }
    }

    [Theory]
    [InlineData(0, "0 exchanges")]
    [InlineData(1, "1 exchange")]
    [InlineData(21, "21 exchanges")]
    [InlineData(1_234_567, "1,234,567 exchanges")]
    public void English_has_one_and_other(int n, string expected) =>
        Assert.Equal(expected, Only(Language.English, "{n} {n|exchange|exchanges}").Say("key", ("n", n)));

    [Fact]
    public void A_value_may_be_a_day_a_period_a_count_or_a_string_with_braces()
    {
        var wordings = new Wordings();
        var english = wordings.Of(Language.English);
        Assert.Equal("on 15 May 2026", english.Say("date.on", ("date", new DateOnly(2026, 5, 15))));
        Assert.Equal("on June 2025", english.Say("date.on", ("date", Period.Month(2025, 6))));
        Assert.Equal("about more than 1,000", english.Say("number.about", ("n", new Count(1000, Qualifier.MoreThan))));
        Assert.Equal("on {date}", english.Say("date.on", ("date", "{date}")));
    }

    [Fact]
    public void Doubled_braces_are_braces() => Assert.Equal("{n} is 1", Only(Language.English, "{{n}} is {n}").Say("key", ("n", 1)));

    [Fact]
    public void Styled_values_keep_their_style_in_a_composed_line() =>
        Assert.Equal<Span>(
            [new Words("In all "), new Strong("at least 5"), new Words(" exchanges, see "), new NoteMark(1)],
            Only(Language.English, "In all {figure} {n|exchange|exchanges}, see {note}")
                .Compose("key", ("figure", new Strong("at least 5")), ("n", 5), ("note", (Line)new NoteMark(1))).Spans);

    [Theory]
    [InlineData("{n", "has no partner")]
    [InlineData("n}", "has no partner")]
    [InlineData("{}", "is no name")]
    [InlineData("{two words}", "is no name")]
    [InlineData("{n|form}", "has 1 plural forms, not 2 (one|other)")]
    [InlineData("{n|a|b|c}", "has 3 plural forms, not 2")]
    public void A_malformed_template_is_refused_when_it_is_read(string template, string reason)
    {
        var error = Assert.Throws<WordingException>(() => Only(Language.English, template));
        Assert.StartsWith("Languages/en.json, \"key\": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_named() =>
        Assert.Equal("Languages/uk.json, \"no.such\": there is no such key", Assert.Throws<WordingException>(() => Only(Language.Ukrainian, "")["no.such"]).Message);

    [Fact]
    public void A_placeholder_without_a_value_is_named()
    {
        var wording = Only(Language.English, "{n} of {all}");
        Assert.Contains("{all}", Assert.Throws<WordingException>(() => wording.Say("key", ("n", 1))).Message, StringComparison.Ordinal);
        Assert.Throws<WordingException>(() => wording["key"]);
    }

    [Fact]
    public void A_plural_form_needs_a_whole_number()
    {
        var wording = Only(Language.English, "{n|one|other}");
        Assert.Throws<WordingException>(() => wording.Say("key", ("n", "5")));
        Assert.Throws<WordingException>(() => wording.Say("key", ("n", Count.Undisclosed)));
        Assert.Equal("other", wording.Say("key", ("n", new Count(5, Qualifier.About))));
    }

    [Fact]
    public void A_value_of_a_foreign_type_is_refused() => Assert.Throws<WordingException>(() => Only(Language.English, "{n}").Say("key", ("n", 1.5m)));

    private static Wording Only(Language language, string template) => new(language, [KeyValuePair.Create("key", template)]);
}
