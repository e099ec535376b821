using Bot.Articles;
using Bot.Exchanges;

namespace Bot.Records;

/// <summary>
/// The reader of articles that knows the names of the record. To make one is to read the word lists of three languages, so the last one is kept.
/// Safe for concurrent use.
/// </summary>
internal sealed class ArticleReaders
{
    private volatile Known? _last;

    /// <summary>The reader that knows the names of <paramref name="references"/>. Two who ask for a new one at once may each get their own.</summary>
    public ArticleReader Of(References references)
    {
        if (_last is not { } last || !ReferenceEquals(last.References, references))
        {
            _last = last = new Known(references, new ArticleReader(references));
        }

        return last.Reader;
    }

    private sealed record Known(References References, ArticleReader Reader);
}
