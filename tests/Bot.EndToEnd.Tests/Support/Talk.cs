using Bot.Sandbox.World;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>What people do in the tests, in few words.</summary>
internal static class Talk
{
    /// <summary>Sends a text and waits for the answer.</summary>
    public static Task<SandboxMessage> Asks(this SandboxUser person, string text)
    {
        person.Sends(text);
        return person.NextReply(CancellationToken.None);
    }

    /// <summary>Sends a text to a group and waits for the answer.</summary>
    public static Task<SandboxMessage> Asks(this SandboxSeat seat, string text)
    {
        seat.Sends(text);
        return seat.NextReply(CancellationToken.None);
    }

    /// <summary>Presses a button whose label contains these words, and waits until the bot acknowledges it.</summary>
    public static Task<SandboxAnswer> Presses(this SandboxUser person, SandboxMessage message, string words) =>
        person.Presses(message, message.Buttons.First(b => b.CallbackData is not null && b.Text.Contains(words, StringComparison.Ordinal)).Text, CancellationToken.None);

    /// <summary>What the bot wrote to a person.</summary>
    public static IReadOnlyList<SandboxMessage> Answers(this SandboxUser person, long botId) =>
        [.. person.History.Where(m => (long?)m.Json["from"]?["id"] == botId)];

    /// <summary>Waits until the bot has said these words to a person, and gives the last message that has them.</summary>
    public static async Task<SandboxMessage> Hears(this SandboxUser person, string words)
    {
        await Until(() => person.History.Any(Tells), "there was " + words);
        return person.History.Last(Tells);

        bool Tells(SandboxMessage message) => message.Text.Contains(words, StringComparison.Ordinal);
    }

    /// <summary>Waits until the condition holds.</summary>
    public static async Task Until(Func<bool> condition, string what)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 6000, $"Waited in vain until {what}.");
            await Task.Delay(10);
        }
    }
}
