using System.Diagnostics;
using Bot.Sandbox;
using Bot.Sandbox.Http;
using Bot.Sandbox.World;

namespace Bot.Hosting;

/// <summary>
/// Without a token the bot runs against a local Bot API server in the same process, with a chat page in the browser: the real thing, minus Telegram.
/// <c>--fresh</c> forgets the sandbox's earlier chats, <c>--open</c> opens the browser, <c>--Sandbox:AllowAnyAddress=true</c> lets other machines in.
/// </summary>
internal static class SandboxMode
{
    /// <summary>The options of the sandbox; its state, and the bot's store for it, lie in a folder beside the store.</summary>
    /// <exception cref="StartupException">The listener is not local, and that was not asked for.</exception>
    public static SandboxOptions Options(BotSettings settings, IConfiguration configuration)
    {
        var anyAddress = BotSettings.ReadSwitch(configuration, "Sandbox:AllowAnyAddress");
        try
        {
            SandboxAddress.RequireLocal(settings.Urls.Split(';'), anyAddress);
        }
        catch (SandboxAddressException e)
        {
            throw new StartupException($"Without Telegram:Token the sandbox opens, and it listens on this machine only: {e.Message}", e);
        }

        // The sandbox's chats and what the bot stores about them belong together, apart from a store that was used on Telegram.
        var folder = Path.Combine(Path.GetDirectoryName(settings.StoragePath)!, "sandbox");
        if (BotSettings.ReadSwitch(configuration, "fresh") && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return new SandboxOptions { StateFolder = folder, AllowAnyAddress = anyAddress };
    }

    /// <summary>The settings that make the bot talk to the sandbox.</summary>
    public static BotSettings Settings(BotSettings settings, SandboxOptions sandbox) => settings with
    {
        Token = sandbox.Token,
        ApiBaseUrl = new Uri(settings.Urls.Split(';')[0]),
        StoragePath = Path.Combine(sandbox.StateFolder!, "bot.db"),
        AllowLoopbackLinks = !sandbox.AllowAnyAddress,
        Admins = settings.Admins.IsEmpty ? [DefaultWorld.OwnerId] : settings.Admins,
    };

    /// <summary>Says where the page is once it is there, how to go on to Telegram, and opens the browser where asked.</summary>
    public static void Announce(WebApplication app, BotSettings settings)
    {
        var page = settings.Urls.Split(';')[0].TrimEnd('/') + "/";
        var open = BotSettings.ReadSwitch(app.Configuration, "open");
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Console.WriteLine();
            Console.WriteLine($"  No token is set, so the bot runs in the sandbox. Open {page} and talk to it.");
            Console.WriteLine("  For Telegram: ask @BotFather for a token and start with Telegram__Token=<token> in the environment.");
            Console.WriteLine();
            if (open)
            {
                Open(page);
            }
        });
    }

    private static void Open(string page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page) { UseShellExecute = true });
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.WriteLine($"  No browser could be opened; the page is at {page}");
        }
    }
}
