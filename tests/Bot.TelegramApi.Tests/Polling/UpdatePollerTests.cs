using System.Collections.Concurrent;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Polling;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Tests.Polling;

public sealed class UpdatePollerTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Journal _journal = new();
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly ConcurrentQueue<DateTimeOffset> _askedAt = [];
    private readonly ConcurrentQueue<long> _taken = [];
    private readonly Queue<Func<HttpResponseMessage>> _script = [];
    private readonly UpdatePoller _poller;
    private int _receiverFaults;

    public UpdatePollerTests()
    {
        var api = new BotApiClient(
            new BotApiOptions { Token = StubTransport.Token },
            _time,
            new StubTransport((_, body) =>
            {
                _asked.Enqueue(body);
                _askedAt.Enqueue(_time.GetUtcNow());
                return _script.TryDequeue(out var answer) ? answer() : throw new HttpRequestException("the script is over");
            }));
        _poller = new UpdatePoller(api, new PollingOptions { AllowedUpdates = ["message"] }, _journal, _time, new Random(1));
    }

    [Fact]
    public async Task The_next_poll_acknowledges_a_batch_only_after_it_was_taken_in()
    {
        Say(200, Batch(10, 11));
        Say(200, Batch(12));
        _receiverFaults = 2;

        await Poll(offset: 10, until: () => _taken.Count == 3);

        Assert.Equal([10L, 11L, 12L], _taken);
        Assert.Contains("\"offset\":10,", _asked.ElementAt(0), StringComparison.Ordinal);
        Assert.Contains("\"offset\":12,", _asked.ElementAt(1), StringComparison.Ordinal);
        Assert.Equal(2, _journal.Failures.Count(f => f.Kind == PollingFailureKind.Receiver));
    }

    [Theory]
    [InlineData(500, "{}", PollingFailureKind.Server)]
    [InlineData(502, "<html>", PollingFailureKind.Server)]
    [InlineData(409, """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}""", PollingFailureKind.Conflict)]
    [InlineData(429, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":3}}""", PollingFailureKind.TooManyRequests)]
    [InlineData(400, """{"ok":false,"error_code":400,"description":"Bad Request"}""", PollingFailureKind.Refused)]
    [InlineData(403, """{"ok":false,"error_code":403,"description":"Forbidden"}""", PollingFailureKind.Refused)]
    [InlineData(200, "", PollingFailureKind.Network)]
    [InlineData(200, """{"ok":true,"result":[{"update_id":1}""", PollingFailureKind.Network)]
    [InlineData(200, """{"ok":true,"result":{}}""", PollingFailureKind.Network)]
    [InlineData(200, """{"ok":true,"result":["?"]}""", PollingFailureKind.Unreadable)]
    public async Task Every_failure_is_reported_and_polling_goes_on(int status, string body, PollingFailureKind kind)
    {
        for (var i = 0; i < 12; i++)
        {
            Say(status, body);
        }

        Say(200, Batch(5));

        await Poll(offset: null, until: () => !_taken.IsEmpty);

        Assert.Equal([5L], _taken);
        Assert.Equal(12, _journal.Failures.Take(12).Count(f => f.Kind == kind));
        Assert.Equal(12, _journal.Recoveries[0]);
    }

    [Fact]
    public async Task A_network_fault_is_tried_again()
    {
        _script.Enqueue(() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
        Say(200, Batch(5));

        await Poll(offset: null, until: () => !_taken.IsEmpty);

        Assert.Equal([5L], _taken);
    }

    [Fact]
    public async Task Waits_grow_to_a_cap_and_are_jittered()
    {
        for (var i = 0; i < 20; i++)
        {
            Say(500, "{}");
        }

        await Poll(offset: null, until: () => _asked.Count > 20);

        var waits = _journal.Failures.Select(f => f.RetryIn.TotalSeconds).Take(20).ToArray();
        Assert.InRange(waits[0], 0.25, 0.5);
        Assert.All(waits.Skip(8), wait => Assert.InRange(wait, 10, 20));
        Assert.True(waits.Skip(8).Distinct().Count() > 5);
    }

    [Fact]
    public async Task Flood_control_is_obeyed_to_the_second()
    {
        Say(429, """{"ok":false,"error_code":429,"parameters":{"retry_after":40}}""");
        Say(200, Batch(5));

        await Poll(offset: null, until: () => !_taken.IsEmpty);

        Assert.Equal(TimeSpan.FromSeconds(40), _journal.Failures[0].RetryIn);
        Assert.True(_askedAt.ElementAt(1) - _askedAt.ElementAt(0) >= TimeSpan.FromSeconds(40));
    }

    [Theory]
    [InlineData("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", "another copy")]
    [InlineData("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook", "webhook")]
    public async Task A_conflict_names_its_likely_cause(string description, string cause)
    {
        Say(409, $$"""{"ok":false,"error_code":409,"description":"{{description}}"}""");

        await Poll(offset: null, until: () => _asked.Count > 1);

        Assert.Contains(cause, _journal.Failures[0].LikelyCause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_rejected_token_ends_polling_with_its_own_error(int status)
    {
        Say(status, $$"""{"ok":false,"error_code":{{status}},"description":"no"}""");

        await Assert.ThrowsAsync<TokenRejectedException>(() => _poller.Run(offset: null, Receive, _stop.Token));
    }

    [Fact]
    public async Task A_404_of_a_token_that_worked_before_is_not_the_end()
    {
        Say(200, Batch(5));
        Say(404, "<html>restarting</html>");
        Say(200, Batch(6));

        await Poll(offset: null, until: () => _taken.Count == 2);

        Assert.Equal([5L, 6L], _taken);
    }

    [Fact]
    public async Task A_malformed_update_is_reported_and_acknowledged_with_its_batch()
    {
        Say(200, """{"ok":true,"result":[{"update_id":7},{"update_id":8,"message":5}]}""");
        Say(200, Batch(9));

        await Poll(offset: null, until: () => _taken.Count == 2);

        Assert.Equal([7L, 9L], _taken);
        Assert.Equal(8, Assert.Single(_journal.Malformed));
        Assert.Contains("\"offset\":9,", _asked.ElementAt(1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_below_the_offset_are_passed_on_and_followed()
    {
        Say(200, Batch(900));
        Say(200, Batch(3, 4));
        Say(200, Batch(5));

        await Poll(offset: 900, until: () => _taken.Count == 4);

        Assert.Equal([900L, 3L, 4L, 5L], _taken);
        Assert.Contains("\"offset\":5,", _asked.ElementAt(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_hour_makes_it_ask_without_an_offset()
    {
        Say(200, Batch(900));

        _script.Enqueue(() =>
        {
            _time.Jump(TimeSpan.FromMinutes(61));
            return StubTransport.Json(200, Batch());
        });
        Say(200, Batch(3));

        await Poll(offset: 900, until: () => _taken.Count == 2);

        Assert.Contains("offset", _asked.ElementAt(1), StringComparison.Ordinal);
        Assert.DoesNotContain("offset", _asked.ElementAt(2), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_the_last_success_is_known()
    {
        Assert.Null(_poller.LastSuccess);
        Say(200, Batch(1));

        await Poll(offset: null, until: () => _asked.Count > 3);

        Assert.Equal(_askedAt.First(), _poller.LastSuccess);
    }

    [Fact]
    public async Task A_server_that_answers_at_once_with_nothing_is_not_asked_in_a_tight_loop()
    {
        for (var i = 0; i < 100; i++)
        {
            Say(200, Batch());
        }

        await Poll(offset: null, until: () => _asked.Count >= 100);

        Assert.True(_askedAt.ElementAt(99) - _askedAt.ElementAt(0) >= TimeSpan.FromMilliseconds(99 * 50));
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private static string Batch(params long[] ids) =>
        $$"""{"ok":true,"result":[{{string.Join(',', ids.Select(id => $$"""{"update_id":{{id}}}"""))}}]}""";

    private void Say(int status, string body) => _script.Enqueue(() => StubTransport.Json(status, body));

    /// <summary>Polls until the condition holds.</summary>
    private async Task Poll(long? offset, Func<bool> until)
    {
        var running = _poller.Run(offset, Receive, _stop.Token);
        await _time.RunUntil(() => until() || running.IsCompleted);
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private Task Receive(IReadOnlyList<Update> batch, CancellationToken cancellationToken)
    {
        if (_receiverFaults-- > 0)
        {
            throw new InvalidOperationException("the store is full");
        }

        foreach (var update in batch)
        {
            _taken.Enqueue(update.UpdateId);
        }

        return Task.CompletedTask;
    }

    private sealed class Journal : IPollingObserver
    {
        public List<PollingFailure> Failures { get; } = [];

        public List<int> Recoveries { get; } = [];

        public List<long?> Malformed { get; } = [];

        public void Failed(PollingFailure failure) => Failures.Add(failure);

        public void Recovered(int failures) => Recoveries.Add(failures);

        public void PassedBy(MalformedUpdate update) => Malformed.Add(update.UpdateId);
    }
}
