namespace Bot.Sandbox.World;

/// <summary>Waits for the bot, but not for ever: a test that hangs tells nothing.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task<T> For<T>(Task<T> task, string what, CancellationToken cancellation)
    {
        await For((Task)task, what, cancellation);
        return await task;
    }

    public static async Task For(Task task, string what, CancellationToken cancellation)
    {
        try
        {
            await task.WaitAsync(Longest, cancellation);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"Waited {Longest.TotalSeconds} seconds in vain for {what}.", late);
        }
    }
}
