using Bot.Backup;
using Bot.Conversation;
using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Commands;
using Bot.Verbs;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Editing;

public sealed class BackupTests : EditorBot
{
    private const string Token = "--Telegram:Token=123456:abcdefghijkl";
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-backup-tests-").FullName;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_backup_brings_everything_back()
    {
        await SayAsync("/add 2026-11-20 ua=100@coordination source=https://news.example.org/a");
        await SayAsync("/publish d1");
        var backup = Path.Combine(_folder, "copy.db");
        await File.WriteAllBytesAsync(backup, Assert.IsType<FileReply>(await Bot.ReplyAsync("/backup", chatId: TestBot.Owner)).Content);

        var store = Path.Combine(_folder, "state", "bot.db");
        await RestoreAsync(backup, store);
        await using var opened = await SqliteDocumentStore.OpenAsync(store, BotHost.Collections);
        Assert.NotNull(await opened.GetAsync("exchanges", "2026-11-20"));
        Assert.NotNull(await opened.GetAsync("audit", "000000000001"));
    }

    [Fact]
    public async Task A_restore_leaves_nothing_of_the_journal_before_and_keeps_the_old_store_aside()
    {
        var (backup, store) = (Path.Combine(_folder, "copy.db"), Path.Combine(_folder, "bot.db"));
        await Bot.Get<IDocumentStore>().BackupAsync(backup);
        await File.WriteAllTextAsync(store, "damaged");
        await File.WriteAllTextAsync(store + "-wal", "stale");
        await RestoreAsync(backup, store);
        Assert.False(File.Exists(store + "-wal"));
        Assert.Equal("damaged", await File.ReadAllTextAsync(store + ".replaced"));
        await using var opened = await SqliteDocumentStore.OpenAsync(store, BotHost.Collections);
        Assert.NotNull(await opened.GetAsync("exchanges", "2025-05-06"));
    }

    [Fact]
    public async Task A_store_in_use_is_not_replaced()
    {
        var (backup, store) = (Path.Combine(_folder, "copy.db"), Path.Combine(_folder, "bot.db"));
        await Bot.Get<IDocumentStore>().BackupAsync(backup);
        await using var running = await SqliteDocumentStore.OpenAsync(store, BotHost.Collections);
        await running.CommitAsync([new PutChange("chats", "1", "{\"chatId\":1}"u8.ToArray())]);
        Assert.Contains("in use", (await Assert.ThrowsAsync<StartupException>(() => RestoreAsync(backup, store))).Message, StringComparison.Ordinal);
        Assert.NotNull(await running.GetAsync("chats", "1"));
    }

    [Fact]
    public async Task What_is_no_store_is_not_restored()
    {
        var (backup, store) = (Path.Combine(_folder, "copy.db"), Path.Combine(_folder, "bot.db"));
        await File.WriteAllTextAsync(backup, new string('x', 5000));
        await Assert.ThrowsAsync<StoreException>(() => RestoreAsync(backup, store));
        Assert.False(File.Exists(store));
    }

    [Fact]
    public async Task An_export_of_an_untouched_record_is_the_dataset_itself()
    {
        var target = Path.Combine(_folder, "data");
        await Export.RunAsync([target, Token, "--Storage:Path=" + Path.Combine(_folder, "bot.db")], TextWriter.Null, CancellationToken.None);
        var dataset = Path.Combine(AppContext.BaseDirectory, "data");
        foreach (var file in Directory.GetFiles(dataset, "*.json").Concat(Directory.GetFiles(Path.Combine(dataset, "exchanges"), "*.json")))
        {
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(Path.Combine(target, Path.GetRelativePath(dataset, file))));
        }
    }

    [Fact]
    public async Task An_export_carries_what_editors_added()
    {
        await SayAsync("/add 2026-11-20 ua=100@coordination source=https://news.example.org/a");
        await SayAsync("/publish d1");
        var (store, target) = (Path.Combine(_folder, "bot.db"), Path.Combine(_folder, "data"));
        await Bot.Get<IDocumentStore>().BackupAsync(store);
        await Export.RunAsync([target, Token, "--Storage:Path=" + store], TextWriter.Null, CancellationToken.None);
        var exported = DatasetReader.Read(target);
        Assert.Equal("news.example.org", exported.Record.Find("2026-11-20")!.Sources[0].Publisher.Name);
        Assert.Equal(new DateOnly(2026, 11, 20), exported.References.AsOf);
    }

    [Fact]
    public async Task A_daily_copy_is_made_once_a_day_and_the_oldest_go()
    {
        var settings = new BotSettings { ApiBaseUrl = new Uri("http://127.0.0.1"), StoragePath = "", DatasetDirectory = "", Urls = "", BackupDirectory = _folder, BackupKeep = 2 };
        using var daily = new DailyBackups(settings, Bot.Get<IDocumentStore>(), Bot.Clock, NullLogger<DailyBackups>.Instance);
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot-mine.db"), "not ours");
        for (var day = 0; day < 4; day++)
        {
            await daily.MakeAsync(CancellationToken.None);
            await daily.MakeAsync(CancellationToken.None);
            Bot.Clock.Jump(TimeSpan.FromDays(1));
        }

        Assert.Equal(["bot-2025-06-03.db", "bot-2025-06-04.db", "bot-mine.db"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static Task<int> RestoreAsync(string backup, string store) => Restore.RunAsync([backup, Token, "--Storage:Path=" + store], TextWriter.Null, CancellationToken.None);
}
