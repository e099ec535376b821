using System.Text.Json.Nodes;
using Bot.EndToEnd.Tests.Support;

namespace Bot.EndToEnd.Tests;

/// <summary>The commands over the wire, in private, in groups and by buttons.</summary>
public sealed class CommandTests(RunningBot running) : IClassFixture<RunningBot>
{
    private readonly House _house = running.House;

    [Fact]
    public async Task Every_command_of_the_menu_answers()
    {
        await Talk.Until(() => _house.World.Calls.Any(c => c.Method == "setMyCommands"), "the menu was registered");
        var menu = (JsonArray)_house.World.Calls.First(c => c.Method == "setMyCommands").Parameters["commands"]!;

        var answers = await Task.WhenAll(menu.Select(c => _house.Person().Asks("/" + (string)c!["command"]!)));

        Assert.True(menu.Count >= 17);
        Assert.All(answers, a => Assert.NotEmpty(a.Text));
        Assert.DoesNotContain(answers, a => a.Text.Contains("went wrong", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/latest", "uk", "обмін")]
    [InlineData("/latest", "ru", "обмен")]
    [InlineData("/totals 2025", "en", "2025")]
    [InlineData("/exchange 2024-01-31", "en", "207")]
    [InlineData("/find snake island", "en", "«snake island»")]
    [InlineData("/claims 2024-01-31", "en", "195")]
    [InlineData("How many came home in June 2025?", "en", "June 2025")]
    public async Task A_question_is_answered_in_the_readers_language(string text, string language, string expected) =>
        Assert.Contains(expected, (await _house.Person(language).Asks(text)).Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task Answers_come_as_rich_messages() => Assert.True((await _house.Person().Asks("/latest")).IsRich);

    [Fact]
    public async Task A_misspelled_command_is_suggested_and_its_button_works()
    {
        var olivia = _house.Person();
        var answer = await olivia.Asks("/latst");

        Assert.Contains("/latest", answer.Text, StringComparison.Ordinal);
        await olivia.Presses(answer, "/latest");
        Assert.NotEqual(answer.Id, (await olivia.NextReply(default)).Id);
    }

    [Fact]
    public async Task A_command_that_resembles_nothing_is_answered_with_help() =>
        Assert.Contains("/help", (await _house.Person().Asks("/xyzzy")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Pages_turn_in_place()
    {
        var olivia = _house.Person();
        var first = await olivia.Asks("/list");

        await olivia.Presses(first, "2 ›");
        var second = await olivia.NextEdit(default);

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Text, second.Text);
        Assert.Contains(second.Buttons, b => b.Text.Contains("‹ 1", StringComparison.Ordinal));
        Assert.Single(olivia.Answers(_house.World.BotId));
    }

    [Fact]
    public async Task Pressing_the_same_page_twice_does_no_harm()
    {
        var olivia = _house.Person();
        var first = await olivia.Asks("/list");
        await olivia.Presses(first, "2 ›");
        await olivia.Presses(first, "2 ›");

        Assert.Contains("home", (await olivia.Asks("/start")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_deep_link_opens_an_exchange() =>
        Assert.Contains("205", (await _house.Person().Asks("/start e_2025-05-06")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_photo_gets_a_line()
    {
        var olivia = _house.Person();
        olivia.SendsPhoto(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

        Assert.Contains("text only", (await olivia.NextReply(default)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task The_record_can_be_exported_as_a_file(string format)
    {
        var sent = await _house.Person().Asks($"/export {format} 2025");
        using var http = new HttpClient();
        var file = await http.GetStringAsync(new Uri(_house.ApiBaseUrl, $"/sandbox/files/{sent.Json["document"]!["file_id"]}"));

        if (format == "json")
        {
            Assert.Contains("2025-05-06", JsonNode.Parse(file)!.ToJsonString(), StringComparison.Ordinal);
        }
        else
        {
            Assert.StartsWith("exchange,date,", file.TrimStart('\uFEFF'), StringComparison.Ordinal);
            Assert.Contains("\r\n2025-05-06,2025-05-06,", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_a_group_only_what_is_meant_for_the_bot_is_answered()
    {
        var olivia = _house.Person();
        var group = _house.World.AddGroup("Families", [olivia]);
        var seat = olivia.In(group);
        foreach (var noise in new[] { "hello everyone", "/latest@another_bot", "/roll", "mail me@who_came_home_bot.example" })
        {
            seat.Sends(noise);
        }

        var answer = await seat.Asks("/latest@who_came_home_bot");

        Assert.Equal(group.History.First(m => m.Text == "/latest@who_came_home_bot").Id, (long)answer.Json["reply_to_message"]!["message_id"]!);
        Assert.Single(group.History, m => (long?)m.Json["from"]!["id"] == _house.World.BotId);
    }

    [Fact]
    public async Task In_a_group_commands_mentions_and_replies_are_answered()
    {
        var olivia = _house.Person();
        var seat = olivia.In(_house.World.AddGroup("Families", [olivia]));

        var answer = await seat.Asks("/totals 2025");
        Assert.NotEmpty((await seat.Asks("@who_came_home_bot how many came home in May 2025?")).Text);
        seat.Sends("and in July?", answer);
        Assert.Contains("July 2025", (await seat.NextReply(default)).Text, StringComparison.Ordinal);
        Assert.Contains("/latest", (await seat.Asks("/latst@who_came_home_bot")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inline_queries_are_answered()
    {
        var answer = await _house.Person().Asks("june 2025", CancellationToken.None);
        Assert.NotEmpty(answer.Results);
    }

    [Fact]
    public async Task Forgetting_takes_a_confirmation()
    {
        var olivia = _house.Person();
        await olivia.Asks("/language uk");
        var question = await olivia.Asks("/forgetme");
        Assert.Contains("Стерти", question.Text, StringComparison.Ordinal);

        await olivia.Presses(question, question.Buttons[0].Text);
        await olivia.NextEdit(default);

        await _house.WithStore(async store => Assert.Null(await store.GetAsync("chats", $"{olivia.Id}")));
        Assert.Contains("exchange", (await olivia.Asks("/latest")).Text, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>One bot for tests that leave it as it was.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    internal House House { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        House = await House.Open();
        await House.StartBot();
    }

    public async Task DisposeAsync() => await House.DisposeAsync();
}
