using Bot.Exchanges;

namespace Bot.Questions.Tests.Filters;

/// <summary>The filter grammar of PRODUCT, with what it is read as in its canonical form.</summary>
public sealed class FilterParserTests
{
    [Theory]
    [InlineData("2025", "2025")]
    [InlineData("june 2025", "2025-06")]
    [InlineData("2025 june", "2025-06")]
    [InlineData("2025-05-23", "2025-05-23")]
    [InlineData("2025-06", "2025-06")]
    [InlineData("23.05.2025", "2025-05-23")]
    [InlineData("23.05.25", "2025-05-23")]
    [InlineData("5/23/25", "2025-05-23")]
    [InlineData("23/5/2025", "2025-05-23")]
    [InlineData("may 23", "2025-05-23")]
    [InlineData("May 23rd, 2025", "2025-05-23")]
    [InlineData("the 23rd of May 2025", "2025-05-23")]
    [InlineData("23-25 May 2025", "2025-05-23..2025-05-25")]
    [InlineData("last week", "2026-11-09..2026-11-15")]
    [InlineData("this year", "2026")]
    [InlineData("last year", "2025")]
    [InlineData("yesterday", "2026-11-20")]
    [InlineData("since 2 june 2025", "2025-06-02..")]
    [InlineData("between 1 may and 30 june 2025", "2025-05-01..2025-06-30")]
    [InlineData("from may to july 2025", "2025-05-01..2025-07-31")]
    [InlineData("1-15 june 2025", "2025-06-01..2025-06-15")]
    [InlineData("from 1 to 15 june 2025", "2025-06-01..2025-06-15")]
    [InlineData("2024-2025", "2024-01-01..2025-12-31")]
    [InlineData("2024/25", "2024-01-01..2025-12-31")]
    [InlineData("Q4 2022", "2022-10-01..2022-12-31")]
    [InlineData("third quarter of 2023", "2023-07-01..2023-09-30")]
    [InlineData("last quarter of 2022", "2022-10-01..2022-12-31")]
    [InlineData("H1 2024", "2024-01-01..2024-06-30")]
    [InlineData("first half of 2024", "2024-01-01..2024-06-30")]
    [InlineData("second half of june 2025", "2025-06-16..2025-06-30")]
    [InlineData("winter 2024/25", "2024-12-01..2025-02-28")]
    [InlineData("summer of 2025", "2025-06-01..2025-08-31")]
    [InlineData("until march 2023", "..2023-03-31")]
    [InlineData("before 2023", "..2022-12-31")]
    [InlineData("after june 2025", "2025-07-01..")]
    [InlineData("last 30 days", "2026-10-23..2026-11-21")]
    [InlineData("3 days ago", "2026-11-18")]
    [InlineData("monday", "2026-11-16")]
    [InlineData("first year of the war", "2022-02-24..2023-02-23")]
    [InlineData("since the Istanbul talks", "2025-05-16..")]
    [InlineData("червень 2025", "2025-06")]
    [InlineData("у червні 2025-го року", "2025-06")]
    [InlineData("23 травня 2025", "2025-05-23")]
    [InlineData("торік", "2025")]
    [InlineData("минулого тижня", "2026-11-09..2026-11-15")]
    [InlineData("з 1 по 15 червня 2025", "2025-06-01..2025-06-15")]
    [InlineData("між 1 травня і 30 червня 2025", "2025-05-01..2025-06-30")]
    [InlineData("перше півріччя 2024-го", "2024-01-01..2024-06-30")]
    [InlineData("IV квартал 2022", "2022-10-01..2022-12-31")]
    [InlineData("взимку 2024/25", "2024-12-01..2025-02-28")]
    [InlineData("зимой 2024-2025", "2024-12-01..2025-02-28")]
    [InlineData("влітку 2025 року", "2025-06-01..2025-08-31")]
    [InlineData("с 1 мая по 30 июня 2025", "2025-05-01..2025-06-30")]
    [InlineData("в прошлом году", "2025")]
    [InlineData("летом прошлого года", "2025-06-01..2025-08-31")]
    [InlineData("июнь 2025 года", "2025-06")]
    [InlineData("на прошлой неделе", "2026-11-09..2026-11-15")]
    [InlineData("30 dekabrya 2024", "2024-12-30")]
    [InlineData("за останні три місяці", "2026-08-22..2026-11-21")]
    public void A_period_is_read_in_the_ways_people_write_it(string text, string canonical) => Reads(text, canonical);

    [Theory]
    [InlineData("bodies", "bodies")]
    [InlineData("civilians", "civilians")]
    [InlineData("prisoners", "prisoners")]
    [InlineData("to ukraine", "to:ukraine")]
    [InlineData("to russia bodies 2025", "2025 bodies to:russia")]
    [InlineData("uae", "m:united-arab-emirates")]
    [InlineData("istanbul", "a:istanbul-2025")]
    [InlineData("istanbul 2 june 2025", "a:istanbul-2025-06-02")]
    [InlineData("women azov", "c:women c:azov")]
    [InlineData("wounded", "c:wounded")]
    [InlineData("red cross bodies june 2025", "2025-06 bodies m:icrc")]
    [InlineData("navy", "u:navy")]
    [InlineData("zelensky", "by:zelensky")]
    [InlineData("kyiv independent", "p:kyiv-independent")]
    [InlineData("Тіла до України 2025", "2025 bodies to:ukraine")]
    [InlineData("за посередництва ОАЕ", "m:united-arab-emirates")]
    [InlineData("Об'єднаних Арабських Еміратів", "m:united-arab-emirates")]
    [InlineData("обедненые арабские эмираты", "m:united-arab-emirates")]
    [InlineData("азовці", "c:azov")]
    [InlineData("пленные в Россию", "prisoners to:russia")]
    [InlineData("women exchnaged in septmber 2025", "2025-09 c:women")]
    [InlineData("tila 2025", "2025 bodies")]
    [InlineData("Координаційного штабу", "by:coordination-headquarters")]
    [InlineData("Маріуполь", "c:mariupol")]
    public void Kinds_parties_and_names_are_read_in_any_order_and_language(string text, string canonical) => Reads(text, canonical);

    [Fact]
    public void A_word_that_means_nothing_is_named_with_a_near_one()
    {
        var unknown = Assert.Single(Sample.Filter("bodies wundid 2025").NotUnderstood);
        Assert.Equal(new UnknownWord("wundid", "wounded"), unknown);
    }

    [Fact]
    public void A_day_that_no_month_has_is_named_and_not_guessed()
    {
        var reading = Sample.Filter("31 june 2025");
        Assert.Null(reading.Filter.Period);
        Assert.Equal("31 june 2025", Assert.Single(reading.NotUnderstood).Word);
    }

    [Fact]
    public void A_month_without_a_year_is_the_newest_with_the_others_beside_it()
    {
        var reading = Sample.Filter("april");
        Assert.Equal(Period.Month(2026, 4), reading.Filter.Period);
        Assert.Equal(Period.Month(2025, 4), reading.Alternatives[0].Period);
    }

    [Fact]
    public void A_number_that_is_no_date_is_kept_apart()
    {
        var reading = Sample.Filter("5 bodies");
        Assert.Equal(5, reading.Number);
        Assert.Equal("bodies", FilterText.Write(reading.Filter));
    }

    private static void Reads(string text, string canonical) => Assert.Equal(canonical, FilterText.Write(Sample.Filter(text).Filter));
}
