using Bot.Exchanges.Dataset;
using Bot.Hosting;
using Bot.Storage;
using Bot.TelegramApi.Errors;
using Bot.Verbs;

namespace Bot;

/// <summary>The program: <c>Bot</c> runs the bot, <c>Bot ask</c> answers in the terminal, <c>Bot check</c> validates configuration and dataset, <c>Bot import</c> reads articles, <c>Bot export</c> writes the dataset, <c>Bot restore</c> brings a copy back.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            return args switch
            {
                ["check", .. var rest] => Check.Run(BotHost.Configuration(rest), Console.Out),
                ["ask", .. var rest] => await Ask.RunAsync(rest, Console.In, Console.Out, CancellationToken.None),
                ["import", .. var rest] => await Import.RunAsync(rest, Console.Out, CancellationToken.None),
                ["export", .. var rest] => await Export.RunAsync(rest, Console.Out, CancellationToken.None),
                ["restore", .. var rest] => await Restore.RunAsync(rest, Console.Out, CancellationToken.None),
                [var verb, ..] when !verb.StartsWith('-') => throw new StartupException($"Unknown verb \"{verb}\". Known: ask, check, export, import, restore; without a verb the bot runs."),
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
