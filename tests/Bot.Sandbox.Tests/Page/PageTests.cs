using Bot.Sandbox.Tests.Support;
using Bot.Sandbox.World;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Sandbox.Tests.Page;

public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task The_first_click_of_a_newcomer_is_answered()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await Expect(page.Locator(".suggestions .chip")).Not.ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Expect(page.Locator(".message.own .text")).ToHaveTextAsync("/start");
        await Expect(page.Locator(".message.other .text")).ToHaveTextAsync("Welcome");
    }

    [BrowserFact]
    public async Task A_command_is_chosen_from_the_menu()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await page.Locator("#input").FillAsync("/ri");
        await Expect(page.Locator("#panel .panel-row")).ToHaveCountAsync(1);
        await page.Locator("#panel .panel-row").ClickAsync();
        await Expect(page.Locator(".rich h2")).ToHaveTextAsync("Exchange");
    }

    [BrowserFact]
    public async Task A_page_is_turned_in_place_and_marked_as_edited()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await Write(page, "/list");
        await page.Locator(".key").ClickAsync();
        await Expect(page.Locator(".message.other .text")).ToHaveTextAsync("Page 2");
        await Expect(page.Locator(".message.other .edited")).ToHaveCountAsync(1);
        await Expect(page.Locator(".toast")).ToHaveTextAsync("turned");
        await page.Locator(".key").ClickAsync();
        await Expect(page.Locator(".message.other .text")).ToHaveTextAsync("Page 3");
    }

    [BrowserFact]
    public async Task Two_users_at_once_see_their_own_chats_and_share_the_group()
    {
        await using var bot = await DemoBot.Start();
        var olivia = await browser.Open(AddressOf(bot, DefaultWorld.OliviaId, DefaultWorld.OliviaId));
        var oksana = await browser.Open(AddressOf(bot, DefaultWorld.OksanaId, DefaultWorld.OksanaId));
        await Write(olivia, "only for Olivia");
        await Expect(olivia.Locator(".message")).ToHaveCountAsync(2);
        await Expect(oksana.Locator(".message")).ToHaveCountAsync(0);
        await Expect(oksana.Locator($"[data-user='{DefaultWorld.OliviaId}'] .unread")).ToHaveTextAsync("2");
        await olivia.Locator($"[data-chat='{DefaultWorld.GroupId}']").ClickAsync();
        await oksana.Locator($"[data-chat='{DefaultWorld.GroupId}']").ClickAsync();
        await Expect(olivia.Locator("#header h2")).ToHaveTextAsync("Families of the missing");
        await Write(olivia, "for everybody");
        await Expect(oksana.Locator(".message.other .text")).ToHaveTextAsync("for everybody");
        await Expect(oksana.Locator(".message.other .sender")).ToHaveTextAsync("Olivia");
    }

    [BrowserFact]
    public async Task A_rich_message_has_table_details_footnote_and_the_readers_own_date()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(AddressOf(bot, DefaultWorld.OksanaId, DefaultWorld.OksanaId));
        await Write(page, "/rich");
        await Expect(page.Locator(".rich table.bordered.striped.compact caption")).ToHaveTextAsync("People");
        await Expect(page.Locator(".rich td[colspan='2']")).ToHaveTextAsync("nobody else");
        await Expect(page.Locator(".rich time")).ToContainTextAsync("серпня 2025");
        await Expect(page.GetByText("inside")).ToBeHiddenAsync();
        await page.Locator(".rich summary").ClickAsync();
        await Expect(page.GetByText("inside")).ToBeVisibleAsync();
        await page.Locator(".rich sup .jump").ClickAsync();
        await Expect(page.Locator(".reference.flash")).ToHaveTextAsync("a source");
    }

    [BrowserFact]
    public async Task Inline_mode_offers_results_and_sends_the_chosen_one()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await page.Locator("#input").FillAsync($"@{bot.Server.World.Options.BotUsername} june");
        await page.GetByText("Card: june").ClickAsync();
        await Expect(page.Locator(".message.own .text")).ToHaveTextAsync("The card");
        await Expect(page.Locator(".message.own .via")).ToContainTextAsync("via @");
    }

    [BrowserFact]
    public async Task A_document_is_sent_and_offered_for_download()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await page.Locator(".file-input").SetInputFilesAsync(new FilePayload { Name = "news.txt", MimeType = "text/plain", Buffer = "x"u8.ToArray() });
        await Expect(page.Locator(".file[download='news.txt']")).ToContainTextAsync("1 bytes");
        await page.Locator(".file-input").SetInputFilesAsync(new FilePayload { Name = "a.png", MimeType = "image/png", Buffer = FileTests.Png });
        await Expect(page.Locator(".photo img")).ToHaveJSPropertyAsync("naturalWidth", 1);
    }

    [BrowserFact]
    public async Task Dark_mode_follows_the_system_until_the_reader_chooses()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl, scheme: ColorScheme.Dark);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await BackgroundOf(page);
        await page.GetByLabel("Light or dark").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        Assert.NotEqual(dark, await BackgroundOf(page));
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }

    [BrowserFact]
    public async Task On_a_phone_chat_and_list_take_turns_and_nothing_overflows()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl, 390, 844);
        await Write(page, "/rich");
        await page.Locator(".rich table").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await Expect(page.Locator("#sidebar")).ToBeHiddenAsync();
        await page.GetByLabel("Chats", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator("#sidebar")).ToBeVisibleAsync();
        await page.Locator($"[data-chat='{DefaultWorld.ChannelId}']").ClickAsync();
        await Expect(page.Locator("#sidebar")).ToBeHiddenAsync();
        await Expect(page.Locator("#header h2")).ToHaveTextAsync("Home news");
    }

    [BrowserFact]
    public async Task A_message_full_of_markup_stays_text()
    {
        const string Markup = "<script>window.hit=1</script><img src=x onerror=\"window.hit=1\"><a href=\"javascript:window.hit=1\">x</a> javascript:alert(1) <svg onload=window.hit=1>";
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await Write(page, Markup);
        await Expect(page.Locator(".message.other .text")).ToHaveTextAsync(Markup);
        Assert.Equal(0, await page.Locator("#log script, #log img, #log svg, #log a").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("'hit' in window"));
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task An_alert_stays_until_it_is_dismissed()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await Write(page, "/alert");
        await page.Locator(".key").ClickAsync();
        await Expect(page.Locator("dialog")).ToContainTextAsync("Attention");
        await page.GetByText("OK").ClickAsync();
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_link_to_the_bot_itself_starts_it_with_the_payload()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await Write(page, $"https://t.me/{bot.Server.World.Options.BotUsername}?start=e_5");
        await page.Locator(".message.other a").ClickAsync();
        await Expect(page.Locator(".message.own .text").Last).ToHaveTextAsync("/start e_5");
    }

    [BrowserFact]
    public async Task The_bot_is_seen_typing()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await Write(page, "/think");
        await Expect(page.Locator(".status.typing")).ToHaveTextAsync("typing…");
    }

    [BrowserFact]
    public async Task Blocking_the_bot_takes_the_composer_away_until_unblocked()
    {
        await using var bot = await DemoBot.Start();
        var page = await browser.Open(bot.Server.ApiBaseUrl);
        await page.GetByLabel("More").ClickAsync();
        await page.GetByText("Block the bot").ClickAsync();
        await page.GetByText("You blocked the bot. Unblock").ClickAsync();
        await Expect(page.Locator("#input")).ToBeVisibleAsync();
    }

    private static Uri AddressOf(DemoBot bot, long user, long chat) => new(bot.Server.ApiBaseUrl, $"#{user}/{chat}");

    private static async Task Write(IPage page, string text)
    {
        await page.Locator("#input").FillAsync(text);
        await page.Locator("#input").PressAsync("Enter");
    }

    private static Task<string> BackgroundOf(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
