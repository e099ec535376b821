using System.Collections.Immutable;
using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;
using Bot.Records;

namespace Bot.Subscriptions;

/// <summary>Where /subscribe, /subscriptions and /unsubscribe come together: which chat is meant, who may decide for it, and what it has.</summary>
internal sealed class SubscriptionDesk(ChatBook chats, Administrators administrators, RecordKeeper records, FilterParser filters)
{
    /// <summary>The chat that <paramref name="arguments"/> mean, if whoever asks may decide for it; else why not.</summary>
    public async Task<(SubscribingChat? Chat, Card? Refusal)> FindAsync(Request request, SubscriptionArguments arguments, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var id = arguments.Target is null ? request.ChatId : await administrators.FindChatAsync(arguments.Target, cancellationToken);
        if (id is not { } chatId)
        {
            return (null, new Card { Title = words["subscribe.noChat"], Blocks = [new Paragraph(words["subscribe.channels"])] });
        }

        return await administrators.MayDecideAsync(request, chatId, cancellationToken)
            ? (new SubscribingChat(await chats.FindAsync(chatId, cancellationToken), arguments.Target), null)
            : (null, new Card { Title = words["subscribe.administrators"], Blocks = arguments.Target is null ? [] : [new Paragraph(words["subscribe.channels"])] });
    }

    /// <summary>The list of what a chat is told, with a button to drop each.</summary>
    public Card List(SubscribingChat chat, Wording words, string? title = null)
    {
        var target = chat.Target ?? "";
        ImmutableArray<Subscription> all = [.. chat.Settings.Subscriptions ?? []];
        return new Card
        {
            Title = title ?? words["subscriptions.title"],
            Blocks =
            [
                .. target.Length == 0 ? [] : new Block[] { new Paragraph(new Faint(target)) },
                all.IsEmpty ? new Paragraph(words["subscriptions.none"]) : new Bullets([.. all.Select(s => (Line)Name(s, words))]),
                .. chat.Settings.Quiet is { } quiet && !all.IsEmpty ? [new Footer(words["settings.quiet"] + ": " + quiet.Text)] : Array.Empty<Block>(),
            ],
            Buttons =
            [
                .. all.Select(s => ImmutableArray.Create<Button>(new CommandButton("✕ " + Name(s, words), "/unsubscribe " + SubscriptionArguments.Write(s, target)))),
                .. all.Length > 1 ? [[new CommandButton(words["button.unsubscribeAll"], $"/unsubscribe {target}".TrimEnd() + " everything")]] : Array.Empty<ImmutableArray<Button>>(),
                .. all.IsEmpty ? [[new CommandButton(words["button.subscribe"], $"/subscribe {target}".TrimEnd())]] : Offers(all, target, words),
            ],
        };
    }

    /// <summary>"all exchanges", "weekly digest: bodies".</summary>
    public string Name(Subscription subscription, Wording words)
    {
        var filter = FilterOf(subscription.Filter);
        var about = filter.IsAll ? words["subscriptions.all"] : words.Filter(filter, records.Current.References);
        var name = subscription.Digest is { } frequency ? words.Say("subscriptions." + ChatSettings.IndexOf(frequency), ("about", about)) : about;
        return subscription.Thread is { } thread ? $"{name} ({words.Say("subscriptions.topic", ("n", thread.ToString(System.Globalization.CultureInfo.InvariantCulture)))})" : name;
    }

    private Filter FilterOf(string canonical) => filters.Parse(canonical, default, records.Current).Filter;

    /// <summary>What is not subscribed to yet, of what most will want.</summary>
    private static ImmutableArray<ImmutableArray<Button>> Offers(ImmutableArray<Subscription> have, string target, Wording words) =>
    [
        [
            .. Enum.GetValues<Frequency>().Where(f => !have.Any(s => s.Digest == f))
                .Select(f => new CommandButton(words["button." + ChatSettings.IndexOf(f)], $"/subscribe {target} {ChatSettings.IndexOf(f)}".Replace("  ", " ", StringComparison.Ordinal))),
        ],
    ];
}

/// <summary>The chat that a subscription is for.</summary>
/// <param name="Settings">What it has chosen.</param>
/// <param name="Target">How it was named, or null: it is the chat of the conversation.</param>
internal sealed record SubscribingChat(ChatSettings Settings, string? Target);
