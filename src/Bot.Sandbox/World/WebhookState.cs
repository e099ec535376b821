namespace Bot.Sandbox.World;

/// <summary>Where updates are delivered, and how the last delivery went.</summary>
internal sealed class WebhookState
{
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The address; empty when the bot polls.</summary>
    public string Url { get; private set; } = "";

    public string? SecretToken { get; private set; }

    public int MaxConnections { get; private set; } = 40;

    public long? LastErrorDate { get; set; }

    public string? LastErrorMessage { get; set; }

    public bool IsSet => Url.Length > 0;

    /// <summary>Ends when the webhook is set or deleted.</summary>
    public Task Changed => _changed.Task;

    /// <summary>Sets it, or deletes it with an empty address.</summary>
    public void Set(string url, string? secretToken, int maxConnections)
    {
        (Url, SecretToken, MaxConnections, LastErrorDate, LastErrorMessage) = (url, secretToken, maxConnections, null, null);
        var changed = _changed;
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        changed.SetResult();
    }
}
