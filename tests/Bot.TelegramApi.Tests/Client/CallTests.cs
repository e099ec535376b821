using System.Text;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Tests.Client;

public class CallTests
{
    private const string Sent = """{"ok":true,"result":{"message_id":9,"chat":{"id":42,"type":"private"},"date":1}}""";

    private static readonly SendMessage Hello = new() { ChatId = 42, Text = "Привіт <b>\"x\"</b>" };

    [Fact]
    public async Task A_call_posts_its_parameters_as_json_to_base_token_and_method()
    {
        await using var server = new ScriptedServer(ScriptedServer.Json(Sent));
        using var client = Connect(server);

        var message = await client.Call(Hello);

        Assert.Equal(9, message.MessageId);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith($"POST /bot{StubTransport.Token}/sendMessage HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("""{"chat_id":42,"text":"Привіт <b>\"x\"</b>"}""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buffers_are_used_again_without_mixing_bodies()
    {
        List<string> bodies = [];
        using var client = StubTransport.Client((_, body) =>
        {
            bodies.Add(body);
            return StubTransport.Json(200, Sent);
        });

        await client.Call(new SendMessage { ChatId = 1, Text = new string('я', 3000) });
        await client.Call(new SendMessage { ChatId = 2, Text = "short" });

        Assert.Equal("""{"chat_id":2,"text":"short"}""", bodies[1]);
    }

    [Fact]
    public async Task An_upload_is_multipart_with_the_file_as_its_own_part()
    {
        await using var server = new ScriptedServer(ScriptedServer.Json(Sent));
        using var client = Connect(server);

        await client.Call(new SendDocument
        {
            ChatId = 42,
            Document = InputFile.Upload("export.csv", "a;b"u8.ToArray()),
            Caption = "Вивантаження",
            ReplyParameters = new ReplyParameters { MessageId = 5 },
        });

        var request = Assert.Single(server.Requests);
        Assert.Contains("Content-Type: multipart/form-data; boundary=", request, StringComparison.Ordinal);
        Assert.Contains("name=\"chat_id\"\r\n\r\n42\r\n", request, StringComparison.Ordinal);
        Assert.Contains("name=\"caption\"\r\n\r\nВивантаження\r\n", request, StringComparison.Ordinal);
        Assert.Contains("name=\"reply_parameters\"\r\n\r\n{\"message_id\":5}\r\n", request, StringComparison.Ordinal);
        Assert.Contains("name=\"document\"; filename=\"export.csv\"", request, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\na;b\r\n", request, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"document\"\r\n", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_telegram_has_is_sent_by_its_id_in_json()
    {
        var sent = "";
        using var client = StubTransport.Client((_, body) =>
        {
            sent = body;
            return StubTransport.Json(200, Sent);
        });

        await client.Call(new SendPhoto { ChatId = 42, Photo = InputFile.Existing("AgAC") });

        Assert.Equal("""{"chat_id":42,"photo":"AgAC"}""", sent);
    }

    [Fact]
    public async Task A_download_copies_the_file()
    {
        await using var server = new ScriptedServer("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\ndata");
        using var client = Connect(server);
        using var content = new MemoryStream();

        await client.Download("documents/file_1.csv", content);

        Assert.Equal("data", Encoding.UTF8.GetString(content.ToArray()));
        Assert.StartsWith($"GET /file/bot{StubTransport.Token}/documents/file_1.csv ", Assert.Single(server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_of_a_file_that_is_gone_is_a_typed_error()
    {
        await using var server = new ScriptedServer(ScriptedServer.Json("{}", 404));
        using var client = Connect(server);

        await Assert.ThrowsAsync<MethodNotFoundException>(() => client.Download("x", Stream.Null));
    }

    [Fact]
    public async Task A_call_that_the_caller_cancels_is_cancelled_and_not_a_network_error()
    {
        await using var server = new ScriptedServer([null]);
        using var client = Connect(server);
        using var cancelled = new CancellationTokenSource();

        var call = client.Call(Hello, cancelled.Token);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123:abc/../x")]
    [InlineData("123:abc def")]
    public void A_token_that_cannot_be_one_is_refused_without_being_repeated(string token)
    {
        var error = Assert.Throws<ArgumentException>(() => new BotApiClient(new BotApiOptions { Token = token }));

        Assert.True(token.Length == 0 || !error.ToString().Contains(token, StringComparison.Ordinal));
    }

    private static BotApiClient Connect(ScriptedServer server) =>
        new(new BotApiOptions { Token = StubTransport.Token, BaseUrl = server.Address });
}
