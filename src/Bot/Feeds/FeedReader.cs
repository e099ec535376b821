using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Bot.Editing.Links;

namespace Bot.Feeds;

/// <summary>
/// Reads RSS (0.9x, 1.0, 2.0) and Atom. Nothing outside of the document is loaded, a document type definition has no effect (RSS 0.91 has one, so it is no
/// error either), and depth and number of nodes are bounded.
/// </summary>
internal static partial class FeedReader
{
    private const int MostDepth = 64;
    private const int MostNodes = 200_000;
    private const int MostAttributes = 100;
    private const int MostTitle = 300;

    /// <summary>A text of so many characters is the whole one, where the feed says that it is content, or only a description.</summary>
    private const int WholeText = 500;

    /// <inheritdoc cref="WholeText"/>
    private const int WholeTeaser = 1500;
    private static readonly string[] _dates = ["pubDate", "published", "date", "issued", "updated", "modified"];
    private static readonly TimeSpan _longestRest = TimeSpan.FromDays(366);

    /// <summary>Reads a feed that came from <paramref name="address"/>.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="charset">The encoding as the server stated it, or null.</param>
    /// <param name="address">Against which relative links are resolved.</param>
    /// <exception cref="FeedFormatException">It is no feed.</exception>
    public static FeedDocument Read(byte[] bytes, string? charset, Uri address)
    {
        try
        {
            var xml = OnlyXml(TextDecoder.Decode(bytes, charset));
            RequireBounded(xml);
            using var reader = Open(xml);
            return Read(XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!, address);
        }
        catch (XmlException e)
        {
            throw new FeedFormatException($"It is not well-formed XML (line {e.LineNumber}).", e); // The message would quote the text.
        }
    }

    private static XmlReader Open(string xml) => XmlReader.Create(
        new StringReader(xml),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0x10000, IgnoreComments = true, IgnoreProcessingInstructions = true });

    /// <summary>The text from its first tag, without characters that XML forbids; sites paste them in.</summary>
    private static string OnlyXml(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = Math.Max(0, text.IndexOf('<', StringComparison.Ordinal)); i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                plain.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                plain.Append(text, i++, 2);
            }
        }

        return plain.ToString();
    }

    private static void RequireBounded(string xml)
    {
        using var reader = Open(xml);
        for (var nodes = 0; reader.Read();)
        {
            if (reader.Depth > MostDepth || ++nodes > MostNodes || reader.AttributeCount > MostAttributes)
            {
                throw new FeedFormatException("It is deeper or has more parts than any feed.");
            }
        }
    }

    private static FeedDocument Read(XElement root, Uri address)
    {
        var items = root.Name.LocalName switch
        {
            "rss" or "RDF" => root.Descendants().Where(e => e.Name.LocalName == "item"),
            "feed" => root.Elements().Where(e => e.Name.LocalName == "entry"),
            _ => throw new FeedFormatException("It is neither RSS nor Atom."),
        };
        return new FeedDocument([.. items.Select(item => ReadItem(item, address)).OfType<FeedItem>().DistinctBy(item => item.Id, StringComparer.Ordinal)], RestOf(root));
    }

    private static FeedItem? ReadItem(XElement item, Uri address)
    {
        if (LinkOf(item, address) is not { } link)
        {
            return null;
        }

        var texts = Children(item, "encoded", "content", "description", "summary").Select(e => (IsTeaser: e.Name.LocalName is "description" or "summary", Html: HtmlOf(e))).ToArray();
        var (isTeaser, html) = texts.DefaultIfEmpty((IsTeaser: true, Html: "")).MaxBy(t => t.Html.Length);
        var about = item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value;
        var id = (Text(item, "guid", "id") ?? about)?.Trim();
        return new FeedItem(
            string.IsNullOrEmpty(id) ? link.AbsoluteUri : id,
            link,
            PlainOf(Text(item, "title") ?? "") is var title && title.Length <= MostTitle ? title : title[..(MostTitle - 1)] + "…",
            html,
            PlainOf(html).Length >= (isTeaser ? WholeTeaser : WholeText),
            _dates.Select(name => FeedDates.Read(Text(item, name))).FirstOrDefault(date => date is not null));
    }

    /// <summary>The page of an item: its link (of Atom's the alternate one), else a guid that is an address.</summary>
    private static Uri? LinkOf(XElement item, Uri address)
    {
        var links = Children(item, "link").Select(e => (Kind: e.Attribute("rel")?.Value ?? "alternate", Target: e.Attribute("href")?.Value ?? e.Value)).ToArray();
        var guid = Children(item, "guid").FirstOrDefault(e => e.Attribute("isPermaLink")?.Value != "false")?.Value;
        return links.Where(l => l.Kind == "alternate").Concat(links.Where(l => l.Kind != "self" && l.Kind != "enclosure")).Select(l => l.Target)
            .Append(guid?.Contains("://", StringComparison.Ordinal) == true ? guid : "").Select(target => Resolved(target.Trim(), BaseOf(item, address))).FirstOrDefault(link => link is not null);
    }

    private static Uri? Resolved(string target, Uri address) =>
        target.Length is > 0 and <= 2000 && Uri.TryCreate(address, target, out var link) && link is { Scheme: "http" or "https", Host.Length: > 0, UserInfo: "" } ? link : null;

    private static Uri BaseOf(XElement item, Uri address) => item.AncestorsAndSelf().Reverse().Select(e => e.Attribute(XNamespace.Xml + "base")?.Value).OfType<string>()
        .Aggregate(address, (from, next) => Uri.TryCreate(from, next, out var to) && to.Scheme is "http" or "https" ? to : from);

    /// <summary>The children of those names, whatever their namespace, in the order of the names.</summary>
    private static IEnumerable<XElement> Children(XElement parent, params string[] names) => names.SelectMany(name => parent.Elements().Where(e => e.Name.LocalName == name && !IsMedia(e)));

    /// <summary>Media RSS has titles and descriptions of pictures beside the item's own.</summary>
    private static bool IsMedia(XElement element) => element.Name.NamespaceName.Contains("search.yahoo.com/mrss", StringComparison.Ordinal);

    private static string? Text(XElement parent, params string[] names) => Children(parent, names).Select(e => e.Value).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>Text that is HTML once unescaped; Atom's xhtml is there as elements, its plain text is none.</summary>
    private static string HtmlOf(XElement element) => element.Attribute("type")?.Value switch
    {
        _ when element.HasElements => string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))),
        "text" => WebUtility.HtmlEncode(element.Value),
        _ => element.Value,
    };

    private static string PlainOf(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    private static TimeSpan? RestOf(XElement root)
    {
        var channel = root.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root;
        var minutes = Whole(Text(channel, "ttl"));
        TimeSpan? period = Text(channel, "updatePeriod")?.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        TimeSpan?[] asked = [minutes is { } m ? TimeSpan.FromMinutes(m) : null, period / Math.Max(1, Whole(Text(channel, "updateFrequency")) ?? 1)];
        return asked.Max() is { } longest ? longest < _longestRest ? longest : _longestRest : null;
    }

    private static int? Whole(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
