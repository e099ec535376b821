using Bot.Exchanges;
using Bot.Records;
using Bot.Tests.Commands;

namespace Bot.Tests.Records;

public sealed class ArticleReadersTests : IAsyncLifetime
{
    private readonly TestBot _bot = new();

    public Task InitializeAsync() => _bot.InitializeAsync();

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public void A_reader_is_made_once_until_the_names_of_the_record_change()
    {
        var (readers, before) = (new ArticleReaders(), _bot.Record.References);
        var after = before.With([new Publisher("new", "New", null, PublisherKind.Unknown, null)]);
        var first = readers.Of(before);
        Assert.Same(first, readers.Of(before));
        Assert.NotSame(first, readers.Of(after));
    }
}
