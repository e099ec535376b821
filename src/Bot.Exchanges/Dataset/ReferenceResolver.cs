using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Exchanges.Dataset;

/// <summary>An entry contradicts itself or refers to something that is not there. The message says what, in a few words.</summary>
public sealed class InvalidEntryException(string message) : Exception(message);

/// <summary>Turns the documents of the reference tables into what they mean.</summary>
internal sealed class ReferenceResolver(FrozenDictionary<string, Publisher> publishers)
{
    public static Count Count(int? number, Qualifier qualifier) => (number, qualifier) switch
    {
        (null, Qualifier.Undisclosed) => Exchanges.Count.Undisclosed,
        (null, _) => throw new InvalidEntryException("a count is missing: give a number, or the qualifier \"undisclosed\""),
        (_, Qualifier.Undisclosed) => throw new InvalidEntryException("an undisclosed count has no number"),
        ( < 0, _) => throw new InvalidEntryException("a count is negative"),
        _ => new Count(number.Value, qualifier),
    };

    public static T Find<T>(FrozenDictionary<string, T> table, string id, string what) =>
        table.TryGetValue(id, out var found) ? found : throw new InvalidEntryException($"unknown {what} \"{id}\"");

    public ImmutableArray<Source> Sources(ImmutableArray<SourceDocument> documents)
    {
        ImmutableArray<Source> sources = [.. documents.Select((document, i) => At($"sources #{i + 1}", () => Source(document)))];
        var twice = sources.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any());
        return twice is null ? sources : throw new InvalidEntryException($"sources: the id \"{twice.Key}\" is used twice");
    }

    /// <summary>What <paramref name="build"/> makes; an error says where it was.</summary>
    public static T At<T>(string where, Func<T> build)
    {
        try
        {
            return build();
        }
        catch (InvalidEntryException e)
        {
            throw new InvalidEntryException($"{where}: {e.Message}");
        }
    }

    public Source Source(SourceDocument document)
    {
        if (!document.Url.IsAbsoluteUri || (document.Url.Scheme != Uri.UriSchemeHttp && document.Url.Scheme != Uri.UriSchemeHttps))
        {
            throw new InvalidEntryException($"the address \"{document.Url}\" is not an http or https address");
        }

        return new Source(document.Id ?? "s1", Find(publishers, document.Publisher, "publisher"), document.Url, document.Published, document.Title);
    }

    public Agreement Agreement(AgreementDocument d) =>
        new(d.Id, d.Name, d.Date, d.Place, [.. d.Pledges.Select((p, i) => At($"pledges #{i + 1}", () => new Pledge(p.To, p.Measure, Count(p.Count, p.Qualifier))))], d.Note, Sources(d.Sources));

    public RunningTotal RunningTotal(
        RunningTotalDocument d, FrozenDictionary<string, Claimant> claimants, FrozenDictionary<string, Mediator> mediators, ImmutableArray<Agreement> agreements) =>
        new(d.AsOf,
            Find(claimants, d.By, "claimant"),
            d.To switch { Recipient.Ukraine => Party.Ukraine, Recipient.Russia => Party.Russia, _ => null },
            d.Measure,
            Count(d.Count, d.Qualifier),
            d.What,
            d.Scope,
            d.From is null && d.Until is null ? null : new Period(d.From, d.Until),
            FindAgreement(agreements, d.Agreement),
            d.Mediator is null ? null : Find(mediators, d.Mediator, "mediator"),
            Source(d.Source));

    public RecordedEvent Event(EventDocument d) => new(d.Id, d.Date, d.Kind, d.Summary, Sources(d.Sources));

    public Contact Contact(ContactDocument d) => new(d.Id, d.Side, d.Name, d.Phones, d.Site, d.AsOf, Sources(d.Sources));

    public static Agreement? FindAgreement(ImmutableArray<Agreement> agreements, string? id) =>
        id is null ? null : agreements.FirstOrDefault(a => a.Id == id) ?? throw new InvalidEntryException($"unknown agreement \"{id}\"");
}
