using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Cards;
using Bot.Chats;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Languages;
using Bot.Questions;
using Bot.Records;
using Bot.Rendering;
using Bot.Storage;
using Bot.TelegramApi.Types;

namespace Bot.Alerts;

/// <summary>A message ready to send.</summary>
/// <param name="Rich">As rich HTML, or null where it does not fit.</param>
/// <param name="Html">As HTML of parse mode; of a card too long for one message its beginning, whose buttons lead to the rest.</param>
/// <param name="Keyboard">Its buttons.</param>
internal sealed record AlertMessage(string? Rich, string Html, InlineKeyboardMarkup? Keyboard);

/// <summary>What one version of an alert says, rendered once for each language, subscription form and kind of chat, however many get it.</summary>
internal sealed class AlertText(Alert alert, ImmutableArray<Exchange> told, Exchange? first, Func<Language, bool, Setting> settingOf, Func<string, Filter> filterOf)
{
    /// <summary>Readers can make up filters; beyond this the memory starts anew.</summary>
    private const int MostForms = 256;

    private readonly ConcurrentDictionary<(Language, string?, bool, bool, DateOnly), AlertMessage?> _messages = new();

    /// <summary>The version.</summary>
    public Alert Alert { get; } = alert;

    /// <summary>Whom it is for.</summary>
    public Audience Audience { get; } = new(alert.Digest, filter => alert.Digest is not null || filter.Length == 0 || filterOf(filter).Matches(told[0]));

    /// <summary>The message for a subscription; null when it has nothing to say.</summary>
    public AlertMessage? For(Language language, string filter, bool isPrivate) => Find(language, filter, isPrivate, setting => Alert.Digest is { } issue
        ? DigestCard.Of(issue, filter.Length == 0 ? told : [.. told.Where(filterOf(filter).Matches)], setting, About(filter, setting))
        : AlertCard.New(told[0], setting, About(filter, setting)));

    /// <summary>What a message that was sent before becomes.</summary>
    public AlertMessage Edited(Language language, bool isPrivate) => Find(language, null, isPrivate, setting => Alert.IsRetracted
        ? AlertCard.Retracted(told[0], Alert.News!.Reason, setting)
        : AlertCard.Corrected(first!, told[0], Alert.News!.Reason, setting))!;

    private string? About(string filter, Setting setting) =>
        filter.Length == 0 ? null : setting.Words.Filter(filterOf(filter), setting.Record.References);

    private AlertMessage? Find(Language language, string? filter, bool isPrivate, Func<Setting, Card?> make)
    {
        var setting = settingOf(language, isPrivate);
        var key = (language, filter, isPrivate, filter is null, setting.Today);
        if (_messages.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_messages.Count >= MostForms)
        {
            _messages.Clear();
        }

        return _messages[key] = make(setting) is { } card ? Render(card) : null;
    }

    private static AlertMessage Render(Card card)
    {
        var rendered = CardRenderer.Render(card);
        return new AlertMessage(rendered.Rich, rendered.Html[0], rendered.Keyboard);
    }
}

/// <summary>Makes the texts of alerts.</summary>
internal sealed class AlertTexts(IDocumentStore store, RecordKeeper records, FilterParser filters, Wordings wordings, TimeProvider time)
{
    private const int MostFilters = 1024;

    /// <summary>What was published quietly is news for a digest up to so long after it happened; beyond that somebody completes the record.</summary>
    private const int MostDaysLate = 31;

    private readonly DocumentCollection<Alert> _alerts = new(store, Alert.Collection);
    private readonly ConcurrentDictionary<string, Filter> _filters = new(StringComparer.Ordinal);

    /// <summary>The text of <paramref name="alert"/>; links lead to the bot <paramref name="botName"/>.</summary>
    /// <exception cref="InvalidEntryException">The exchange refers to something that the reference tables no longer have.</exception>
    public async Task<AlertText> OfAsync(Alert alert, string botName, CancellationToken cancellationToken)
    {
        ImmutableArray<Exchange> told = alert.News is { } news ? [Build(news.Entry)] : await PublishedAsync(alert.Digest!, cancellationToken);
        return new AlertText(
            alert, told, alert.News is { } n ? Build(n.First) : null, (language, isPrivate) => new Setting(
                records.Current, wordings.Of(language), Readers.Today(Readers.DefaultZone, time), botName, isPrivate), FilterOf);
    }

    /// <summary>How many messages an alert of <paramref name="exchange"/> would make.</summary>
    public Task<long> CountAsync(Exchange exchange, CancellationToken cancellationToken) =>
        new Audience(null, filter => filter.Length == 0 || FilterOf(filter).Matches(exchange)).CountAsync(store, cancellationToken);

    /// <summary>Whether anything was published for an issue of the digest.</summary>
    public async Task<bool> IsEmptyAsync(DigestIssue issue, CancellationToken cancellationToken) => (await PublishedAsync(issue, cancellationToken)).IsEmpty;

    private async Task<ImmutableArray<Exchange>> PublishedAsync(DigestIssue issue, CancellationToken cancellationToken)
    {
        var published = ImmutableArray.CreateBuilder<Exchange>();
        var recent = DateOnly.FromDateTime(issue.From.UtcDateTime).AddDays(-MostDaysLate);
        await foreach (var alert in _alerts.ScanIndexAsync(Alert.ExchangeIndex, IndexScan.All, cancellationToken))
        {
            if (alert.Value is { News: { IsRetracted: false } news, At: var at } && at > issue.From && at <= issue.Until
                && Build(news.Entry) is var exchange && (!alert.Value.IsQuiet || exchange.Date >= recent))
            {
                published.Add(exchange);
            }
        }

        return published.ToImmutable();
    }

    private Exchange Build(string entry) =>
        new ExchangeBuilder(records.Current.References).Build(ExchangeDocumentJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(entry)));

    private Filter FilterOf(string canonical)
    {
        if (_filters.Count >= MostFilters)
        {
            _filters.Clear();
        }

        return _filters.GetOrAdd(canonical, text => filters.Parse(text, default, records.Current).Filter);
    }
}
