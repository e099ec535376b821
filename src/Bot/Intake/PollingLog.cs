using Bot.TelegramApi.Polling;
using Bot.TelegramApi.Types;

namespace Bot.Intake;

/// <summary>Tells the operator when the bot cannot hear Telegram, why, and when it hears again. Long series are told sparingly.</summary>
internal sealed class PollingLog(ILogger<PollingLog> logger) : IPollingObserver
{
    /// <inheritdoc/>
    public void Failed(PollingFailure failure)
    {
        // The first, then the 2nd, 4th, 8th, … of a series: an hour without a network is a dozen lines.
        if (int.IsPow2(failure.InARow))
        {
            logger.LogWarning(
                "Polling failed {InARow} times in a row ({Kind}); next attempt in {RetryIn:0.0} s.{Cause}",
                failure.InARow, failure.Kind, failure.RetryIn.TotalSeconds, failure.LikelyCause is { } cause ? " Likely cause: " + cause + "." : "");
        }
    }

    /// <inheritdoc/>
    public void Recovered(int failures) => logger.LogInformation("Telegram answers again after {Failures} failed polls.", failures);

    /// <inheritdoc/>
    public void PassedBy(MalformedUpdate update) =>
        logger.LogWarning("Update {UpdateId} is malformed at {Path} and is left out.", update.UpdateId, update.Path);
}
