using System.Text;
using Bot.Exchanges;

namespace Bot.Editing.Publishers;

/// <summary>Who published a page: by its host, as publishers' home pages and the record's own sources have it.</summary>
internal sealed class PublisherFinder
{
    private readonly Dictionary<string, string> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly References _references;

    /// <summary>A finder over these tables and the sources of this record.</summary>
    public PublisherFinder(References references, ExchangeRecord record)
    {
        _references = references;
        foreach (var publisher in references.Publishers.Values.Where(p => p.Url is not null))
        {
            _byHost.TryAdd(HostOf(publisher.Url!), publisher.Id);
        }

        foreach (var source in record.Exchanges.SelectMany(e => e.Sources))
        {
            _byHost.TryAdd(HostOf(source.Url), source.Publisher.Id);
        }
    }

    /// <summary>The publisher of that name or id, or null.</summary>
    public Publisher? Named(string name) => _references.Publishers.GetValueOrDefault(name.ToLowerInvariant())
        ?? _references.Publishers.Values.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The known publisher of a page, or null.</summary>
    public Publisher? Of(Uri page)
    {
        // news.example.org is example.org's, where only that is known.
        for (var host = HostOf(page); host.Contains('.', StringComparison.Ordinal); host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byHost.TryGetValue(host, out var id) && _references.Publishers.TryGetValue(id, out var publisher))
            {
                return publisher;
            }
        }

        return null;
    }

    /// <summary>A new publisher for a page of a host that nobody cited yet.</summary>
    public StoredPublisher New(Uri page, string? name = null)
    {
        var host = HostOf(page);
        var id = new StringBuilder();
        foreach (var c in host)
        {
            id.Append(char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-');
        }

        var free = id.ToString();
        for (var n = 2; _references.Publishers.ContainsKey(free); n++)
        {
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{n}");
        }

        return new StoredPublisher(free, name ?? host, new Uri(page.GetLeftPart(UriPartial.Authority)));
    }

    private static string HostOf(Uri page) => page.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? page.IdnHost[4..] : page.IdnHost;
}
