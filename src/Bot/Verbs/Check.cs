using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Hosting;

namespace Bot.Verbs;

/// <summary><c>check</c>: validates configuration and dataset and says what it found.</summary>
internal static class Check
{
    /// <summary>Prints the findings.</summary>
    /// <exception cref="StartupException">The configuration is wrong.</exception>
    /// <exception cref="DatasetException">The dataset is broken.</exception>
    public static int Run(IConfiguration configuration, TextWriter output)
    {
        var settings = BotSettings.Read(configuration);
        var dataset = DatasetReader.Read(settings.DatasetDirectory);
        var (record, references) = (dataset.Record, dataset.References);
        output.WriteLine($"Configuration: {(settings.Token is null ? "no token, the sandbox would open" : "token set")}; Bot API at {settings.ApiBaseUrl}; {settings.Admins.Count} owners; HTTP at {settings.Urls}.");
        output.WriteLine($"Store: {settings.StoragePath}{(File.Exists(settings.StoragePath) ? "" : " (does not exist yet)")}.");
        output.WriteLine($"Dataset: {settings.DatasetDirectory}, up to {record.AsOf:yyyy-MM-dd}.");
        output.WriteLine($"  {record.Exchanges.Length} hand-overs ({string.Join(", ", record.Exchanges.CountBy(e => e.Kind).Select(k => $"{k.Value} {k.Key.ToString().ToLowerInvariant()}"))}), "
            + $"{record.Exchanges.Sum(e => e.Claims.Length)} claims, {record.Exchanges.Sum(e => e.Sources.Length)} sources.");
        output.WriteLine($"  {references.Claimants.Count} claimants, {references.Publishers.Count} publishers, {references.Agreements.Length} agreements, "
            + $"{references.RunningTotals.Length} running totals, {references.Events.Length} events, {references.Contacts.Length} contacts.");
        var disputed = record.Exchanges.Count(e => Enum.GetValues<Party>().Any(to => Enum.GetValues<Measure>().Any(m => e.Figure(to, m).State == FigureState.Disputed)));
        output.WriteLine($"  The sides differ on {disputed} hand-overs; {record.Exchanges.Count(e => e.Claims.IsEmpty)} have no claim at all.");
        output.WriteLine("All good.");
        return ExitCode.Success;
    }
}
