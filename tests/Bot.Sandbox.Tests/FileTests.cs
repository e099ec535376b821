using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bot.Sandbox.Tests.Support;

namespace Bot.Sandbox.Tests;

public sealed class FileTests
{
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task An_uploaded_document_can_be_downloaded_and_sent_again()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var sent = await Upload(bot, "sendDocument", "document", alice.Id, "record.csv", "a,b\n"u8.ToArray(), "<b>the</b> record");
        var id = sent["result"]!["document"]!["file_id"]!.GetValue<string>();
        Assert.Equal("record.csv", sent["result"]!["document"]!["file_name"]!.GetValue<string>());
        Assert.Equal("the record", sent["result"]!["caption"]!.GetValue<string>());
        var path = (await bot.Ok("getFile", $$"""{"file_id":"{{id}}"}"""))["file_path"]!.GetValue<string>();
        Assert.Equal("a,b\n", await bot.Http.GetStringAsync(new Uri($"/file/bot{bot.Server.Token}/{path}", UriKind.Relative)));
        await bot.Ok("sendDocument", $$"""{"chat_id":{{alice.Id}},"document":"{{id}}"}""");
        Assert.Equal(400, (await bot.Refused("sendPhoto", $$"""{"chat_id":{{alice.Id}},"photo":"{{id}}"}""")).Code);
    }

    [Fact]
    public async Task A_photo_must_be_a_picture_and_bears_its_size()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var sent = await Upload(bot, "sendPhoto", "photo", alice.Id, "chart.png", Png, "a chart");
        Assert.Equal(1, sent["result"]!["photo"]![0]!["width"]!.GetValue<int>());
        var refused = await Upload(bot, "sendPhoto", "photo", alice.Id, "chart.png", "not a picture"u8.ToArray(), "");
        Assert.Equal("Bad Request: IMAGE_PROCESS_FAILED", refused["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_document_of_a_user_reaches_the_bot()
    {
        await using var bot = await BotClient.Start();
        bot.World.AddUser("Alice").SendsDocument("news.txt", "text"u8.ToArray(), "/import");
        var message = (await bot.Updates())[0]!["message"]!;
        Assert.Equal("news.txt", message["document"]!["file_name"]!.GetValue<string>());
        Assert.Equal("bot_command", message["caption_entities"]![0]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_file_is_refused_and_another_token_downloads_nothing()
    {
        await using var bot = await BotClient.Start();
        Assert.Equal((400, "Bad Request: wrong file_id or the file is temporarily unavailable"), await bot.Refused("getFile", """{"file_id":"none"}"""));
        using var answer = await bot.Http.GetAsync(new Uri("/file/bot7000000001:other/documents/file_000001.csv", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_caption_has_at_most_1024_characters()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        var answer = await Upload(bot, "sendDocument", "document", alice.Id, "a.txt", [1], new string('x', 1025));
        Assert.Equal("Bad Request: message caption is too long", answer["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_page_saves_documents_and_never_shows_them()
    {
        await using var bot = await BotClient.Start();
        var alice = bot.World.AddUser("Alice");
        alice.SendsDocument("evil.html", "<script>alert(1)</script>"u8.ToArray());
        var id = alice.History[0].Json["document"]!["file_id"]!.GetValue<string>();
        using var answer = await bot.Http.GetAsync(new Uri($"/sandbox/files/{id}", UriKind.Relative));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<JsonObject> Upload(BotClient bot, string method, string field, long chat, string name, byte[] content, string caption)
    {
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(chat.ToString(System.Globalization.CultureInfo.InvariantCulture)), "chat_id" },
            { new StringContent(caption), "caption" },
            { new StringContent("HTML"), "parse_mode" },
            { file, field, name },
        };
        using var answer = await bot.Http.PostAsync(new Uri(bot.Path(method), UriKind.Relative), form);
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}
