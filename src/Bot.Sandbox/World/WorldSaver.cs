using Microsoft.Extensions.Hosting;

namespace Bot.Sandbox.World;

/// <summary>Writes the world twice a second while it changes, and once more at the end.</summary>
internal sealed class WorldSaver(SandboxWorld world) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (world.Options.StateFolder is null)
        {
            return;
        }

        // On the real clock: what is saved must not depend on a test's clock standing still.
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                WorldStore.Save(world);
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the host: StopAsync saves once more.
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        WorldStore.Save(world);
    }
}
