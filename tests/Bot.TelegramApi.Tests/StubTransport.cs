using System.Net;
using System.Text;

namespace Bot.TelegramApi.Tests;

/// <summary>A transport that answers out of the test's own code.</summary>
internal sealed class StubTransport(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Token = "123456:SECRET-token_x";

    public static BotApiClient Client(Func<HttpRequestMessage, string, HttpResponseMessage> answer) =>
        new(new BotApiOptions { Token = Token }, handler: new StubTransport(answer));

    public static BotApiClient Client(int status, string body) => Client((_, _) => Json(status, body));

    public static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        answer(request, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
}
