using System.Globalization;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Tests.Languages;

public sealed class DateTests
{
    private readonly Wording _english = new Wordings().Of(Language.English);
    private readonly Wording _ukrainian = new Wordings().Of(Language.Ukrainian);
    private readonly Wording _russian = new Wordings().Of(Language.Russian);

    [Fact]
    public void A_day_is_written_day_month_year()
    {
        var day = new DateOnly(2026, 5, 15);
        Assert.Equal(["15 May 2026", "15 травня 2026", "15 мая 2026"], Each(w => w.Date(day)));
        Assert.Equal(["15 May", "15 травня", "15 мая"], Each(w => w.Day(day)));
        Assert.Equal(["on 15 May 2026", "15 травня 2026", "15 мая 2026"], Each(w => w.On(day)));
        Assert.Equal(["Friday", "п’ятниця", "пятница"], Each(w => w.Weekday(day)));
        Assert.Equal(["on Friday", "у п’ятницю", "в пятницу"], Each(w => w.OnWeekday(day)));
        Assert.Equal(["on Sunday", "у неділю", "в воскресенье"], Each(w => w.OnWeekday(day.AddDays(2))));
    }

    [Fact]
    public void A_month_is_named_in_the_nominative_and_in_the_locative()
    {
        Assert.Equal(["June 2025", "червень 2025", "июнь 2025"], Each(w => w.Month(2025, 6)));
        Assert.Equal(["in June 2025", "у червні 2025", "в июне 2025"], Each(w => w.InMonth(2025, 6)));
        Assert.Equal(["December 2025", "грудень 2025", "декабрь 2025"], Each(w => w.Month(2025, 12)));
    }

    [Theory]
    [InlineData("..", "the whole record", "увесь період", "весь период")]
    [InlineData("2025-05-15..2025-05-15", "15 May 2025", "15 травня 2025", "15 мая 2025")]
    [InlineData("2025-06-01..2025-06-30", "June 2025", "червень 2025", "июнь 2025")]
    [InlineData("2024-02-01..2024-02-29", "February 2024", "лютий 2024", "февраль 2024")]
    [InlineData("2025-02-01..2025-02-27", "1–27 February 2025", "1–27 лютого 2025", "1–27 февраля 2025")]
    [InlineData("2025-01-01..2025-12-31", "2025", "2025", "2025")]
    [InlineData("2022-01-01..2024-12-31", "2022–2024", "2022–2024", "2022–2024")]
    [InlineData("2025-04-01..2025-06-30", "the second quarter of 2025", "другий квартал 2025", "второй квартал 2025")]
    [InlineData("2025-07-01..2025-12-31", "the second half of 2025", "друге півріччя 2025", "второе полугодие 2025")]
    [InlineData("2025-05-01..2025-06-30", "1 May – 30 June 2025", "1 травня – 30 червня 2025", "1 мая – 30 июня 2025")]
    [InlineData("2025-05-01..2025-07-31", "1 May – 31 July 2025", "1 травня – 31 липня 2025", "1 мая – 31 июля 2025")]
    [InlineData("2025-05-23..2025-05-25", "23–25 May 2025", "23–25 травня 2025", "23–25 мая 2025")]
    [InlineData("2024-12-30..2025-01-02", "30 December 2024 – 2 January 2025", "30 грудня 2024 – 2 січня 2025", "30 декабря 2024 – 2 января 2025")]
    [InlineData("2025-06-02..", "since 2 June 2025", "з 2 червня 2025", "со 2 июня 2025")]
    [InlineData("2025-06-22..", "since 22 June 2025", "з 22 червня 2025", "с 22 июня 2025")]
    [InlineData("..2025-06-02", "until 2 June 2025", "по 2 червня 2025", "по 2 июня 2025")]
    public void A_period_is_named_as_people_name_it(string period, string english, string ukrainian, string russian) =>
        Assert.Equal([english, ukrainian, russian], Each(w => w.Name(Parse(period))));

    [Theory]
    [InlineData("..", "in the whole record", "за весь період", "за весь период")]
    [InlineData("2025-05-15..2025-05-15", "on 15 May 2025", "15 травня 2025", "15 мая 2025")]
    [InlineData("2025-06-01..2025-06-30", "in June 2025", "у червні 2025", "в июне 2025")]
    [InlineData("2025-01-01..2025-12-31", "in 2025", "у 2025 році", "в 2025 году")]
    [InlineData("2022-01-01..2024-12-31", "in 2022–2024", "у 2022–2024 роках", "в 2022–2024 годах")]
    [InlineData("2025-04-01..2025-06-30", "in the second quarter of 2025", "у другому кварталі 2025", "во втором квартале 2025")]
    [InlineData("2025-01-01..2025-06-30", "in the first half of 2025", "у першому півріччі 2025", "в первом полугодии 2025")]
    [InlineData("2025-05-01..2025-06-30", "from 1 May to 30 June 2025", "з 1 травня по 30 червня 2025", "с 1 мая по 30 июня 2025")]
    [InlineData("2025-05-02..2025-06-30", "from 2 May to 30 June 2025", "з 2 травня по 30 червня 2025", "со 2 мая по 30 июня 2025")]
    [InlineData("2024-12-30..2025-01-02", "from 30 December 2024 to 2 January 2025", "з 30 грудня 2024 по 2 січня 2025", "с 30 декабря 2024 по 2 января 2025")]
    [InlineData("2025-05-23..2025-05-25", "on 23–25 May 2025", "23–25 травня 2025", "23–25 мая 2025")]
    [InlineData("2025-06-02..", "since 2 June 2025", "з 2 червня 2025", "со 2 июня 2025")]
    public void A_period_answers_when(string period, string english, string ukrainian, string russian) =>
        Assert.Equal([english, ukrainian, russian], Each(w => w.During(Parse(period))));

    [Theory]
    [InlineData("2026-09-25", "today", "сьогодні", "сегодня")]
    [InlineData("2026-09-24", "yesterday", "вчора", "вчера")]
    [InlineData("2026-09-22", "3 days ago", "3 дні тому", "3 дня назад")]
    [InlineData("2026-09-04", "21 days ago", "21 день тому", "21 день назад")]
    [InlineData("2026-08-26", "30 days ago", "30 днів тому", "30 дней назад")]
    [InlineData("2026-08-25", "one month ago", "1 місяць тому", "1 месяц назад")]
    [InlineData("2026-04-25", "5 months ago", "5 місяців тому", "5 месяцев назад")]
    [InlineData("2026-04-26", "4 months ago", "4 місяці тому", "4 месяца назад")]
    [InlineData("2024-09-26", "23 months ago", "23 місяці тому", "23 месяца назад")]
    [InlineData("2024-09-25", "2 years ago", "2 роки тому", "2 года назад")]
    [InlineData("2021-09-25", "5 years ago", "5 років тому", "5 лет назад")]
    [InlineData("2026-09-26", "tomorrow", "завтра", "завтра")]
    [InlineData("2026-10-05", "10 days from now", "через 10 днів", "через 10 дней")]
    public void Elapsed_time_is_told_in_the_same_units_in_every_language(string day, string english, string ukrainian, string russian) =>
        Assert.Equal(
            [english, ukrainian, russian],
            Each(w => w.Ago(DateOnly.Parse(day, CultureInfo.InvariantCulture), new DateOnly(2026, 9, 25))));

    [Fact]
    public void A_sentence_begins_with_a_capital()
    {
        Assert.Equal("Червень 2025", Wording.Sentence("червень 2025"));
        Assert.Equal("15 мая", Wording.Sentence("15 мая"));
        Assert.Equal("", Wording.Sentence(""));
    }

    private string[] Each(Func<Wording, string> say) => [say(_english), say(_ukrainian), say(_russian)];

    private static Period Parse(string period)
    {
        DateOnly?[] ends = [.. period.Split("..").Select(end => end.Length == 0 ? (DateOnly?)null : DateOnly.Parse(end, CultureInfo.InvariantCulture))];
        return new(ends[0], ends[1]);
    }
}
