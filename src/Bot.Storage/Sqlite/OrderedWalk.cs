using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>
/// A walk that is read batch by batch: the half-open range still ahead shrinks to what lies beyond the last document returned.
/// Between batches no statement is open, so the log can be emptied and the writer is never held up.
/// </summary>
internal sealed class OrderedWalk
{
    private const int MaxDocumentsPerBatch = 512;
    private const int MaxBytesPerBatch = 1 << 20;

    private readonly string _sql;
    private readonly bool _byIndex;
    private readonly bool _reverse;
    private Place _low;
    private Place _high;
    private long _remaining;

    public OrderedWalk(CollectionTable table, KeyScan scan)
    {
        (_sql, _reverse, _remaining) = (table.ScanByKey(scan.Reverse), scan.Reverse, scan.Limit);
        _low = new Place("", scan.Prefix);
        _high = Place.EndOfPrefix(scan.Prefix);
        if (scan.After is { } after)
            MoveBeyond(new Place("", after));
    }

    public OrderedWalk(CollectionTable table, string index, IndexScan scan)
    {
        (_sql, _reverse, _remaining, _byIndex) = (table.ScanByIndex(index, scan.Reverse), scan.Reverse, scan.Limit, true);
        _low = new Place(scan.Value ?? scan.From ?? "", "");
        _high = scan.Value is { } only ? Place.EndOfValue(only) : scan.Before is { } before ? new Place(before, "") : Place.End;
        if (scan.After is { } after)
            MoveBeyond(new Place(after.Value, after.Key));
    }

    public bool IsFinished { get; private set; }

    public List<Document> Next(Session session)
    {
        var documents = new List<Document>();
        var limit = Math.Min(_remaining, MaxDocumentsPerBatch);
        var bytes = 0;
        using (var reader = Open(session, limit).ExecuteReader())
        {
            while (bytes < MaxBytesPerBatch && reader.Read())
            {
                var document = ReadDocument(reader);
                documents.Add(document);
                bytes += document.Body.Length;
                MoveBeyond(new Place(_byIndex ? reader.GetString(3) : "", document.Key));
            }
        }
        _remaining -= documents.Count;
        IsFinished = _remaining <= 0 || (documents.Count < limit && bytes < MaxBytesPerBatch);
        return documents;
    }

    public static Document ReadDocument(SqliteDataReader reader) =>
        new(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2));

    private SqliteCommand Open(Session session, long limit) => _byIndex
        ? session.Prepare(_sql, _low.Value, _low.Key, _high.Value, _high.Key, limit)
        : session.Prepare(_sql, _low.Key, _high.Key, limit);

    private void MoveBeyond(Place place)
    {
        if (_reverse)
            _high = Place.Lower(place, _high);
        else
            _low = Place.Higher(_low, place.Next());
    }
}
