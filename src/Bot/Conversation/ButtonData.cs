using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Cards;
using Bot.Storage;

namespace Bot.Conversation;

/// <summary>A button's command that is too long for Telegram's 64 bytes of callback data.</summary>
/// <param name="Key">What the button carries instead.</param>
/// <param name="Data">What it stands for.</param>
/// <param name="StoredAt">When it was last shown.</param>
internal sealed record StoredButton(string Key, string Data, DateTimeOffset StoredAt = default)
{
    /// <summary>How long such a button works: its command may hold words that a reader typed, which are not kept for ever.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>Collection "buttons", by key.</summary>
    public static CollectionDefinition<StoredButton> Collection { get; } = new("buttons", ButtonJson.Default.StoredButton, b => b.Key);
}

/// <summary>
/// What a button carries: the command line itself, so that old messages keep working after any restart. A leading '+' asks for a new message.
/// A line of more than 64 bytes is stored under the hash of its content and the button carries that.
/// </summary>
internal static class ButtonData
{
    /// <summary>Telegram's limit for callback data, in bytes.</summary>
    public const int MostBytes = 64;

    private const char NewMessage = '+';
    private const char Stored = '#';

    /// <summary>Forgets the commands of buttons that nobody was shown for <see cref="StoredButton.Lifetime"/>.</summary>
    public static async Task PruneAsync(IDocumentStore store, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var buttons = new DocumentCollection<StoredButton>(store, StoredButton.Collection);
        await foreach (var button in buttons.ScanAsync(cancellationToken: cancellationToken))
        {
            if (now - button.Value.StoredAt > StoredButton.Lifetime)
            {
                await store.CommitAsync([buttons.Delete(button.Value.Key)], cancellationToken);
            }
        }
    }

    /// <summary>The data of <paramref name="button"/>; a long one is added to <paramref name="longButtons"/>.</summary>
    public static string Of(CommandButton button, ImmutableArray<StoredButton>.Builder longButtons)
    {
        var data = button.InPlace ? button.Command : NewMessage + button.Command;
        if (Encoding.UTF8.GetByteCount(data) <= MostBytes)
        {
            return data;
        }

        var key = Stored + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)).AsSpan(0, 16));
        longButtons.Add(new StoredButton(key, data));
        return key;
    }

    /// <summary>The command line behind a pressed button and whether its answer replaces the message; null when it is no longer known.</summary>
    public static async ValueTask<(string Command, bool InPlace)?> ReadAsync(string data, IDocumentStore store, CancellationToken cancellationToken)
    {
        if (data.StartsWith(Stored))
        {
            var stored = await store.GetAsync(StoredButton.Collection.Name, data, cancellationToken);
            if (stored is null)
            {
                return null;
            }

            data = StoredButton.Collection.Read(stored).Value.Data;
        }

        return data.StartsWith(NewMessage) ? (data[1..], false) : (data, true);
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(StoredButton))]
internal sealed partial class ButtonJson : JsonSerializerContext;
