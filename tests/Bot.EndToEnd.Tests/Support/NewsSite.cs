using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>A site with a feed and pages. Its second address makes it a second publisher.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _visits = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebApplication _app = WebApplication.CreateSlimBuilder().Build();

    public Uri Root { get; private set; } = null!;

    public Uri OtherRoot { get; private set; } = null!;

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyList<string> Visits => [.. _visits];

    public static async Task<NewsSite> Open()
    {
        var site = new NewsSite();
        site._app.Urls.Add("http://127.0.0.1:0");
        site._app.Urls.Add("http://127.0.0.2:0");
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        var roots = site._app.Urls.Select(url => new Uri(url)).ToArray();
        (site.Root, site.OtherRoot) = (roots.First(r => r.Host == "127.0.0.1"), roots.First(r => r.Host == "127.0.0.2"));
        return site;
    }

    public void Serves(string path, string html) => _pages[path] = html;

    /// <summary>Until now whoever asked was kept waiting.</summary>
    public void Answers() => _opened.TrySetResult();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        _visits.Enqueue(http.Request.Path);
        await _opened.Task.WaitAsync(http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(_pages[http.Request.Path], http.RequestAborted);
    }
}
