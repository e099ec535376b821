using Bot.Commands;
using Bot.Commands.Editors;
using Bot.Conversation;
using Bot.Editing.Roles;
using Bot.Rendering;
using Bot.TelegramApi.Errors;
using Bot.TelegramApi.Methods;
using Bot.Tests.Commands;

namespace Bot.Tests.Editing;

public sealed class RoleTests : IAsyncLifetime
{
    private const long Group = -50;
    private readonly TestBot _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_reader_who_tries_an_editors_command_gets_the_answer_to_an_unknown_one()
    {
        foreach (var name in EditorsCommands())
        {
            Assert.Equal("There is no such command", (await _bot.CardAsync("/" + name)).Title);
            Assert.DoesNotContain($"/{name}", (await _bot.TextAsync("/" + name)).Split(' ', '?', '[', ']', ':', '\n'));
        }
    }

    [Fact]
    public async Task A_misspelled_command_never_suggests_an_editors_command_to_a_reader()
    {
        foreach (var name in EditorsCommands())
        {
            Assert.DoesNotContain($"/{name}", (await _bot.TextAsync("/" + name[..^1])).Split(' ', '?', '[', ']', '\n'));
        }
    }

    [Fact]
    public async Task Help_names_editors_commands_to_editors_only()
    {
        var reader = (await _bot.TextAsync("/help")).Split(' ', '\n');
        var owner = await _bot.TextAsync("/help", chatId: TestBot.Owner);
        foreach (var name in EditorsCommands())
        {
            Assert.DoesNotContain("/" + name, reader);
            Assert.Contains($"/{name} – ", owner, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Help_about_an_editors_command_is_the_ordinary_help_for_a_reader() =>
        Assert.Equal(await _bot.TextAsync("/help"), await _bot.TextAsync("/help editors"));

    [Fact]
    public async Task The_menus_of_everybody_hold_no_editors_command()
    {
        await _bot.Get<Menu>().RegisterAsync(CancellationToken.None);
        var menus = _bot.Api.Calls.OfType<SetMyCommands>().ToArray();
        Assert.DoesNotContain(menus.Where(m => m.Scope?.ChatId is null).SelectMany(m => m.Commands), c => EditorsCommands().Contains(c.Command));
        Assert.All(menus.Where(m => m.Scope?.ChatId is not null), m => Assert.Equal(TestBot.Owner, m.Scope!.ChatId!.Value.Number));
        Assert.Equal(3, menus.Count(m => m.Scope?.ChatId is not null));
    }

    [Fact]
    public async Task A_menu_that_waits_for_its_chat_is_shown_once_when_somebody_writes_there()
    {
        await _bot.Get<RoleBook>().GrantAsync(77, "Eve", TestBot.Owner, CancellationToken.None);
        _bot.Api.Before = method =>
        {
            if (method is SetMyCommands { Scope.ChatId: not null })
            {
                throw new ChatGoneException("setMyCommands", "400 Bad Request: chat not found", ChatGoneReason.NotFound);
            }
        };
        await _bot.Get<Menu>().RegisterAsync(CancellationToken.None);
        _bot.Api.Calls.Clear();

        using var stopping = new CancellationTokenSource();
        _bot.Api.Before = _ => { };
        _bot.Api.After = _ =>
        {
            if (_bot.Api.Calls.Count == 6)
            {
                stopping.Cancel();
            }
        };
        var menu = _bot.Get<EditorsMenu>();
        foreach (var chat in new[] { 1, TestBot.Owner, TestBot.Owner, 77 })
        {
            menu.Opened(chat);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => menu.ShowOwedAsync(stopping.Token).WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal([TestBot.Owner, TestBot.Owner, TestBot.Owner, 77, 77, 77], _bot.Api.Calls.Cast<SetMyCommands>().Select(m => m.Scope!.ChatId!.Value.Number));
    }

    [Fact]
    public async Task An_owner_grants_and_revokes_the_role()
    {
        Assert.Contains("Eve", await _bot.TextAsync("/editors add 77 Eve", chatId: TestBot.Owner), StringComparison.Ordinal);
        Assert.Equal(Role.Editor, _bot.Get<RoleBook>().Of(77));
        Assert.Equal("There is no such command", (await _bot.CardAsync("/editors", chatId: 77)).Title); // owners' business
        Assert.Contains(_bot.Api.Calls.OfType<SetMyCommands>(), m => m.Scope?.ChatId?.Number == 77);

        await _bot.TextAsync("/editors remove 77", chatId: TestBot.Owner);
        Assert.Equal(Role.Reader, _bot.Get<RoleBook>().Of(77));
        Assert.Contains(_bot.Api.Calls.OfType<DeleteMyCommands>(), m => m.Scope?.ChatId?.Number == 77);
    }

    [Fact]
    public async Task Roles_survive_a_restart()
    {
        await _bot.TextAsync("/editors add 77 Eve", chatId: TestBot.Owner);
        await _bot.RestartAsync();
        Assert.Equal(Role.Editor, _bot.Get<RoleBook>().Of(77));
    }

    [Fact]
    public async Task In_a_group_editors_commands_work_only_where_an_owner_opened_a_room()
    {
        var asked = InGroup("/editors");
        Assert.Null(_bot.Commands.Named("editors", asked));

        Assert.Contains("is an editors' room", await TextAsync(InGroup("/room on")), StringComparison.Ordinal);
        Assert.NotNull(_bot.Commands.Named("editors", asked));
        Assert.Null(_bot.Commands.Named("editors", asked with { UserId = 1 })); // a reader in the room

        await _bot.RestartAsync();
        await TextAsync(InGroup("/room off"));
        Assert.Null(_bot.Commands.Named("editors", asked));
    }

    [Fact]
    public async Task A_reader_cannot_open_a_room() =>
        Assert.Contains("no such command", await TextAsync(InGroup("/room on") with { UserId = 1 }), StringComparison.Ordinal);

    private string[] EditorsCommands() => [.. _bot.Commands.All.OfType<IEditorCommand>().Select(c => c.Name)];

    private Request InGroup(string line) => _bot.Request(line, chatId: Group) with { IsPrivate = false, UserId = TestBot.Owner };

    private async Task<string> TextAsync(Request request) => PlainTextWriter.Write(Assert.IsType<CardReply>(await _bot.ReplyAsync(request)).Card);
}
