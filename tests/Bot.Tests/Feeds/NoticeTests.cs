using Bot.Editing.Roles;
using Bot.Exchanges;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.Tests.Alerts;
using Bot.Tests.Commands;

namespace Bot.Tests.Feeds;

/// <summary>How editors are shown what the feeds brought.</summary>
public sealed class NoticeTests : FeedBot
{
    [Fact]
    public async Task A_draft_is_shown_in_the_room_once_with_its_source()
    {
        await OpenRoomAsync();
        Has(Item(Home, HomeText, "157 come home"));
        await PollAsync();
        await ShowAsync();
        await ShowAsync();
        await Bot.RestartAsync();
        await PollAfterAsync(Interval);
        await ShowAsync();
        Assert.Equal(4, Shown().Count);
        Assert.Contains("home.example.org", Shown()[3].Html, StringComparison.Ordinal);
        Assert.Contains("From the feeds", Shown()[3].Html, StringComparison.Ordinal);
        Assert.Empty(Bot.Api.In(TestBot.Owner));
    }

    [Fact]
    public async Task Without_a_room_the_owners_are_shown_it()
    {
        Has(Item(Home, HomeText));
        await PollAsync();
        await ShowAsync();
        Assert.Equal(4, Bot.Api.In(TestBot.Owner).Count);
    }

    [Fact]
    public async Task The_room_reads_it_in_its_language()
    {
        await OpenRoomAsync();
        await Bot.Chats.ChangeAsync(Room, chat => chat with { Language = Language.Ukrainian }, CancellationToken.None);
        Has(Item(Home, HomeText));
        await PollAsync();
        await ShowAsync();
        Assert.Contains("Зі стрічок новин", Shown()[3].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_joins_changes_the_messages_and_sends_none()
    {
        await OpenRoomAsync();
        Has(Item(Home, HomeText));
        await PollAsync();
        await ShowAsync();
        Has(Item(Other, OtherText));
        await PollAfterAsync(Interval);
        await ShowAsync();
        Assert.Equal(4, Shown().Count);
        Assert.Contains("156", Shown()[0].Html, StringComparison.Ordinal);
        Assert.Contains("other.example.com", Shown()[3].Html, StringComparison.Ordinal);
        var edits = Bot.Api.Calls.Count;
        await ShowAsync();
        Assert.Equal(edits, Bot.Api.Calls.Count);
    }

    [Fact]
    public async Task After_a_fault_it_goes_on_where_it_stopped()
    {
        await OpenRoomAsync();
        Has(Item(Home, HomeText));
        await PollAsync();
        Bot.Api.Before = _ =>
        {
            if (Shown().Count == 2)
            {
                throw new NetworkException("sendRichMessage", "no route", mayHaveBeenHandled: false);
            }
        };
        await ShowAsync();
        Assert.Equal(2, Shown().Count);
        Bot.Api.Before = _ => { };
        await Bot.RestartAsync();
        await ShowAsync();
        Assert.Equal(4, Shown().DistinctBy(m => m.Html).Count());
        Assert.Equal(4, Shown().Count);
    }

    [Fact]
    public async Task A_room_that_is_gone_is_told_nothing_more()
    {
        await OpenRoomAsync();
        Has(Item(Home, HomeText));
        await PollAsync();
        Bot.Api.Before = _ => throw new ChatGoneException("sendRichMessage", "403 kicked", ChatGoneReason.Kicked);
        await ShowAsync();
        Assert.Empty(await NoticesAsync());
        Assert.Single(await DraftsAsync());
    }

    [Fact]
    public async Task A_room_that_becomes_a_supergroup_is_shown_it_there()
    {
        await OpenRoomAsync();
        Has(Item(Home, HomeText));
        await PollAsync();
        Bot.Api.Before = call =>
        {
            if (call is SendRichMessage { ChatId.Number: Room })
            {
                throw new ChatMigratedException("sendRichMessage", "400 migrated", Room - 1);
            }
        };
        await ShowAsync();
        await ShowAsync();
        Assert.Equal(4, Bot.Api.In(Room - 1).Count);
        Assert.True(Bot.Get<RoleBook>().IsRoom(Room - 1));
    }

    [Fact]
    public async Task What_is_published_is_followed_no_longer()
    {
        await OpenRoomAsync();
        Has(Item(Home, HomeText));
        await PollAsync();
        await ShowAsync();
        await Bot.ReplyAsync("/publish d1", chatId: TestBot.Owner);
        await ShowAsync();
        Assert.Empty(await NoticesAsync());
        Assert.All(Shown(), m => Assert.Equal(0, m.Edits));
    }

    [Fact]
    public async Task A_report_for_an_editor_is_shown_once_with_its_link()
    {
        Has();
        await PollAsync();
        Has(Item(Home, HomeText, isDated: false));
        await PollAfterAsync(Interval);
        await ShowAsync();
        await ShowAsync();
        Assert.Contains(Home, Assert.Single(Bot.Api.In(TestBot.Owner)).Html, StringComparison.Ordinal);
        Assert.Empty(await NoticesAsync());
    }

    private Task OpenRoomAsync() => Bot.Get<RoleBook>().OpenRoomAsync(Room, TestBot.Owner, CancellationToken.None);

    private IReadOnlyList<ChatMessage> Shown() => Bot.Api.In(Room);
}
