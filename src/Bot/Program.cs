using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Storage;
using Bot.TelegramApi.Errors;

namespace Bot;

/// <summary>The program: <c>Bot</c> runs the bot, <c>Bot check</c> validates configuration and dataset.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            return args switch
            {
                ["check", .. var rest] => CheckVerb.Run(BotHost.Configuration(rest), Console.Out),
                [var verb, ..] when !verb.StartsWith('-') => throw new StartupException($"Unknown verb \"{verb}\". Known: check; without a verb the bot runs."),
                _ => await BotHost.RunAsync(args),
            };
        }
        catch (Exception e) when (e is StartupException or DatasetException or StoreException or TokenRejectedException)
        {
            // One line that says what to mend; a stack trace would only hide it.
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Misconfigured;
        }
    }
}
