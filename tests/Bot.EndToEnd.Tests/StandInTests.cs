using Bot.EndToEnd.Tests.Support;

namespace Bot.EndToEnd.Tests;

/// <summary>A server that repeats itself, or talks nonsense in between.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    private StandIn _telegram = null!;
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-e2e-").FullName;
    private BotProcess? _bot;

    public Task InitializeAsync()
    {
        _telegram = StandIn.Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_bot is { } bot)
        {
            await bot.DisposeAsync();
        }

        await _telegram.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Updates_that_come_again_are_not_answered_again()
    {
        _telegram.Delivers(Question(11), Question(12));
        _telegram.Delivers(Question(11), Question(12));
        _telegram.Delivers(Question(12), Question(13), Question(13));
        await StartBot();
        await AnsweredOnce(11, 12, 13);
    }

    [Fact]
    public async Task Updates_that_come_again_after_a_restart_are_not_answered_again()
    {
        _telegram.Delivers(Question(11), Question(12));
        await StartBot();
        await AnsweredOnce(11, 12);
        Assert.Equal(0, await _bot!.Stop());

        _telegram.Delivers(Question(11), Question(12), Question(13));
        await StartBot();
        await AnsweredOnce(11, 12, 13);
    }

    [Theory]
    [InlineData("""{"update_id":12,"message":{"message_id":"?","chat":7}}""")]
    [InlineData("""{"update_id":12}""")]
    [InlineData("""{"update_id":12,"message":null}""")]
    [InlineData("""{"update_id":12,"something_new":{"a":[1,2,{"b":null}]}}""")]
    [InlineData("""{"no_id":true}""")]
    [InlineData("\"what?\"")]
    [InlineData("null")]
    [InlineData("""{"update_id":12,"message":{"message_id":1,"date":1,"text":"half a letter: \ud83d","from":{"id":7,"is_bot":false,"first_name":"O"},"chat":{"id":7,"type":"private"}}}""")]
    public async Task One_malformed_or_strange_update_never_loses_the_others(string strange)
    {
        _telegram.Delivers(Question(11), strange, Question(13));
        _telegram.Delivers(Question(14));
        await StartBot();
        await AnsweredOnce(11, 13, 14);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>502 Bad Gateway</html>")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true,"result":{"not":"a list"}}""")]
    [InlineData("""{"ok":false}""")]
    [InlineData("""{"ok":true,"result":[{"update_id":11,"message":""")]
    public async Task Nonsense_instead_of_updates_is_asked_for_again(string nonsense)
    {
        _telegram.AnswersPoll(nonsense);
        _telegram.Delivers(Question(11));
        await StartBot();
        await AnsweredOnce(11);
    }

    private static string Question(int id) => StandIn.Text(id, $"/find quetzal{id}", user: id);

    private async Task StartBot()
    {
        _bot = BotProcess.Launch(Places.Program, _folder, [$"--Telegram:ApiBaseUrl={_telegram.ApiBaseUrl}", $"--Telegram:Token={StandIn.Token}", "--Urls=http://127.0.0.1:0"]);
        await _bot.Says("Running as @stand_in_bot");
    }

    private async Task AnsweredOnce(params int[] ids)
    {
        await Talk.Until(() => _telegram.IsThrough && Array.TrueForAll(ids, id => Answers(id) > 0), "everything was answered");
        Assert.All(ids, id => Assert.Equal(1, Answers(id)));

        int Answers(int id) => _telegram.Sends.Count(s => s.Contains($"quetzal{id}", StringComparison.Ordinal));
    }
}
