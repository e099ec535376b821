using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests.Queries;

public sealed class ExchangeRecordTests
{
    private static readonly ExchangeDocument s_plain = Sample.Document(ExchangeKind.Prisoners, "Kyiv: ukraine people 5");

    [Fact]
    public void Exchanges_come_oldest_first_and_are_found_by_id()
    {
        var record = RepositoryData.Record;

        Assert.Equal(record.Exchanges.OrderBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal), record.Exchanges);
        Assert.Equal("2022-03-01", record.Exchanges[0].Id);
        Assert.Same(record.Exchanges[7], record.Find(record.Exchanges[7].Id));
        Assert.Null(record.Find("2022-03-02"));
    }

    [Fact]
    public void The_record_covers_the_days_up_to_the_datasets_or_the_newest_exchange()
    {
        Assert.Equal(Sample.Day("2026-05-15"), RepositoryData.Record.AsOf);
        Assert.Equal(Sample.Day("2026-05-15"), Sample.Record().AsOf);
        Assert.Equal(Sample.Day("2027-01-04"), Sample.Record(s_plain.On("2027-01-02") with { Until = Sample.Day("2027-01-04") }).AsOf);
    }

    [Fact]
    public void A_dated_range_is_under_way_on_each_of_its_days()
    {
        var record = Sample.Record(s_plain.On("2027-01-02") with { Until = Sample.Day("2027-01-04") });

        Assert.Empty(record.On(Sample.Day("2027-01-01")));
        Assert.Single(record.On(Sample.Day("2027-01-02")));
        Assert.Single(record.On(Sample.Day("2027-01-03")));
        Assert.Single(record.On(Sample.Day("2027-01-04")));
        Assert.Empty(record.On(Sample.Day("2027-01-05")));
    }

    [Fact]
    public void An_unsettled_date_is_found_on_each_of_its_alternatives()
    {
        var record = Sample.Record(s_plain.On("2027-01-02") with { AlternativeDates = [Sample.Day("2026-12-30")] });

        Assert.Single(record.On(Sample.Day("2026-12-30")));
        Assert.Empty(record.On(Sample.Day("2026-12-31")));
        Assert.Empty(record.Matching(new() { Period = Period.Year(2026) }));
    }

    [Fact]
    public void Before_and_after_exclude_the_day_itself()
    {
        var record = RepositoryData.Record;
        var prisoners = new Filter { Kinds = [ExchangeKind.Prisoners, ExchangeKind.Mixed] };

        Assert.Equal("2025-04-19", record.Before(Sample.Day("2025-05-06"), prisoners)?.Id);
        Assert.Equal("2025-02-05", record.After(Sample.Day("2025-01-15"), prisoners)?.Id);
        Assert.Equal("2025-01-24-bodies", record.After(Sample.Day("2025-01-15"))?.Id);
        Assert.Null(record.Before(Sample.Day("2022-03-01")));
        Assert.Null(record.After(Sample.Day("2026-05-15")));
    }

    [Fact]
    public void Next_and_previous_visit_every_exchange_of_a_day_once()
    {
        var record = Sample.Record(s_plain.On("2027-01-02"), s_plain.On("2027-01-02", "-b"), s_plain.On("2027-01-02", "-c"), s_plain.On("2027-01-03"));
        var forward = new List<string>();
        for (var e = record.Exchanges[0]; e is not null; e = record.Next(e))
        {
            forward.Add(e.Id);
        }

        Assert.Equal(["2027-01-02", "2027-01-02-b", "2027-01-02-c", "2027-01-03"], forward);
        Assert.Equal("2027-01-02-c", record.Previous(record.Exchanges[3])?.Id);
        Assert.Null(record.Previous(record.Exchanges[0]));
    }

    [Fact]
    public void Next_and_previous_work_for_an_exchange_of_an_older_snapshot()
    {
        var retracted = Sample.Build(s_plain.On("2027-01-02", "-b"));
        var record = Sample.Record(s_plain.On("2027-01-02"), s_plain.On("2027-01-03"));

        Assert.Equal("2027-01-02", record.Previous(retracted)?.Id);
        Assert.Equal("2027-01-03", record.Next(retracted)?.Id);
    }

    [Fact]
    public void Next_and_previous_take_a_filter()
    {
        var record = RepositoryData.Record;
        var bodies = new Filter { Kinds = [ExchangeKind.Bodies] };

        Assert.All(record.Exchanges, e => Assert.NotEqual(ExchangeKind.Prisoners, record.Next(e, bodies)?.Kind ?? ExchangeKind.Bodies));
    }

    [Theory]
    [InlineData("2024-02-01", "2024-02-29", 1)]
    [InlineData("2024-12-01", "2025-02-28", 3)]
    [InlineData("2024-12-31", "2025-01-01", 2)]
    [InlineData("2025-01-01", "2025-12-31", 12)]
    public void A_period_touches_calendar_months(string from, string until, int months) =>
        Assert.Equal(months, new Period(Sample.Day(from), Sample.Day(until)).Months);

    [Fact]
    public void A_period_holds_both_its_ends_and_may_be_open()
    {
        Assert.True(Period.Month(2024, 2).Contains(Sample.Day("2024-02-29")));
        Assert.False(Period.Month(2024, 2).Contains(Sample.Day("2024-03-01")));
        Assert.True(new Period(null, Sample.Day("2024-01-01")).Contains(DateOnly.MinValue));
        Assert.True(new Period(Sample.Day("2024-01-01"), null).Contains(DateOnly.MaxValue));
        Assert.Null(new Period(Sample.Day("2024-01-01"), null).Months);
        Assert.True(Period.Day(Sample.Day("2024-01-01")).IsDay);
        Assert.False(Period.Month(2024, 2).IsDay);
    }
}
