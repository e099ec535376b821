using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Languages;

namespace Bot.Alerts;

/// <summary>The message that tells of an exchange, and what it becomes when the exchange is corrected or retracted.</summary>
internal static class AlertCard
{
    /// <summary>A new exchange. <paramref name="about"/> names the subscription, null for that to everything.</summary>
    public static Card New(Exchange exchange, Setting setting, string? about)
    {
        var card = Of(exchange, setting);
        return card with
        {
            Title = setting.Words.Say("alert.new", ("title", card.Title)),
            Blocks = about is null ? card.Blocks : [.. card.Blocks, new Footer(setting.Words.Say("alert.because", ("about", about)))],
        };
    }

    /// <summary>The same after a correction, with what changed since it was first told.</summary>
    public static Card Corrected(Exchange first, Exchange now, string? reason, Setting setting)
    {
        var card = Of(now, setting);
        var changes = ChangeLines.Between(first, now, setting.Words);
        return card with
        {
            Blocks =
            [
                new Heading(setting.Words["alert.corrected"]),
                .. changes.IsEmpty ? [] : new Block[] { new Bullets(changes) },
                .. Because(reason, setting.Words),
                .. card.Blocks,
            ],
        };
    }

    /// <summary>What is left of it when the exchange was retracted.</summary>
    public static Card Retracted(Exchange exchange, string? reason, Setting setting) => new()
    {
        Title = setting.Words.Say("alert.retracted", ("title", ExchangeCard.Title(exchange, setting.Words))),
        Blocks = [new Paragraph(setting.Words["alert.retractedText"]), .. Because(reason, setting.Words)],
    };

    private static IEnumerable<Block> Because(string? reason, Wording words) =>
        reason is null ? [] : [new Paragraph(words.Say("alert.reason", ("reason", reason)))];

    private static Card Of(Exchange exchange, Setting setting) =>
        ExchangeCard.Of(exchange, setting.Record, setting.Words, setting.Today, setting.BotName) with { Buttons = Buttons(exchange, setting) };

    /// <summary>In groups and channels a button must not answer into everybody's chat: there it opens the private one.</summary>
    private static ImmutableArray<ImmutableArray<Button>> Buttons(Exchange exchange, Setting setting) => setting.IsPrivate
        ?
        [
            [
                new CommandButton(setting.Words["button.claims"], "/claims " + exchange.Id, InPlace: false),
                new CommandButton(setting.Words["button.sources"], "/sources " + exchange.Id, InPlace: false),
                new LinkButton(setting.Words["button.share"], DeepLink.Share(setting.BotName, exchange.Id)),
            ],
            [new CommandButton(setting.Words["button.subscriptions"], "/subscriptions", InPlace: false)],
        ]
        : [[new LinkButton(setting.Words["button.exchange"], DeepLink.To(setting.BotName, exchange.Id))]];
}

/// <summary>For whom a card is made.</summary>
/// <param name="Record">The record as it stands.</param>
/// <param name="Words">The language.</param>
/// <param name="Today">The day.</param>
/// <param name="BotName">The bot's name, for links.</param>
/// <param name="IsPrivate">Whether it is one person's chat.</param>
internal sealed record Setting(ExchangeRecord Record, Wording Words, DateOnly Today, string BotName, bool IsPrivate);
