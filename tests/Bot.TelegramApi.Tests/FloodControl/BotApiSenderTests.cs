using System.Collections.Concurrent;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.FloodControl;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Tests.FloodControl;

public sealed class BotApiSenderTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly ScriptedApi _api;
    private readonly BotApiSender _sender;

    public BotApiSenderTests()
    {
        _api = new ScriptedApi(_time);
        _sender = new BotApiSender(_api, new FloodControlOptions { BulkPerSecond = 2, ChatBurst = 2 }, time: _time, random: new Random(3));
    }

    [Fact]
    public async Task A_reply_goes_first_however_long_the_bulk_queue_is()
    {
        var bulk = Enumerable.Range(100, 50).Select(chat => _sender.Send(To(chat), Lane.Bulk)).ToArray();

        await _sender.Send(To(1), Lane.Reply);

        Assert.True(bulk.Count(sent => sent.IsCompleted) <= 2);
        Assert.Equal(1, _api.Calls.Last().Chat);
    }

    [Fact]
    public async Task A_flooded_reply_waits_exactly_and_is_sent_again()
    {
        _api.Faults.Enqueue(new TooManyRequestsException("sendMessage", "429", TimeSpan.FromSeconds(12)));

        var sent = _sender.Send(To(1), Lane.Reply);
        var other = await _sender.Send(To(2), Lane.Reply);
        await _time.RunUntil(() => sent.IsCompleted);

        Assert.NotNull(other);
        Assert.Equal([1L, 2L, 1L], _api.Calls.Select(call => call.Chat));
        Assert.True(_api.Calls.Last().At - _api.Calls.First().At >= TimeSpan.FromSeconds(12));
    }

    [Fact]
    public async Task A_hold_of_a_chat_holds_those_too_who_had_their_turn_reserved()
    {
        _api.Passes = 2;
        _api.Faults.Enqueue(new TooManyRequestsException("sendMessage", "429", TimeSpan.FromSeconds(12)));

        var all = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _sender.Send(To(1), Lane.Reply)));
        await _time.RunUntil(() => all.IsCompleted);

        var calls = _api.Calls.ToArray();
        Assert.Equal(6, calls.Length);
        Assert.All(calls.Skip(3), call => Assert.True(call.At - calls[2].At >= TimeSpan.FromSeconds(12)));
    }

    [Fact]
    public async Task A_flooded_bulk_message_holds_the_bulk_lane_but_no_reply()
    {
        _api.Faults.Enqueue(new TooManyRequestsException("sendMessage", "429", TimeSpan.FromSeconds(30)));

        var bulk = Task.WhenAll(Enumerable.Range(100, 5).Select(chat => _sender.Send(To(chat), Lane.Bulk)));
        await _sender.Send(To(1), Lane.Reply);
        await _time.RunUntil(() => bulk.IsCompleted);

        var calls = _api.Calls.ToArray();
        var start = calls[0].At;
        Assert.Single(calls.Skip(1), call => call.Chat == 1 && call.At == start);
        Assert.All(calls.Skip(1).Where(call => call.Chat != 1), call => Assert.True(call.At - start >= TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_chat_that_is_refused_again_while_others_pass_holds_nobody_else_and_is_given_back()
    {
        var refused = 0;
        _api.FaultOf = chat => chat == 66 ? new TooManyRequestsException("sendMessage", $"429 #{++refused}", TimeSpan.FromSeconds(40)) : null;

        var sick = _sender.Send(To(66), Lane.Bulk);
        var others = Task.WhenAll(Enumerable.Range(100, 400).Select(chat => _sender.Send(To(chat), Lane.Bulk)));
        await _time.RunUntil(() => others.IsCompleted && sick.IsCompleted);

        await Assert.ThrowsAsync<TooManyRequestsException>(() => sick);
        Assert.Equal(2, refused);
        var times = _api.Calls.Where(c => c.Chat >= 100).Select(c => c.At).Order().ToArray();
        Assert.All(times.Skip(1).Zip(times), pair => Assert.True(pair.First - pair.Second < TimeSpan.FromSeconds(20)));
        Assert.True(times[0] - _api.Calls.First().At >= TimeSpan.FromSeconds(40)); // the first refusal might have been everybody's
    }

    [Fact]
    public async Task A_flood_that_lasts_is_not_sat_out_in_the_lane()
    {
        _api.FaultOf = _ => new TooManyRequestsException("sendMessage", "429", TimeSpan.FromSeconds(3));

        var sent = _sender.Send(To(1), Lane.Bulk);
        await _time.RunUntil(() => sent.IsCompleted);

        await Assert.ThrowsAsync<TooManyRequestsException>(() => sent);
        Assert.Equal(10, _api.Calls.Count);
        Assert.All(_api.Calls.Skip(1).Zip(_api.Calls), pair => Assert.True(pair.First.At - pair.Second.At >= TimeSpan.FromSeconds(3)));
    }

    [Theory]
    [InlineData("server", 4)]
    [InlineData("refused", 4)]
    [InlineData("broken", 3)]
    [InlineData("bad request", 1)]
    [InlineData("gone", 1)]
    [InlineData("no method", 1)]
    public async Task A_reply_is_tried_again_only_while_that_helps(string fault, int attempts)
    {
        for (var i = 0; i < 10; i++)
        {
            _api.Faults.Enqueue(Fault(fault));
        }

        var sent = _sender.Send(To(1), Lane.Reply);
        await _time.RunUntil(() => sent.IsCompleted);

        await Assert.ThrowsAsync(Fault(fault).GetType(), () => sent);
        Assert.Equal(attempts, _api.Calls.Count);
    }

    [Fact]
    public async Task An_edit_may_be_repeated_after_an_uncertain_failure_as_often_as_any_other()
    {
        for (var i = 0; i < 3; i++)
        {
            _api.Faults.Enqueue(Fault("broken"));
        }

        var sent = _sender.Send(new EditMessageText { ChatId = 1, MessageId = 2, Text = "x" }, Lane.Reply);
        await _time.RunUntil(() => sent.IsCompleted);

        Assert.NotNull(await sent);
    }

    [Theory]
    [InlineData("server")]
    [InlineData("broken")]
    [InlineData("refused")]
    public async Task A_bulk_message_is_never_repeated_after_a_fault(string fault)
    {
        _api.Faults.Enqueue(Fault(fault));

        await Assert.ThrowsAnyAsync<BotApiException>(() => _sender.Send(To(1), Lane.Bulk).WaitAsync(TimeSpan.FromSeconds(30)));

        Assert.Single(_api.Calls);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        _api.Faults.Enqueue(new TooManyRequestsException("sendMessage", "429", TimeSpan.FromHours(1)));

        var sent = _sender.Send(To(1), Lane.Bulk, cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
    }

    public void Dispose() => _sender.Dispose();

    private static SendMessage To(long chat) => new() { ChatId = chat, Text = "x" };

    private static BotApiException Fault(string name) => name switch
    {
        "server" => new ServerErrorException("sendMessage", "502"),
        "refused" => new NetworkException("sendMessage", "refused", mayHaveBeenHandled: false),
        "broken" => new NetworkException("sendMessage", "broke off", mayHaveBeenHandled: true),
        "gone" => new ChatGoneException("sendMessage", "403", ChatGoneReason.Blocked),
        "no method" => new MethodNotFoundException("sendMessage", "404"),
        _ => new BadRequestException("sendMessage", "400"),
    };

    private sealed class ScriptedApi(TimeProvider time) : IBotApi
    {
        public Task Download(string filePath, Stream destination, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        /// <summary>How many calls pass before the faults begin.</summary>
        public int Passes { get; set; }

        public Func<long, BotApiException?> FaultOf { get; set; } = _ => null;

        public Queue<BotApiException> Faults { get; } = [];

        public ConcurrentQueue<(long Chat, DateTimeOffset At)> Calls { get; } = [];

        public Task<TResult> Call<TResult>(IMethod<TResult> method, CancellationToken cancellationToken = default)
        {
            var chat = ((IChatMethod)method).Chat!.Value.Number;
            Calls.Enqueue((chat, time.GetUtcNow()));
            if (FaultOf(chat) is { } refusal)
            {
                throw refusal;
            }

            if (Passes-- <= 0 && Faults.TryDequeue(out var fault))
            {
                throw fault;
            }

            var message = new Message { MessageId = 1, Chat = new Chat { Id = chat } };
            object result = typeof(TResult) == typeof(Message) ? message : new EditedMessage(message);
            return Task.FromResult((TResult)result);
        }
    }
}
