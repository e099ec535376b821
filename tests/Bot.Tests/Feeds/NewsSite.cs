using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Feeds;

/// <summary>What somebody asked of the site.</summary>
internal sealed record Visit(string Path, IHeaderDictionary Headers);

/// <summary>A site on this machine that answers as the test says, and remembers who asked. It has two addresses, so two publishers.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Visit> _visits = new();
    private readonly WebApplication _app = Built();

    public Uri Root { get; private set; } = null!;

    public Uri OtherRoot { get; private set; } = null!;

    public IReadOnlyList<Visit> Visits => [.. _visits];

    public static async Task<NewsSite> OpenAsync()
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

    public int VisitsTo(string path) => _visits.Count(v => v.Path == path);

    public Uri Of(string path) => new(Root, path);

    public void Answers(string path, Func<HttpContext, Task> answer) => _pages[path] = answer;

    public void Answers(string path, HttpStatusCode status, params (string Name, string Value)[] headers) => Serves(path, "", "text/plain", status, headers);

    public void Serves(string path, string body, string type = "application/rss+xml; charset=utf-8", HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers) => Answers(path, async http =>
    {
        (http.Response.StatusCode, http.Response.ContentType) = ((int)status, type);
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        if (status != HttpStatusCode.NotModified)
        {
            await http.Response.WriteAsync(body, http.RequestAborted);
        }
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Built()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1);
        return builder.Build();
    }

    private Task AnswerAsync(HttpContext http)
    {
        _visits.Enqueue(new Visit(http.Request.Path, new HeaderDictionary(http.Request.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase))));
        if (_pages.TryGetValue(http.Request.Path, out var answer))
        {
            return answer(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
