using Microsoft.Playwright;

namespace Bot.Sandbox.Tests.Page;

/// <summary>One headless Chromium for all page tests. The browser of the machine is used; none is ever downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where Chromium is: the CHROMIUM variable, or the usual place; null when there is none.</summary>
    public static string? ExecutablePath { get; } = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (ExecutablePath is null)
        {
            return;
        }

        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page of its own, as wide as asked, light or dark.</summary>
    public async Task<IPage> Open(Uri address, int width = 1280, int height = 820, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "en-GB",
            TimezoneId = "Europe/Kyiv",
        });
        context.SetDefaultTimeout(10_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        await page.Locator("#header h2").WaitForAsync();
        return page;
    }
}

/// <summary>A test that needs Chromium and is skipped, saying so, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.ExecutablePath is null)
        {
            Skip = "No Chromium: set CHROMIUM to its path or install it as /usr/bin/chromium.";
        }
    }
}
