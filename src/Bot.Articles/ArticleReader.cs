using System.Collections.Immutable;
using Bot.Articles.Cleaning;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles;

/// <summary>
/// Reads a news text in English, Ukrainian or Russian as a draft of the hand-over that it reports. Deterministic, without network; reads at most
/// 200,000 characters in time proportional to their number. Safe for concurrent use.
/// </summary>
public sealed class ArticleReader
{
    private readonly ImmutableDictionary<Language, Vocabulary> _vocabularies;
    private readonly Speakers _speakers;

    /// <summary>A reader that knows the names of the record besides its own lists.</summary>
    /// <param name="references">The record's tables, or null.</param>
    public ArticleReader(References? references = null)
    {
        _vocabularies = Enum.GetValues<Language>().ToImmutableDictionary(l => l, l => new Vocabulary(l, references));
        _speakers = new Speakers(references);
    }

    /// <summary>
    /// Whether a headline or a teaser may stand above a report of a hand-over, so that the whole text is worth fetching: it speaks of prisoners or captivity, or of
    /// something handed over and by whom. Says yes too often rather than too seldom. Never throws.
    /// </summary>
    public bool MayTellOfHandOver(string teaser)
    {
        var text = CleanText.Of(HtmlText.Looks(teaser) ? HtmlText.Of(teaser) : teaser);
        return Lines.Of(text, Terms(LanguageGuess.Of(text))).Any(line => line.Has("prisoner") || line.Has("captivity")
            || (NamesParty(line) && (line.Terms.Any(t => t.Has("noun", "bodies")) || (line.Has("noun") && line.Has("verb"))))
            || ((line.Has("event") || line.Has("events") || line.Has("exchanged")) && (line.Has("noun") || line.Has("happened") || NamesParty(line))));

        static bool NamesParty(Line line) => line.Has("party") || line.Has("to") || line.Has("from") || line.Has("our");
    }

    /// <summary>Reads terms in a language; a Ukrainian text may quote in Russian, and the other way round.</summary>
    private TermReader Terms(Language language) => language switch
    {
        Language.Ukrainian => new TermReader(_vocabularies[language], _vocabularies[Language.Russian]),
        Language.Russian => new TermReader(_vocabularies[language], _vocabularies[Language.Ukrainian]),
        _ => new TermReader(_vocabularies[language]),
    };

    /// <summary>Reads a text. Never throws, whatever it holds.</summary>
    public ArticleReading Read(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var bounded = article.Text.Length > CleanText.Limit ? article.Text[..CleanText.Limit] : article.Text;
        var text = CleanText.Of(HtmlText.Looks(bounded) ? HtmlText.Of(bounded) : bounded);
        var language = LanguageGuess.Of(text);
        var lines = Lines.Of(text, Terms(language));
        var masthead = MastheadReader.Read(lines, article.Url);
        var poster = PosterReader.Read(lines, _speakers);
        var sentences = Sections.Ours(SentenceReader.Read(text, lines, masthead), masthead.Title);
        var calendar = new NewsCalendar(article.Published is { Year: >= 1990 and <= 2100 } given ? given : masthead.Published);
        var title = masthead.Title.IsEmpty ? null : lines[masthead.Title[0]].Text;
        var head = new ArticleHead(language, masthead.Url, calendar.Published, poster?.Name ?? masthead.Publisher, title);
        var (handOver, reason, because) = new EventReader(sentences, calendar, poster is not null, RubricReader.Read(lines, masthead.Publisher)).Read();
        return handOver is null
            ? new NotAnExchange(head, reason, because?.Text)
            : new Drafting(sentences, calendar, handOver, _speakers, poster).Draft(head);
    }
}
