using Bot.Chats;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Languages;
using Bot.TelegramApi.Tests;
using Bot.TelegramApi.Types;
using Bot.Tests.Intake;

namespace Bot.Tests.Conversation;

public sealed class RequestReaderTests : IAsyncLifetime, IDisposable
{
    private static readonly BotIdentity Me = new(42, "who_came_home_bot");
    private readonly ManualTimeProvider _time = new();
    private TestStore _store = null!;
    private ChatBook _chats = null!;
    private RequestReader _reader = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _chats = new ChatBook(_store.Documents);
        _reader = new RequestReader(_store.Documents, new Readers(_chats, new Wordings(), _time), Me);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _chats.Dispose();

    [Theory]
    [InlineData("/totals 2025", "totals", "2025")]
    [InlineData("/totals", "totals", "")]
    [InlineData("/TOTALS@Who_Came_Home_Bot   june 2025 ", "totals", "june 2025")]
    [InlineData("/totals\n2025", "totals", "2025")]
    [InlineData("how many came home?", null, "how many came home?")]
    [InlineData("@who_came_home_bot how many?", null, "how many?")]
    [InlineData("@who_came_home_bot /totals 2025", "totals", "2025")]
    [InlineData("/", "", "")]
    public async Task A_text_is_split_into_command_and_arguments(string text, string? command, string arguments)
    {
        var request = await Read(Received.Text(1, text));
        Assert.Equal((command, arguments), (request!.Command, request.Arguments));
    }

    [Theory]
    [InlineData("hello everyone", false)]
    [InlineData("/latest", true)]
    [InlineData("/latest@who_came_home_bot", true)]
    [InlineData("/latest@WHO_CAME_HOME_BOT", true)]
    [InlineData("/latest@another_bot", false)]
    [InlineData("/latest@another_bot @who_came_home_bot", false)]
    [InlineData("/totals who@example.org", true)]
    [InlineData("ask @who_came_home_bot, it knows", true)]
    [InlineData("@who_came_home_bot", true)]
    [InlineData("@who_came_home_bot2 is another", false)]
    [InlineData("mail me@who_came_home_bot.example", false)]
    [InlineData("@who_came_home_bots or @who_came_home_bot", true)]
    public async Task In_a_group_only_what_is_meant_for_the_bot_is_read(string text, bool isMeant)
    {
        var update = Received.Text(1, text, chatId: -5, chatType: "supergroup");
        Assert.Equal(isMeant, _reader.IsMeant(update));
        Assert.Equal(isMeant, await Read(update) is not null);
    }

    [Fact]
    public async Task In_a_group_a_reply_to_the_bot_is_meant_for_it_and_one_to_somebody_else_is_not()
    {
        Assert.True((await Read(Reply(to: Me.Id)))!.IsAddressed);
        Assert.Null(await Read(Reply(to: 7)));

        static Update Reply(long to) => Received.Text(1, "and in July?", chatId: -5, chatType: "group", more: $$$"""
            ,"reply_to_message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group"},"from":{"id":{{{to}}},"is_bot":true,"first_name":"B"} }
            """);
    }

    [Theory]
    [InlineData("/latst", false)]
    [InlineData("/latst@who_came_home_bot", true)]
    [InlineData("@who_came_home_bot hm", true)]
    public async Task It_is_noted_whether_the_bot_itself_is_addressed(string text, bool expected) =>
        Assert.Equal(expected, (await Read(Received.Text(1, text, chatId: -5, chatType: "group")))!.IsAddressed);

    [Theory]
    [InlineData("private", "\"photo\":[]", true)]
    [InlineData("private", "\"sticker\":{\"file_id\":\"a\",\"file_unique_id\":\"b\"}", true)]
    [InlineData("private", "\"caption\":\"look\"", true)]
    [InlineData("private", "\"new_chat_members\":[]", false)]
    [InlineData("group", "\"photo\":[]", false)]
    public async Task What_is_no_text_is_answered_in_private_only(string chatType, string content, bool isMeant)
    {
        var request = await Read(Received.Parse($$$"""
            {"update_id":1,"message":{"message_id":1,"date":1,{{{content}}},"from":{"id":7,"is_bot":false,"first_name":"O"},"chat":{"id":7,"type":"{{{chatType}}}"} } }
            """));
        Assert.Equal(isMeant ? "unreadable" : null, request?.Command);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(",\"sender_chat\":{\"id\":-5,\"type\":\"group\"}", true)]
    [InlineData(",\"sender_chat\":{\"id\":-6,\"type\":\"channel\"}", false)]
    public async Task Bots_are_not_answered_but_an_anonymous_administrator_is(string senderChat, bool isMeant) => Assert.Equal(isMeant, await Read(Received.Parse($$$"""
        {"update_id":1,"message":{"message_id":1,"date":1,"text":"/latest"{{{senderChat}}},"from":{"id":8,"is_bot":true,"first_name":"B"},"chat":{"id":-5,"type":"group"} } }
        """)) is not null);

    [Fact]
    public async Task The_language_is_the_readers_until_the_chat_chooses()
    {
        Assert.Equal(Language.English, (await Read(Received.Text(1)))!.Language);
        await _chats.ChangeAsync(7, s => s with { Language = Language.Ukrainian }, default);
        Assert.Equal(Language.Ukrainian, (await Read(Received.Text(1)))!.Language);
        Assert.Equal(Language.English, (await Read(Received.Text(1, chatId: 8)))!.Language);
    }

    [Fact]
    public async Task The_day_is_the_one_in_the_chats_zone()
    {
        _time.Jump(TimeSpan.FromHours(10)); // 22:00 UTC on 1 June is 01:00 on 2 June in Kyiv
        Assert.Equal(new DateOnly(2025, 6, 2), (await Read(Received.Text(1)))!.Today);
        await _chats.ChangeAsync(7, s => s with { Zone = "America/New_York" }, default);
        Assert.Equal(new DateOnly(2025, 6, 1), (await Read(Received.Text(1)))!.Today);
    }

    [Theory]
    [InlineData("/list p:2", "list", "p:2", true)]
    [InlineData("+/latest", "latest", "", false)]
    [InlineData("#gone", "help", "", false)]
    public async Task A_pressed_button_is_its_command(string data, string command, string arguments, bool inPlace)
    {
        var request = (await Read(Received.Press(1, data)))!;

        Assert.Equal((command, arguments, inPlace), (request.Command, request.Arguments, request.IsInPlace));
        Assert.Equal(("4711", 5L, 7L), (request.CallbackId, request.MessageId, request.ChatId));
    }

    [Fact]
    public async Task The_answer_goes_to_the_topic_of_the_question() => Assert.Equal(99, (await Read(Received.Text(
        1, chatId: -5, chatType: "supergroup", more: ",\"is_topic_message\":true,\"message_thread_id\":99")))!.ThreadId);

    [Fact]
    public async Task A_reply_thread_that_is_no_topic_is_not_taken_for_one() => Assert.Null((await Read(Received.Text(
        1, chatId: -5, chatType: "supergroup", more: ",\"message_thread_id\":99")))!.ThreadId);

    [Fact]
    public async Task Who_asked_is_known_even_when_the_store_fails()
    {
        await _store.Documents.CommitAsync([new Storage.PutChange("chats", "7", "[]"u8.ToArray())]);

        await Assert.ThrowsAsync<Storage.StoreException>(() => Read(Received.Text(1)));
        Assert.Equal((7L, true), (_reader.Unread(Received.Text(1))!.ChatId, _reader.Unread(Received.Text(1))!.IsPrivate));
        Assert.Equal("4711", _reader.Unread(Received.Press(1, "/list"))!.CallbackId);
    }

    [Fact]
    public void Updates_of_a_chat_share_its_lane()
    {
        Assert.Equal(-5, RequestReader.LaneOf(Received.Text(1, userId: 7, chatId: -5)));
        Assert.Equal(-5, RequestReader.LaneOf(Received.Press(1, "/list", userId: 7, chatId: -5)));
        Assert.Equal(7, RequestReader.SenderOf(Received.Press(1, "/list", userId: 7, chatId: -5)));
    }

    private Task<Request?> Read(Update update) => _reader.ReadAsync(update, default);
}
