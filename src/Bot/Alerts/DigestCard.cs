using System.Collections.Immutable;
using Bot.Cards;
using Bot.Exchanges;
using Bot.Subscriptions;

namespace Bot.Alerts;

/// <summary>The message that gathers what was entered into the record in a day, a week or a month.</summary>
internal static class DigestCard
{
    /// <summary>The table stays one message even without rich messages.</summary>
    private const int MostRows = 20;

    /// <summary>The card over <paramref name="exchanges"/>; null when nothing happened and so nothing is to be sent.</summary>
    public static Card? Of(DigestIssue issue, ImmutableArray<Exchange> exchanges, Setting setting, string? about)
    {
        if (exchanges.IsEmpty && issue.Frequency == Frequency.Daily)
        {
            return null;
        }

        var words = setting.Words;
        ImmutableArray<Exchange> shown = [.. exchanges.OrderByDescending(e => e.Date).ThenByDescending(e => e.Id, StringComparer.Ordinal).Take(MostRows)];
        return new Card
        {
            Title = words.Say("digest." + issue.Frequency.ToString().ToLowerInvariant(), ("date", words.Date(issue.Day.AddDays(-1)))),
            Blocks =
            [
                new Paragraph(exchanges.IsEmpty ? words["digest.nothing"] : words.Say("digest.count", ("n", exchanges.Length))),
                .. exchanges.IsEmpty ? [] : new Block[] { ExchangeTable.Of(shown, words) },
                .. shown.Length < exchanges.Length ? [new Paragraph(words.Say("digest.more", ("n", shown.Length)))] : Array.Empty<Block>(),
                .. about is null ? [] : new Block[] { new Footer(words.Say("alert.because", ("about", about))) },
            ],
            Buttons = setting.IsPrivate
                ? [.. ExchangeTable.Buttons([.. shown.Take(6)]), [new CommandButton(words["button.subscriptions"], "/subscriptions", InPlace: false)]]
                : [.. shown.Take(3).Select(e => ImmutableArray.Create<Button>(new LinkButton(ExchangeTable.Iso(e.Date), DeepLink.To(setting.BotName, e.Id))))],
        };
    }
}
