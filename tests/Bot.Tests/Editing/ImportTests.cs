using System.Text;
using Bot.Editing.Drafts;
using Bot.Exchanges;
using Bot.Rendering;
using Bot.TelegramApi.Types;
using Bot.Tests.Commands;

namespace Bot.Tests.Editing;

public sealed class ImportTests : EditorBot
{
    private const string Text =
        "Russia and Ukraine exchange prisoners\n\nNovember 20, 2026\n\nRussia and Ukraine exchanged prisoners of war on Friday. President Volodymyr Zelensky said 157 Ukrainian servicemen had returned home. "
        + "The Russian Ministry of Defence said that 157 Russian servicemen were returned from territory controlled by Kyiv, with the United Arab Emirates acting as a mediator.";

    [Fact]
    public async Task A_pasted_text_becomes_a_draft_once_its_link_is_given()
    {
        Assert.Contains("send the link", await SayAsync("/import " + Text), StringComparison.Ordinal);
        await Bot.RestartAsync();
        var preview = await CardsAsync("https://news.example.org/157");
        var control = PlainTextWriter.Write(preview[^1]);
        Assert.Contains("Read from these words", control, StringComparison.Ordinal);
        Assert.Contains("157", control, StringComparison.Ordinal);
        await PressAsync(preview, "/publish");
        var exchange = Find("2026-11-20");
        Assert.Contains(exchange.Claims, c => c is { To: Party.Ukraine, By.Id: "zelensky", Count.Number: 157 });
        Assert.Contains(exchange.Claims, c => c is { To: Party.Russia, By.Id: "russian-mod", Count.Number: 157 });
        Assert.Equal("https://news.example.org/157", exchange.Sources[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_text_that_names_only_a_weekday_becomes_a_draft_once_its_day_is_given()
    {
        await SayAsync("/import " + Text.Replace("November 20, 2026", "", StringComparison.Ordinal));
        var asked = await SayAsync("https://news.example.org/157");
        Assert.Contains("It says Friday", asked, StringComparison.Ordinal);
        await Bot.RestartAsync();
        Assert.Contains("It says Friday", await SayAsync("last week perhaps"), StringComparison.Ordinal);
        await SayAsync("22.11.2026");
        var document = Assert.Single(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None)).Content.Document();
        Assert.Equal(new DateOnly(2026, 11, 20), document.Date);
        Assert.Equal("https://news.example.org/157", document.Sources[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_pasted_text_that_came_in_two_messages_is_read_as_one()
    {
        var cut = Text.IndexOf("The Russian Ministry", StringComparison.Ordinal);
        await SayAsync("/import " + Text[..cut]);
        await SayAsync(Text[cut..]);
        await SayAsync("https://news.example.org/157");
        var claims = Assert.Single(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None)).Content.Document().Claims;
        Assert.Equal([Party.Ukraine, Party.Russia], claims.Select(c => c.To).Order());
    }

    [Fact]
    public async Task A_cancelled_import_takes_the_next_words_for_a_question()
    {
        await SayAsync("/import " + Text);
        await SayAsync("/cancel");
        Assert.Contains("No form is open", await SayAsync("/cancel"), StringComparison.Ordinal);
        await SayAsync("https://news.example.org/157");
        Assert.Empty(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_document_becomes_a_draft()
    {
        Bot.Api.Files["file-1"] = Encoding.UTF8.GetBytes("https://news.example.org/157\n" + Text);
        var request = Bot.Request("/unreadable", chatId: TestBot.Owner) with { Message = Message() with { Document = new Document { FileId = "file-1", FileName = "news.txt", FileSize = 900 } } };
        await Bot.ReplyAsync(request);
        await SayAsync("https://news.example.org/157");
        Assert.NotEmpty(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_forwarded_post_of_a_channel_brings_its_own_link()
    {
        var origin = new MessageOrigin { Type = "channel", Date = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), Chat = new Chat { Id = -1, Username = "home_news" }, MessageId = 7 };
        await Bot.ReplyAsync(Bot.Request(Text, chatId: TestBot.Owner) with { Message = Message() with { Text = Text, ForwardOrigin = origin } });
        var draft = Assert.Single(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None));
        Assert.Equal("https://t.me/home_news/7", draft.Content.Document().Sources[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task What_is_no_exchange_makes_no_draft()
    {
        Assert.Contains("Not taken for an exchange", await SayAsync("/import The weather stayed mild across the region on Friday, and gardeners were advised to wait with their tulips until December."), StringComparison.Ordinal);
        Assert.Empty(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("/import http://127.0.0.1:1/admin")]
    [InlineData("/import http://169.254.169.254/latest/meta-data")]
    [InlineData("/import file:///etc/passwd")]
    [InlineData("/import ftp://news.example.org/157")]
    public async Task An_inner_address_is_refused(string line) => Assert.Contains("was not read", await SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task A_reader_who_forwards_a_text_gets_no_draft()
    {
        await Bot.ReplyAsync(Bot.Request(Text) with { Message = Message() with { ForwardOrigin = new MessageOrigin() } });
        Assert.Empty(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None));
    }

    private static Message Message() => new() { MessageId = 1, Chat = new Chat { Id = TestBot.Owner, Type = ChatType.Private } };
}
