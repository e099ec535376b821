using System.IO.Compression;
using System.Net;
using System.Text;
using Bot.Editing.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Editing;

/// <summary>Hostile pages: what is fetched, and what never is.</summary>
public sealed class LinkFetcherTests : IAsyncLifetime, IDisposable
{
    private readonly PublicWeb _ownMachine = new(allowLoopback: true, TimeSpan.FromSeconds(30));
    private readonly PublicWeb _internet = new(allowLoopback: false, TimeSpan.FromSeconds(30));
    private LinkFetcher _sandbox = null!;
    private LinkFetcher _real = null!;
    private WebApplication _site = null!;
    private Uri _root = null!;

    public async Task InitializeAsync()
    {
        (_sandbox, _real) = (new LinkFetcher(_ownMachine), new LinkFetcher(_internet));
        _site = WebApplication.CreateSlimBuilder().Build();
        _site.Urls.Add("http://127.0.0.1:0");
        _site.MapGet("/page", () => Results.Text("<p>A page</p>", "text/html", Encoding.UTF8));
        _site.MapGet("/cyrillic", () => Results.Bytes(Cyrillic("<meta charset=windows-1251><p>Обмен пленными</p>"), "text/html"));
        _site.MapGet("/image", () => Results.Bytes([1, 2, 3], "image/png"));
        _site.MapGet("/missing", () => Results.NotFound());
        _site.MapGet("/loop", () => Results.Redirect("/loop"));
        _site.MapGet("/moved", () => Results.Redirect("/page"));
        _site.MapGet("/inside", () => Results.Redirect("http://10.0.0.1/"));
        _site.MapGet("/metadata", () => Results.Redirect("http://169.254.169.254/latest"));
        _site.MapGet("/file", () => Results.Redirect("file:///etc/passwd"));
        _site.MapGet("/endless", EndlessAsync);
        _site.MapGet("/bomb", () => Results.Bytes(Bomb(), "text/html"));
        _site.MapGet("/silent", async (HttpContext context) => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        _site.Use(async (context, next) =>
        {
            if (context.Request.Path == "/bomb")
            {
                context.Response.Headers.ContentEncoding = "gzip";
            }

            await next(context);
        });
        await _site.StartAsync();
        _root = new Uri(_site.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
    }

    public void Dispose()
    {
        _ownMachine.Dispose();
        _internet.Dispose();
    }

    [Fact]
    public async Task A_page_is_fetched_with_its_redirects() => Assert.Equal("<p>A page</p>", (await _sandbox.FetchAsync(new Uri(_root, "/moved"), CancellationToken.None)).Text);

    [Fact]
    public async Task An_old_encoding_is_read() =>
        Assert.Contains("Обмен пленными", (await _sandbox.FetchAsync(new Uri(_root, "/cyrillic"), CancellationToken.None)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_wrongly_stated_encoding_is_not_believed()
    {
        Assert.Equal("Обмін полоненими", TextDecoder.Decode(Encoding.UTF8.GetBytes("Обмін полоненими"), "windows-1251"));
        Assert.Equal("Обмен пленными", TextDecoder.Decode(Cyrillic("Обмен пленными"), "utf-8"));
        Assert.Equal("Обмен пленными", TextDecoder.Decode(Cyrillic("Обмен пленными"), "windows-1251"));
    }

    [Theory]
    [InlineData("/image", nameof(FetchFault.NotText))]
    [InlineData("/missing", nameof(FetchFault.Unreachable))]
    [InlineData("/loop", nameof(FetchFault.TooManyRedirects))]
    [InlineData("/inside", nameof(FetchFault.NotPublic))]
    [InlineData("/metadata", nameof(FetchFault.NotPublic))]
    [InlineData("/file", nameof(FetchFault.NotAllowed))]
    [InlineData("/endless", nameof(FetchFault.TooLarge))]
    [InlineData("/bomb", nameof(FetchFault.TooLarge))]
    public async Task A_hostile_page_is_refused(string path, string fault) => Assert.Equal(fault, (await FaultAsync(_sandbox, new Uri(_root, path))).ToString());

    [Fact]
    public async Task A_silent_site_is_given_up()
    {
        using var impatient = new PublicWeb(allowLoopback: true, TimeSpan.FromMilliseconds(200));
        Assert.Equal(FetchFault.TooSlow, await FaultAsync(new LinkFetcher(impatient), new Uri(_root, "/silent")));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[fe80::1]/")]
    public async Task Outside_of_the_sandbox_no_inner_address_is_connected_to(string address) => Assert.Equal(FetchFault.NotPublic, await FaultAsync(_real, new Uri(address)));

    [Theory]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://example.org:22/")]
    [InlineData("ftp://example.org/")]
    public async Task Unusual_addresses_are_refused(string address) => Assert.Equal(FetchFault.NotAllowed, await FaultAsync(_real, new Uri(address)));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    public void Public_addresses_are_told_from_the_others(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    private static async Task<FetchFault> FaultAsync(LinkFetcher fetcher, Uri page) =>
        (await Assert.ThrowsAsync<FetchException>(() => fetcher.FetchAsync(page, CancellationToken.None))).Fault;

    private static byte[] Cyrillic(string text) => CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes(text);

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(new byte[LinkFetcher.MostBytes * 4]);
        }

        return packed.ToArray();
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain";
        var chunk = new byte[65_536];
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        }
    }
}
