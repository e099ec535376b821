using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Methods;

/// <summary>Waits for updates. Those below <see cref="Offset"/> are forgotten by Telegram.</summary>
public sealed record GetUpdates : IMethod<UpdateBatch>
{
    /// <summary>One more than the last update that was taken care of.</summary>
    public long? Offset { get; init; }

    /// <summary>1-100; 100 unless told.</summary>
    public int? Limit { get; init; }

    /// <summary>Seconds to wait when there is nothing; 0 unless told.</summary>
    public int? Timeout { get; init; }

    /// <summary>The kinds wanted, of <see cref="UpdateKind"/>; null leaves the last choice.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    string IMethod.Name => "getUpdates";
}

/// <summary>Has updates sent to an address, on port 443, 80, 88 or 8443; <see cref="GetUpdates"/> then answers 409.</summary>
public sealed record SetWebhook : IMethod<bool>
{
    /// <summary>The address; empty removes the webhook.</summary>
    public required string Url { get; init; }

    /// <summary>Comes in each request as <c>X-Telegram-Bot-Api-Secret-Token</c>; 1-256 of A-Z a-z 0-9 _ -.</summary>
    public string? SecretToken { get; init; }

    /// <summary>How many deliveries may run at once, 1-100; 40 unless told.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>The kinds wanted, of <see cref="UpdateKind"/>; null leaves the last choice.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    /// <summary>Forget the updates that wait.</summary>
    public bool? DropPendingUpdates { get; init; }

    string IMethod.Name => "setWebhook";

    /// <summary>Prints the address only: the secret stays out of logs.</summary>
    public override string ToString() => $"{nameof(SetWebhook)} {{ {nameof(Url)} = {Url} }}";
}

/// <summary>Removes the webhook, so that <see cref="GetUpdates"/> works.</summary>
public sealed record DeleteWebhook : IMethod<bool>
{
    /// <summary>Forget the updates that wait.</summary>
    public bool? DropPendingUpdates { get; init; }

    string IMethod.Name => "deleteWebhook";
}

/// <summary>The state of the webhook.</summary>
public sealed record GetWebhookInfo : IMethod<WebhookInfo>
{
    string IMethod.Name => "getWebhookInfo";
}
