namespace Bot.Storage.Tests.Contract;

/// <summary>Random commits and scans, compared with a plain sorted dictionary that does the same.</summary>
public abstract class ModelContract(IBackend backend) : StoreContract(backend)
{
    private static readonly string[] s_letters = ["a", "b", "ż", "я", "\uE000", "\U0001F54A", "\U0010FFFF"];

    private readonly SortedDictionary<string, (long Version, string Town)> _model = new(Comparer<string>.Create(ByCodePoint));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_commits_and_scans_agree_with_a_model(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 400; step++)
        {
            await CommitSome(random);
            Assert.Equal(_model.Count, await Store.CountAsync("people"));
            await CompareKeyScan(random);
            await CompareIndexScan(random);
        }
    }

    private async Task CommitSome(Random random)
    {
        var changes = Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomKey(random)).Distinct(StringComparer.Ordinal)
            .Select(key => RandomChange(random, key)).ToList();
        var conflicts = changes.Where(change => change.ExpectedVersion is { } expected && expected != VersionOf(change.Key)).ToList();
        if (conflicts.Count > 0)
        {
            var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Store.CommitAsync(changes));
            Assert.Contains(conflicts, change => change.Key == conflict.Key);
            return;
        }
        var number = await Store.CommitAsync(changes);
        foreach (var change in changes)
        {
            if (change is PutChange put)
                _model[put.Key] = (number, put.IndexValues!["town"]!);
            else
                _model.Remove(change.Key);
        }
    }

    private Change RandomChange(Random random, string key)
    {
        long? expected = random.Next(8) switch { 0 => 0, 1 => random.Next(50), < 5 => VersionOf(key), _ => null };
        var town = random.Next(10) == 0 ? "" : RandomKey(random);
        var put = PutIndexed(key, town) with { ExpectedVersion = expected };
        return random.Next(3) == 0 ? new DeleteChange("people", key, expected) : put;
    }

    private long VersionOf(string key) => _model.TryGetValue(key, out var found) ? found.Version : 0;

    private async Task CompareKeyScan(Random random)
    {
        var scan = new KeyScan
        {
            Prefix = random.Next(2) == 0 ? "" : RandomKey(random),
            After = random.Next(2) == 0 ? null : RandomKey(random),
            Limit = random.Next(2) == 0 ? long.MaxValue : random.Next(5),
            Reverse = random.Next(2) == 0,
        };
        var expected = (scan.Reverse ? _model.Reverse() : _model)
            .Where(pair => pair.Key.StartsWith(scan.Prefix, StringComparison.Ordinal))
            .Where(pair => scan.After is not { } after || IsBeyond(ByCodePoint(pair.Key, after), scan.Reverse))
            .Take((int)Math.Min(scan.Limit, int.MaxValue))
            .Select(pair => (pair.Key, pair.Value.Version));

        Assert.Equal(expected, await Found(Store.ScanAsync("people", scan)));
    }

    private async Task CompareIndexScan(Random random)
    {
        var scan = (random.Next(3) switch
        {
            0 => IndexScan.Equal(RandomKey(random)),
            1 => IndexScan.Between(random.Next(2) == 0 ? null : RandomKey(random), random.Next(2) == 0 ? null : RandomKey(random)),
            _ => IndexScan.All,
        }) with
        {
            After = random.Next(2) == 0 ? null : new IndexPosition(RandomKey(random), RandomKey(random)),
            Limit = random.Next(2) == 0 ? long.MaxValue : random.Next(5),
            Reverse = random.Next(2) == 0,
        };
        var ascending = _model.OrderBy(pair => pair.Value.Town, Comparer<string>.Create(ByCodePoint)).ToList();
        var expected = (scan.Reverse ? Enumerable.Reverse(ascending) : ascending)
            .Where(pair => Matches(scan, pair.Key, pair.Value.Town))
            .Take((int)Math.Min(scan.Limit, int.MaxValue))
            .Select(pair => (pair.Key, pair.Value.Version));

        Assert.Equal(expected, await Found(Store.ScanIndexAsync("people", "town", scan)));
    }

    private static bool Matches(IndexScan scan, string key, string town)
    {
        if (scan.After is { } after)
        {
            var order = ByCodePoint(town, after.Value) is var byTown and not 0 ? byTown : ByCodePoint(key, after.Key);
            if (!IsBeyond(order, scan.Reverse))
                return false;
        }
        return scan.Value is { } only
            ? only == town
            : (scan.From is null || ByCodePoint(town, scan.From) >= 0) && (scan.Before is null || ByCodePoint(town, scan.Before) < 0);
    }

    private static bool IsBeyond(int order, bool reverse) => reverse ? order < 0 : order > 0;

    private static string RandomKey(Random random) => string.Concat(random.GetItems(s_letters, random.Next(1, 4)));

    private static int ByCodePoint(string a, string b) =>
        a.EnumerateRunes().Select(rune => rune.Value).Concat([-1]).Zip(b.EnumerateRunes().Select(rune => rune.Value).Concat([-1]))
            .Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);

    private static async Task<List<(string Key, long Version)>> Found(IAsyncEnumerable<Document> documents)
    {
        var found = new List<(string, long)>();
        await foreach (var document in documents)
            found.Add((document.Key, document.Version));
        return found;
    }
}
