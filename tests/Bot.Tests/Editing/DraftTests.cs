using Bot.Alerts;
using Bot.Chats;
using Bot.Editing.Drafts;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Publishing;
using Bot.Rendering;
using Bot.Storage;
using Bot.Subscriptions;

namespace Bot.Tests.Editing;

/// <summary>From a draft to the record and back.</summary>
public sealed class DraftTests : EditorBot
{
    private const string Line = "/add 2026-11-20 ua=100@coordination ru=100@mod mediator=UAE source=https://news.example.org/a";

    [Fact]
    public async Task A_preview_shows_the_card_of_each_language_as_readers_will_see_it()
    {
        var preview = await CardsAsync(Line);
        await PressAsync(preview, "/publish");
        foreach (var (language, shown) in LanguageCodes.All.ToArray().Zip(preview))
        {
            Assert.Equal(
                PlainTextWriter.Write(shown),
                PlainTextWriter.Write((await Bot.CardAsync("/exchange 2026-11-20", language)) with { Buttons = [] }));
        }

        Golden.Check("editing/preview", string.Join("\n----\n", preview.Select(PlainTextWriter.Write)));
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_until_it_is_published()
    {
        await SayAsync(Line);
        Assert.Null(Bot.Record.Find("2026-11-20"));
        await SayAsync("/publish d1");
        Assert.Equal(100, Find("2026-11-20").Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);
    }

    [Fact]
    public async Task Publishing_says_how_many_subscribers_are_alerted_and_puts_the_alert_into_the_outbox()
    {
        await SubscribeAsync(11, "");
        await SubscribeAsync(12, "bodies");
        Assert.Contains("alerts 1 subscriber", await SayAsync(Line), StringComparison.Ordinal);
        Assert.Contains("1 subscriber is being alerted", await SayAsync("/publish d1"), StringComparison.Ordinal);
        Assert.Equal("2026-11-20", (await AlertAsync("2026-11-20"))!.News!.ExchangeId);
    }

    [Fact]
    public async Task Quiet_alerts_nobody()
    {
        await SayAsync(Line);
        Assert.Contains("Nobody is alerted", await SayAsync("/publish d1 quiet"), StringComparison.Ordinal);
        Assert.True((await AlertAsync("2026-11-20"))!.IsQuiet);
    }

    [Fact]
    public async Task A_draft_is_published_once_however_often_the_button_is_pressed()
    {
        var preview = await CardsAsync(Line);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PressAsync(preview, "/publish")));
        Assert.Equal(1, (await Bot.Get<AuditTrail>().LastAsync(CancellationToken.None))!.Number);
    }

    [Fact]
    public async Task The_commit_that_publishes_a_draft_closes_it_so_that_a_kill_right_after_it_leaves_nothing_to_publish_twice()
    {
        await SayAsync(Line);
        await Bot.DieAfterAsync(() => SayAsync("/publish d1"), change => change.Collection == Alert.Collection.Name);
        Assert.Equal(100, Find("2026-11-20").Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);

        await SayAsync("/edit 2026-11-20 date=2026-11-19");
        await SayAsync("/publish d2");
        await SayAsync("/publish d1");
        Assert.Null(Bot.Record.Find("2026-11-20"));
        Assert.Equal(1, await Bot.Store.CountAsync(Alert.Collection.Name));
    }

    [Fact]
    public async Task A_draft_that_is_edited_while_it_is_being_published_is_published_as_it_then_stands()
    {
        await SayAsync(Line);
        Bot.BeforeCommit = async changes =>
        {
            if (changes.Any(c => c.Collection == Alert.Collection.Name))
            {
                Bot.BeforeCommit = _ => Task.CompletedTask;
                await SayAsync("/edit d1 ua=101@coordination");
            }
        };
        await SayAsync("/publish d1");
        Assert.Equal(101, Find("2026-11-20").Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best);
        Assert.Equal(DraftState.Published, (await Bot.Get<DraftBook>().FindAsync(1, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_button_under_an_old_preview_does_not_publish_what_it_does_not_show()
    {
        var old = await CardsAsync(Line);
        await SayAsync("/edit d1 ua=101@coordination");
        var answer = await PressAsync(old, "/publish");
        Assert.Null(Bot.Record.Find("2026-11-20"));
        Assert.Equal(4, answer.Length); // the preview of what it says now
    }

    [Fact]
    public async Task Drafts_and_their_numbers_survive_a_restart()
    {
        await SayAsync(Line);
        await SayAsync("/drafts d1 discard");
        await Bot.RestartAsync();
        Assert.Equal("d2", await DraftAsync(Line));
        Assert.Contains("discarded", await SayAsync("/publish d1"), StringComparison.Ordinal);
        Assert.Contains("1 open draft", await SayAsync("/drafts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_a_draft_can_be_taken_back_and_a_discarded_draft_taken_up_again()
    {
        await SayAsync(Line);
        Assert.Contains("Ukraine received 101", await SayAsync("/edit d1 ua=101@coordination"), StringComparison.Ordinal);
        Assert.Contains("Ukraine received 100", await SayAsync("/drafts d1 back"), StringComparison.Ordinal);
        await SayAsync("/drafts d1 discard");
        await SayAsync("/drafts d1 restore");
        Assert.Equal(DraftState.Open, (await Bot.Get<DraftBook>().FindAsync(1, CancellationToken.None))!.State);
    }

    [Fact]
    public async Task A_correction_shows_what_changes_and_changes_the_alert()
    {
        await SayAsync(Line);
        await SayAsync("/publish d1");
        var preview = await CardsAsync("/edit 2026-11-20 ru=95@mod");
        Assert.Contains("To Russia, people, Russian Ministry of Defence: 100 → 95", PlainTextWriter.Write(preview[^1]), StringComparison.Ordinal);
        Assert.Equal(100, Find("2026-11-20").Figure(Party.Russia, Measure.People).Estimate!.Value.Best);

        await PressAsync(preview, "/publish");
        Assert.Equal(95, Find("2026-11-20").Figure(Party.Russia, Measure.People).Estimate!.Value.Best);
        Assert.Equal("Ukraine received 100 people. Russia received 95 people.", Find("2026-11-20").Facts.Summary.En);
        Assert.Equal(2, (await AlertAsync("2026-11-20"))!.Revision);
    }

    [Fact]
    public async Task A_summary_that_an_editor_wrote_stays_when_a_figure_changes()
    {
        await SayAsync(Line + " summary=\"In two stages.\"");
        await SayAsync("/edit d1 ru=95@mod");
        await SayAsync("/publish d1");
        Assert.Equal("In two stages.", Find("2026-11-20").Facts.Summary.En);
    }

    [Fact]
    public async Task A_claim_and_a_source_can_be_added_to_an_exchange_of_the_dataset()
    {
        await SayAsync("/claim 2025-05-06 ru=204@medinsky source=https://news.example.org/b");
        Assert.Equal(6, Find("2025-05-06").Claims.Length);
        await SayAsync("/publish d1");
        var claim = Find("2025-05-06").Claims[^1];
        Assert.Equal(("medinsky", 204, "news.example.org"), (claim.By.Id, claim.Count.Number, claim.Source.Publisher.Name));
        await SayAsync("/source 2025-05-06 https://news.example.org/c published=2025-05-07 title=\"Later report\"");
        await SayAsync("/publish d2");
        Assert.Equal("Later report", Find("2025-05-06").Sources[^1].Title);
        Assert.Equal(7, Find("2025-05-06").Claims.Length);
    }

    [Fact]
    public async Task A_figure_without_a_claimant_is_refused_where_claimants_differ()
    {
        Assert.Contains("whose claim", await SayAsync("/edit 2024-01-31 ua.military=200"), StringComparison.Ordinal);
        Assert.Empty(await Bot.Get<DraftBook>().OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_likely_duplicate_is_named_and_can_be_merged()
    {
        var preview = await CardsAsync("/add 2025-05-07 ua=205@lubinets source=https://news.example.org/d");
        Assert.Contains("Prisoner exchange, 6 May 2025", PlainTextWriter.Write(preview[^1]), StringComparison.Ordinal);
        var merged = await PressAsync(preview, "/drafts d1 merge 2025-05-06");
        await PressAsync(merged, "/publish");
        Assert.Null(Bot.Record.Find("2025-05-07"));
        Assert.Contains(Find("2025-05-06").Claims, c => c.By.Id == "lubinets" && c.Source.Url.Host == "news.example.org");
        Assert.Equal(7, Find("2025-05-06").Claims.Length);
    }

    [Fact]
    public async Task What_has_other_figures_on_a_neighbouring_day_is_no_duplicate() =>
        Assert.DoesNotContain("already on record", await SayAsync("/add 2025-05-07 ua=20@lubinets source=https://news.example.org/d"), StringComparison.Ordinal);

    [Fact]
    public async Task Undo_takes_the_last_change_back_after_showing_it()
    {
        await SayAsync(Line);
        await SayAsync("/publish d1");
        await SayAsync("/edit 2026-11-20 ru=95@mod");
        await SayAsync("/publish d2");
        var ask = await CardsAsync("/undo");
        Assert.Contains("100 → 95", PlainTextWriter.Write(ask[0]), StringComparison.Ordinal);
        Assert.Equal(95, Find("2026-11-20").Figure(Party.Russia, Measure.People).Estimate!.Value.Best);

        await PressAsync(ask, "/undo !2");
        Assert.Equal(100, Find("2026-11-20").Figure(Party.Russia, Measure.People).Estimate!.Value.Best);
        Assert.Contains("followed by another", await SayAsync("/undo 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_undone_publication_is_out_of_the_record()
    {
        await SayAsync(Line);
        var published = await CardsAsync("/publish d1");
        await PressAsync(await PressAsync(published, "/undo"), "/undo !");
        Assert.Null(Bot.Record.Find("2026-11-20"));
        Assert.True((await AlertAsync("2026-11-20"))!.IsRetracted);
    }

    [Fact]
    public async Task A_retraction_asks_first_and_can_be_undone()
    {
        var ask = await CardsAsync("/retract 2025-05-06 it was only planned");
        Assert.NotNull(Bot.Record.Find("2025-05-06"));
        await PressAsync(ask, "/retract");
        Assert.Null(Bot.Record.Find("2025-05-06"));
        await SayAsync("/undo !1");
        Assert.NotNull(Bot.Record.Find("2025-05-06"));
    }

    [Fact]
    public async Task The_history_tells_who_when_and_what_before_and_after()
    {
        await SayAsync(Line);
        await SayAsync("/publish d1");
        await SayAsync("/edit 2026-11-20 ru=95@mod date=2026-11-19");
        await SayAsync("/publish d2");
        Assert.Null(Bot.Record.Find("2026-11-20"));
        var history = await SayAsync("/history 2026-11-19");
        Assert.Contains("100 → 95", history, StringComparison.Ordinal);
        Assert.Contains("Eden", history, StringComparison.Ordinal);
        Assert.Contains("#1 · published", history, StringComparison.Ordinal);
        Assert.Contains("20 November 2026 → 19 November 2026", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_was_overtaken_is_not_published()
    {
        await SayAsync("/edit 2025-05-06 place=Kyiv");
        await Bot.Get<PublishingDesk>().RetractAsync("2025-05-06", new Editor(1, "x"), "no");
        Assert.Contains("changed meanwhile", await SayAsync("/publish d1"), StringComparison.Ordinal);
        Assert.Null(Bot.Record.Find("2025-05-06"));
    }

    [Fact]
    public async Task Two_drafts_of_a_day_do_not_overwrite_each_other()
    {
        await SayAsync(Line);
        await SayAsync(Line.Replace("100", "55", StringComparison.Ordinal));
        await SayAsync("/publish d1");
        var renewed = await CardsAsync("/publish d2");
        Assert.Contains("Perhaps the same exchange", PlainTextWriter.Write(renewed[^1]), StringComparison.Ordinal);
        await PressAsync(renewed, "/publish");
        Assert.Equal((100, 55), (Best("2026-11-20"), Best("2026-11-20-2")));

        int Best(string id) => Find(id).Figure(Party.Ukraine, Measure.People).Estimate!.Value.Best;
    }

    [Fact]
    public async Task An_editors_publisher_and_exchange_survive_a_restart()
    {
        await SayAsync(Line);
        await SayAsync("/publish d1");
        await Bot.RestartAsync();
        Assert.Equal("news.example.org", Find("2026-11-20").Sources[0].Publisher.Name);
    }

    [Theory]
    [InlineData("/publish")]
    [InlineData("/publish d99")]
    [InlineData("/publish 2025-05-06")]
    [InlineData("/drafts d99")]
    [InlineData("/edit d99 ua=1")]
    [InlineData("/edit blorb ua=1")]
    [InlineData("/retract blorb because")]
    [InlineData("/undo")]
    [InlineData("/undo blorb")]
    [InlineData("/undo 99999999999999999999")]
    [InlineData("/history")]
    [InlineData("/history blorb")]
    public async Task A_command_without_its_object_answers_kindly(string line) => Assert.NotEmpty(await SayAsync(line));

    private async Task SubscribeAsync(long chat, string filter) => await
        Bot.Get<ChatBook>().ChangeAsync(chat, s => s with { Subscriptions = [new Subscription(filter)] }, CancellationToken.None);

    private async Task<Alert?> AlertAsync(string id) => (await new DocumentCollection<Alert>(Bot.Get<IDocumentStore>(), Alert.Collection).GetAsync(id))?.Value;
}
