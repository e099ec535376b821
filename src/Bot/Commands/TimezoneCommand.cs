using System.Collections.Immutable;
using Bot.Cards;
using Bot.Chats;
using Bot.Conversation;
using NodaTime;
using NodaTime.Text;

namespace Bot.Commands;

/// <summary><c>/timezone [name]</c>: the zone in which "today" and "last week" are meant in this chat.</summary>
internal sealed class TimezoneCommand(ChatBook chats, TimeProvider time) : IChatCommand
{
    private static readonly string[] Offered = ["Europe/Kyiv", "Europe/Moscow", "Europe/Warsaw", "Europe/Berlin", "Europe/London", "America/New_York", "Asia/Dubai", "UTC"];

    /// <inheritdoc/>
    public string Name => "timezone";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Chat;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var zone = request.Arguments.Length == 0 ? null : Find(request.Arguments);
        if (zone is not null)
        {
            await chats.ChangeAsync(request.ChatId, s => s with { Zone = zone.Id }, cancellationToken);
        }

        var now = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone ?? request.Zone);
        return new Card
        {
            Title = words[zone is null ? "timezone.title" : "timezone.chosen"],
            Blocks =
            [
                .. zone is null && request.Arguments.Length > 0 ? [new Paragraph(words.Say("timezone.unknown", ("name", request.Arguments)))] : Array.Empty<Block>(),
                new Paragraph(words.Say("timezone.now", ("zone", now.Zone.Id), ("time", LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(now.TimeOfDay)))),
            ],
            Buttons = zone is null ? Choices() : [],
        };
    }

    /// <summary>Finds a zone by its IANA name or its city, in any letter case: "europe/kyiv", "kyiv", "New York".</summary>
    private static DateTimeZone? Find(string text)
    {
        var name = text.Replace(' ', '_');
        var id = DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(i => i.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(i => i.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase));
        return id is null ? null : DateTimeZoneProviders.Tzdb[id];
    }

    private static ImmutableArray<ImmutableArray<Button>> Choices() =>
        [.. Offered.Select(Button (zone) => new CommandButton(zone, "/timezone " + zone)).Chunk(2).Select(row => row.ToImmutableArray())];
}
