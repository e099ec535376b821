using Bot.Intake;
using Bot.TelegramApi.Tests;

namespace Bot.Tests.Intake;

public sealed class UserLimitTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly UserLimit _limit;

    public UserLimitTests() => _limit = new UserLimit(_time);

    [Fact]
    public void A_burst_is_accepted_then_the_user_is_warned_once_and_ignored()
    {
        var verdicts = Enumerable.Range(0, UserLimit.Burst + 5).Select(_ => _limit.Judge(1)).ToArray();

        Assert.All(verdicts[..UserLimit.Burst], v => Assert.Equal(Verdict.Accept, v));
        Assert.Equal(Verdict.Warn, verdicts[UserLimit.Burst]);
        Assert.All(verdicts[(UserLimit.Burst + 1)..], v => Assert.Equal(Verdict.Ignore, v));
    }

    [Fact]
    public void Others_notice_nothing()
    {
        Exhaust(1);
        Assert.Equal(Verdict.Accept, _limit.Judge(2));
    }

    [Fact]
    public void The_pause_ends_and_the_whole_burst_is_there_again()
    {
        Exhaust(1);
        _time.Jump(UserLimit.Pause - TimeSpan.FromTicks(1));
        Assert.Equal(Verdict.Ignore, _limit.Judge(1));
        _time.Jump(TimeSpan.FromTicks(1));

        Assert.All(Enumerable.Range(0, UserLimit.Burst), _ => Assert.Equal(Verdict.Accept, _limit.Judge(1)));
        Assert.Equal(Verdict.Warn, _limit.Judge(1));
    }

    [Fact]
    public void Who_keeps_to_the_pace_is_never_warned()
    {
        for (var i = 0; i < 500; i++)
        {
            Assert.Equal(Verdict.Accept, _limit.Judge(1, _time.GetUtcNow().ToUnixTimeSeconds()));
            _time.Jump(UserLimit.Refill);
        }
    }

    [Fact]
    public void What_was_written_at_leisure_and_arrives_at_once_is_no_flood()
    {
        var first = _time.GetUtcNow().ToUnixTimeSeconds() - 3600;
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal(Verdict.Accept, _limit.Judge(1, first + (i * 30))));
    }

    [Fact]
    public void What_was_written_at_once_is_a_flood_even_when_it_is_old()
    {
        var sent = _time.GetUtcNow().ToUnixTimeSeconds() - 3600;
        Assert.Contains(Verdict.Warn, Enumerable.Range(0, 30).Select(_ => _limit.Judge(1, sent)));
    }

    [Fact]
    public void A_server_whose_clock_stands_still_is_judged_by_ours()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(Verdict.Accept, _limit.Judge(1, 1));
            _time.Jump(UserLimit.Refill);
        }
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void Absurd_times_do_no_harm(long sent) => Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(Verdict.Accept, _limit.Judge(1, sent)));

    [Fact]
    public void Users_who_have_been_quiet_are_forgotten_and_the_flooder_is_not()
    {
        Exhaust(-1);
        for (var i = 0; i < 60_000; i++)
        {
            _limit.Judge(i);
        }

        _time.Jump(TimeSpan.FromSeconds(2));
        _limit.Judge(1);

        Assert.InRange(_limit.KnownUsers, 1, 10);
        Assert.Equal(Verdict.Ignore, _limit.Judge(-1));
    }

    private void Exhaust(long user)
    {
        while (_limit.Judge(user) == Verdict.Accept)
        {
        }
    }
}
