using System.Collections.Concurrent;
using Bot.TelegramApi;
using Bot.TelegramApi.Methods;

namespace Bot.Tests;

/// <summary>A Bot API that agrees to everything and remembers what it was asked.</summary>
internal sealed class FakeApi : IBotApi
{
    public ConcurrentQueue<IMethod> Calls { get; } = [];

    public Task<TResult> Call<TResult>(IMethod<TResult> method, CancellationToken cancellationToken = default)
    {
        Calls.Enqueue(method);
        return Task.FromResult((TResult)(object)true);
    }
}
