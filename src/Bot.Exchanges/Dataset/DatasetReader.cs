using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Exchanges.Dataset;

/// <summary>The dataset as read: the reference tables, and the exchanges both as documents and as the record that they make.</summary>
/// <param name="References">The tables.</param>
/// <param name="Exchanges">The exchanges as written, in the order of the files.</param>
/// <param name="Record">The record of these exchanges.</param>
public sealed record DatasetContent(References References, ImmutableArray<ExchangeDocument> Exchanges, ExchangeRecord Record);

/// <summary>Reads and checks the dataset (<c>data/README.md</c> describes it).</summary>
public static class DatasetReader
{
    private const int KnownFormat = 1;

    /// <summary>Reads the dataset in <paramref name="directory"/>.</summary>
    /// <exception cref="DatasetException">Something in it is broken.</exception>
    public static DatasetContent Read(string directory)
    {
        var exchangesDirectory = Path.Combine(directory, "exchanges");
        if (!Directory.Exists(exchangesDirectory))
        {
            throw new DatasetException("exchanges", null, $"there is no such folder in {directory}");
        }

        var references = ReadReferences(directory);
        var builder = new ExchangeBuilder(references);
        var documents = ImmutableArray.CreateBuilder<ExchangeDocument>();
        var exchanges = new Dictionary<string, Exchange>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(exchangesDirectory, "*.json").Order(StringComparer.Ordinal))
        {
            using var file = DatasetFile.Open(directory, "exchanges/" + Path.GetFileName(path), "exchanges");
            foreach (var (entry, document) in file.List("exchanges", DatasetJson.Default.ExchangeDocument))
            {
                documents.Add(document);
                Check(file.Name, entry, () =>
                {
                    if (!exchanges.TryAdd(document.Id, builder.Build(document)))
                    {
                        throw new InvalidEntryException("the id is used twice");
                    }
                });
            }
        }

        return new DatasetContent(references, documents.ToImmutable(), new ExchangeRecord(references, exchanges.Values));
    }

    private static References ReadReferences(string directory)
    {
        using var manifest = DatasetFile.Open(directory, "dataset.json");
        var (format, asOf, _) = manifest.As(DatasetJson.Default.ManifestDocument);
        if (format != KnownFormat)
        {
            throw new DatasetException(manifest.Name, null, $"format {format} is not known to this program, which reads format {KnownFormat}");
        }

        using var parties = DatasetFile.Open(directory, "parties.json", "claimants", "mediators", "categories", "units", "parts");
        using var publisherFile = DatasetFile.Open(directory, "publishers.json", "publishers");
        var claimants = Table(parties, "claimants", DatasetJson.Default.Claimant, c => c.Id);
        var mediators = Table(parties, "mediators", DatasetJson.Default.Mediator, m => m.Id);
        var publishers = Table(publisherFile, "publishers", DatasetJson.Default.PublisherDocument, p => p.Id)
            .ToFrozenDictionary(p => p.Key, p => new Publisher(p.Value.Id, p.Value.Name, p.Value.Country, p.Value.Kind, p.Value.Url), StringComparer.Ordinal);
        var resolve = new ReferenceResolver(publishers);
        var agreements = List(directory, "agreements.json", "agreements", DatasetJson.Default.AgreementDocument, resolve.Agreement)
            .OrderBy(a => a.Date ?? DateOnly.MaxValue).ToImmutableArray();
        return new References
        {
            AsOf = asOf,
            Claimants = claimants,
            Mediators = mediators,
            Categories = Table(parties, "categories", DatasetJson.Default.Category, c => c.Id),
            Units = Table(parties, "units", DatasetJson.Default.Unit, u => u.Id),
            Parts = Table(parties, "parts", DatasetJson.Default.Part, p => p.Id),
            Publishers = publishers,
            Agreements = agreements,
            RunningTotals = [.. List(directory, "running-totals.json", "runningTotals", DatasetJson.Default.RunningTotalDocument,
                d => resolve.RunningTotal(d, claimants, mediators, agreements)).OrderBy(t => t.AsOf)],
            Events = [.. List(directory, "events.json", "events", DatasetJson.Default.EventDocument, resolve.Event).OrderBy(e => e.Date)],
            Contacts = List(directory, "contacts.json", "contacts", DatasetJson.Default.ContactDocument, resolve.Contact),
        };
    }

    private static FrozenDictionary<string, T> Table<T>(
        DatasetFile file, string list, JsonTypeInfo<T> type, Func<T, string> id)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (entry, document) in file.List(list, type))
        {
            if (!table.TryAdd(id(document), document))
            {
                throw new DatasetException(file.Name, entry, "the id is used twice");
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<TResult> List<TDocument, TResult>(
        string directory, string name, string list, JsonTypeInfo<TDocument> type, Func<TDocument, TResult> resolve)
    {
        using var file = DatasetFile.Open(directory, name, list);
        var results = ImmutableArray.CreateBuilder<TResult>();
        var entries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (entry, document) in file.List(list, type))
        {
            Check(file.Name, entry, () => results.Add(entries.Add(entry) ? resolve(document) : throw new InvalidEntryException("the id is used twice")));
        }

        return results.ToImmutable();
    }

    private static void Check(string file, string entry, Action build)
    {
        try
        {
            build();
        }
        catch (InvalidEntryException e)
        {
            throw new DatasetException(file, entry, e.Message, e);
        }
    }
}
