using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;

namespace Bot.TelegramApi.Tests.Client;

public class ErrorTests
{
    private static readonly SendMessage Hello = new() { ChatId = 42, Text = "x" };

    [Theory]
    [InlineData(401, "Unauthorized", typeof(UnauthorizedException))]
    [InlineData(404, "Not Found", typeof(MethodNotFoundException))]
    [InlineData(409, "Conflict: terminated by other getUpdates request", typeof(ConflictException))]
    [InlineData(400, "Bad Request: message is not modified: specified new message content…", typeof(MessageNotModifiedException))]
    [InlineData(400, "Bad Request: can't parse entities", typeof(BadRequestException))]
    [InlineData(413, "Request Entity Too Large", typeof(BadRequestException))]
    [InlineData(500, "Internal Server Error", typeof(ServerErrorException))]
    [InlineData(502, "Bad Gateway", typeof(ServerErrorException))]
    public async Task Every_error_has_its_type_and_keeps_its_description(int code, string description, Type type)
    {
        using var client = StubTransport.Client(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

        var error = await Assert.ThrowsAnyAsync<BotApiException>(() => client.Call(Hello));

        Assert.IsType(type, error);
        Assert.Equal($"sendMessage: {code} {description}", error.Message);
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user", ChatGoneReason.Blocked)]
    [InlineData(403, "Forbidden: user is deactivated", ChatGoneReason.Deactivated)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", ChatGoneReason.Kicked)]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat", ChatGoneReason.NotAMember)]
    [InlineData(403, "Forbidden: the group chat was deleted", ChatGoneReason.Deactivated)]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", ChatGoneReason.Forbidden)]
    [InlineData(400, "Bad Request: chat not found", ChatGoneReason.NotFound)]
    public async Task A_chat_that_is_gone_says_why(int code, string description, ChatGoneReason reason)
    {
        using var client = StubTransport.Client(code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

        var error = await Assert.ThrowsAsync<ChatGoneException>(() => client.Call(Hello));

        Assert.Equal(reason, error.Reason);
    }

    [Fact]
    public async Task Flood_control_says_how_long_to_wait()
    {
        using var client = StubTransport.Client(429, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":35}}""");

        var error = await Assert.ThrowsAsync<TooManyRequestsException>(() => client.Call(Hello));

        Assert.Equal(TimeSpan.FromSeconds(35), error.RetryAfter);
    }

    [Fact]
    public async Task Flood_control_of_a_proxy_is_read_from_the_header()
    {
        using var client = StubTransport.Client((_, _) =>
        {
            var response = StubTransport.Json(429, "<html>slow down</html>");
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));
            return response;
        });

        var error = await Assert.ThrowsAsync<TooManyRequestsException>(() => client.Call(Hello));

        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
    }

    [Fact]
    public async Task A_migrated_chat_says_its_new_id()
    {
        using var client = StubTransport.Client(
            400, """{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded","parameters":{"migrate_to_chat_id":-1001234567890}}""");

        var error = await Assert.ThrowsAsync<ChatMigratedException>(() => client.Call(Hello));

        Assert.Equal(-1001234567890, error.NewChatId);
    }

    [Theory]
    [InlineData(502, typeof(ServerErrorException))]
    [InlineData(404, typeof(MethodNotFoundException))]
    [InlineData(401, typeof(UnauthorizedException))]
    [InlineData(200, typeof(NetworkException))]
    public async Task A_page_instead_of_json_is_judged_by_its_status(int status, Type type)
    {
        using var client = StubTransport.Client(status, "<html>nginx</html>");

        var error = await Assert.ThrowsAnyAsync<BotApiException>(() => client.Call(Hello));

        Assert.IsType(type, error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":null}""")]
    [InlineData("""{"ok":true,"result":{"message_id":1""")]
    [InlineData("""{"ok":true,"result":{"message_id":{},"chat":5}}""")]
    public async Task A_malformed_answer_is_a_network_error_that_may_have_been_handled(string body)
    {
        using var client = StubTransport.Client(200, body);

        var error = await Assert.ThrowsAsync<NetworkException>(() => client.Call(Hello));

        Assert.True(error.MayHaveBeenHandled);
    }

    [Fact]
    public async Task Random_damage_to_an_answer_is_always_a_typed_error_or_a_result()
    {
        const string Answer = """{"ok":true,"result":{"message_id":9,"chat":{"id":42,"type":"private"},"date":1,"text":"hi","entities":[]}}""";
        var random = new Random(20250613);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(Answer);
            for (var hits = random.Next(1, 5); hits > 0; hits--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            using var client = StubTransport.Client((_, _) => new HttpResponseMessage { Content = new ByteArrayContent(bytes, 0, random.Next(bytes.Length) + 1) });
            try
            {
                Assert.NotNull(await client.Call(Hello));
            }
            catch (BotApiException)
            {
                // Typed, as promised.
            }
        }
    }

    [Fact]
    public async Task A_refused_connection_certainly_handled_nothing()
    {
        var server = new ScriptedServer();
        var nobody = server.Address;
        await server.DisposeAsync();

        var error = await Assert.ThrowsAsync<NetworkException>(() => Connect(nobody).Call(Hello));

        Assert.False(error.MayHaveBeenHandled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"ok\":true,")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ok\"\r\n")]
    [InlineData("no http at all\r\n\r\n")]
    public async Task A_connection_that_breaks_off_is_a_network_error(string answer)
    {
        await using var server = new ScriptedServer(answer);

        var error = await Assert.ThrowsAsync<NetworkException>(() => Connect(server.Address).Call(Hello));

        Assert.True(error.MayHaveBeenHandled);
    }

    [Fact]
    public async Task A_poll_that_hangs_is_given_up_after_its_own_timeout_and_the_slack()
    {
        await using var server = new ScriptedServer([null]);
        var time = new ManualTimeProvider();
        using var client = new BotApiClient(new BotApiOptions { Token = StubTransport.Token, BaseUrl = server.Address }, time);

        var call = client.Call(new GetUpdates { Timeout = 50 });
        await time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(call.IsCompleted);
        await time.Advance(TimeSpan.FromSeconds(2));

        await Assert.ThrowsAsync<NetworkException>(() => call);
    }

    [Fact]
    public async Task The_token_never_shows_in_an_error()
    {
        using var echo = StubTransport.Client(400, $$"""{"ok":false,"description":"no /bot{{StubTransport.Token}}/sendMessage here"}""");
        using var fault = StubTransport.Client((request, _) =>
            throw new HttpRequestException($"cannot reach {request.RequestUri}", new IOException($"{request.RequestUri} broke off")));

        foreach (var client in (BotApiClient[])[echo, fault])
        {
            var error = await Assert.ThrowsAnyAsync<BotApiException>(() => client.Call(Hello));

            Assert.DoesNotContain("SECRET", error.ToString(), StringComparison.Ordinal);
            Assert.Contains("<token>", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_token_shows_in_no_text_form_of_the_client_or_its_options()
    {
        var options = new BotApiOptions { Token = StubTransport.Token };
        using var client = new BotApiClient(options);

        Assert.All<object>([options, client], shown => Assert.DoesNotContain("SECRET", shown.ToString(), StringComparison.Ordinal));
    }

    private static BotApiClient Connect(Uri address) => new(new BotApiOptions { Token = StubTransport.Token, BaseUrl = address });
}
