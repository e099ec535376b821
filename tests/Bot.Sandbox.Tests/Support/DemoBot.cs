using System.Text.Json.Nodes;

namespace Bot.Sandbox.Tests.Support;

/// <summary>A tiny polling bot for the page tests: greets, pages a list, shows a rich message, answers inline, echoes the rest.</summary>
internal sealed class DemoBot : IAsyncDisposable
{
    private const string Rich = """
        <h2>Exchange</h2><p>On <tg-time unix="1755165600" format="D">a day</tg-time><a href="#n">1</a></p>
        <table bordered striped compact><caption>People</caption><tr><th>Who</th><th>How many</th></tr><tr><td>All</td><td align="right">84</td></tr><tr><td colspan="2">nobody else</td></tr></table>
        <details><summary>More</summary><p>inside</p></details><footer><tg-reference name="n">a source</tg-reference></footer>
        """;

    private readonly CancellationTokenSource _ending = new();
    private readonly BotClient _client;
    private readonly Task _polling;

    private DemoBot(BotClient client)
    {
        _client = client;
        _polling = Poll(_ending.Token);
    }

    public SandboxServer Server => _client.Server;

    public static async Task<DemoBot> Start()
    {
        var client = await BotClient.Start(new SandboxOptions { Flood = null });
        await client.Ok("setMyCommands", """{"commands":[{"command":"list","description":"Everything, page by page"},{"command":"rich","description":"A rich message"}]}""");
        return new DemoBot(client);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _polling;
        _ending.Dispose();
        await _client.DisposeAsync();
    }

    private async Task Poll(CancellationToken cancellation)
    {
        try
        {
            for (long offset = 0; ;)
            {
                foreach (var update in (JsonArray)await _client.Ok("getUpdates", $$"""{"offset":{{offset}},"timeout":30}""", cancellation))
                {
                    offset = update!["update_id"]!.GetValue<long>() + 1;
                    await Handle((JsonObject)update, cancellation);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the test.
        }
    }

    private async Task Handle(JsonObject update, CancellationToken cancellation)
    {
        if (update["message"] is JsonObject message && message["text"]?.GetValue<string>() is { } text && !message.ContainsKey("via_bot"))
        {
            var chat = message["chat"]!["id"]!.GetValue<long>();
            await (text switch
            {
                "/start" => Send(chat, "Welcome", cancellation),
                "/list" => Call("sendMessage", Page(1, new JsonObject { ["chat_id"] = chat }), cancellation),
                "/rich" => Call("sendRichMessage", new JsonObject { ["chat_id"] = chat, ["rich_message"] = new JsonObject { ["html"] = Rich } }, cancellation),
                "/think" => Call("sendChatAction", new JsonObject { ["chat_id"] = chat, ["action"] = "typing" }, cancellation),
                "/alert" => Call("sendMessage", Keyboard("Careful", "Press", "alert", new JsonObject { ["chat_id"] = chat }), cancellation),
                _ => Send(chat, text, cancellation),
            });
        }
        else if (update["callback_query"] is JsonObject query)
        {
            if (query["data"]!.GetValue<string>() == "alert")
            {
                await Call("answerCallbackQuery", new JsonObject { ["callback_query_id"] = query["id"]!.GetValue<string>(), ["text"] = "Attention", ["show_alert"] = true }, cancellation);
                return;
            }

            var pressed = query["message"]!;
            var edit = new JsonObject { ["chat_id"] = pressed["chat"]!["id"]!.GetValue<long>(), ["message_id"] = pressed["message_id"]!.GetValue<long>() };
            await Call("editMessageText", Page(int.Parse(query["data"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture), edit), cancellation);
            await Call("answerCallbackQuery", new JsonObject { ["callback_query_id"] = query["id"]!.GetValue<string>(), ["text"] = "turned" }, cancellation);
        }
        else if (update["inline_query"] is JsonObject inline)
        {
            await Call("answerInlineQuery", new JsonObject
            {
                ["inline_query_id"] = inline["id"]!.GetValue<string>(),
                ["results"] = new JsonArray(new JsonObject
                {
                    ["type"] = "article",
                    ["id"] = "1",
                    ["title"] = "Card: " + inline["query"]!.GetValue<string>(),
                    ["input_message_content"] = new JsonObject { ["message_text"] = "The card" },
                }),
            }, cancellation);
        }
    }

    private static JsonObject Page(int number, JsonObject call)
        => Keyboard($"Page {number}", "Next ›", (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), call);

    private static JsonObject Keyboard(string text, string label, string data, JsonObject call)
    {
        call["text"] = text;
        call["reply_markup"] = new JsonObject
        {
            ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = label, ["callback_data"] = data })),
        };
        return call;
    }

    private Task<JsonNode> Send(long chat, string text, CancellationToken cancellation)
        => Call("sendMessage", new JsonObject { ["chat_id"] = chat, ["text"] = text }, cancellation);

    private Task<JsonNode> Call(string method, JsonObject parameters, CancellationToken cancellation) => _client.Ok(method, parameters.ToJsonString(), cancellation);
}
