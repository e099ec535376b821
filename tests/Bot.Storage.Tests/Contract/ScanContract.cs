namespace Bot.Storage.Tests.Contract;

public abstract class ScanContract(IBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task A_scan_goes_in_key_order()
    {
        await PutAll("b", "a", "c", "B", "10", "9");

        Assert.Equal(["10", "9", "B", "a", "b", "c"], await Keys(KeyScan.All));
        Assert.Equal(["c", "b", "a", "B", "9", "10"], await Keys(new KeyScan { Reverse = true }));
    }

    [Fact]
    public async Task Keys_are_ordered_by_code_point()
    {
        await PutAll("\U0001F54A", "\uE000", "я", "z");

        Assert.Equal(["z", "я", "\uE000", "\U0001F54A"], await Keys(KeyScan.All));
    }

    [Fact]
    public async Task A_scan_resumes_after_a_key_that_need_not_exist()
    {
        await PutAll("a", "b", "ba", "c");

        Assert.Equal(["ba", "c"], await Keys(new KeyScan { After = "b" }));
        Assert.Equal(["c"], await Keys(new KeyScan { After = "bb" }));
        Assert.Equal(["ba", "b", "a"], await Keys(new KeyScan { After = "bb", Reverse = true }));
    }

    [Fact]
    public async Task A_prefix_narrows_the_scan()
    {
        await PutAll("a", "chat:1", "chat:2", "chat;", "d");

        Assert.Equal(["chat:1", "chat:2"], await Keys(new KeyScan { Prefix = "chat:" }));
        Assert.Equal(["chat:2", "chat:1"], await Keys(new KeyScan { Prefix = "chat:", Reverse = true }));
        Assert.Equal(["chat:2"], await Keys(new KeyScan { Prefix = "chat:", After = "chat:1" }));
        Assert.Equal(["chat:1", "chat:2"], await Keys(new KeyScan { Prefix = "chat:", After = "a" }));
        Assert.Empty(await Keys(new KeyScan { Prefix = "chat:", After = "d" }));
    }

    [Fact]
    public async Task A_prefix_may_end_in_the_last_character_of_all()
    {
        await PutAll("a", "b\U0010FFFF", "b\U0010FFFFx", "c", "\U0010FFFF1");

        Assert.Equal(["b\U0010FFFF", "b\U0010FFFFx"], await Keys(new KeyScan { Prefix = "b\U0010FFFF" }));
        Assert.Equal(["\U0010FFFF1"], await Keys(new KeyScan { Prefix = "\U0010FFFF" }));
    }

    [Fact]
    public async Task A_limit_ends_the_scan()
    {
        await PutAll("a", "b", "c");

        Assert.Equal(["a", "b"], await Keys(new KeyScan { Limit = 2 }));
        Assert.Equal(["c", "b"], await Keys(new KeyScan { Limit = 2, Reverse = true }));
        Assert.Empty(await Keys(new KeyScan { Limit = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeyScan { Limit = -1 });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_long_scan_returns_every_document_once(bool reverse)
    {
        var keys = Enumerable.Range(0, 5_000).Select(i => $"{i:D5}").ToList();
        await PutAll(keys);
        if (reverse)
            keys.Reverse();

        Assert.Equal(keys, await Keys(new KeyScan { Reverse = reverse }));
        Assert.Equal(keys.Take(1_024), await Keys(new KeyScan { Reverse = reverse, Limit = 1_024 }));
    }

    [Fact]
    public async Task A_scan_of_large_documents_returns_them_all()
    {
        await Store.CommitAsync([.. Enumerable.Range(10, 12).Select(i => Put($"{i}", $"\"{new string('x', 400_000)}\""))]);

        Assert.Equal(Enumerable.Range(10, 12).Select(i => $"{i}"), await Keys(KeyScan.All));
    }

    [Fact]
    public async Task The_walker_may_change_what_it_walks()
    {
        var keys = Enumerable.Range(0, 2_000).Select(i => $"{i:D5}").ToList();
        await PutAll(keys);

        var seen = new List<string>();
        await foreach (var document in Store.ScanAsync("people", KeyScan.All))
        {
            seen.Add(document.Key);
            if (seen.Count % 100 == 0)
                await Store.CommitAsync([new DeleteChange("people", document.Key), Put(document.Key + "x")]);
        }

        Assert.Equal(keys, seen.Where(key => key.Length == 5));
    }

    [Fact]
    public async Task An_index_lists_the_documents_with_a_value_in_key_order()
    {
        await Store.CommitAsync([PutIndexed("c", "Kyiv"), PutIndexed("a", "Kyiv"), PutIndexed("b", "Lviv"), PutIndexed("d", null)]);

        Assert.Equal(["a", "c"], await KeysByTown(IndexScan.Equal("Kyiv")));
        Assert.Equal(["c", "a"], await KeysByTown(IndexScan.Equal("Kyiv") with { Reverse = true }));
        Assert.Equal(["c"], await KeysByTown(IndexScan.Equal("Kyiv", afterKey: "a")));
        Assert.Empty(await KeysByTown(IndexScan.Equal("Kyi")));
        Assert.Empty(await KeysByTown(IndexScan.Equal("")));
    }

    [Fact]
    public async Task An_index_walks_ranges_by_value_then_key()
    {
        await Store.CommitAsync(
            [PutIndexed("1", "D"), PutIndexed("2", "A"), PutIndexed("3", "C"), PutIndexed("4", "A"), PutIndexed("5", "Aa"), PutIndexed("6", "B")]);

        Assert.Equal(["2", "4", "5", "6", "3", "1"], await KeysByTown(IndexScan.All));
        Assert.Equal(["5", "6"], await KeysByTown(IndexScan.Between("Aa", "C")));
        Assert.Equal(["2", "4", "5"], await KeysByTown(IndexScan.Between(null, "B")));
        Assert.Equal(["1", "3"], await KeysByTown(IndexScan.Between("C", null) with { Reverse = true }));
        Assert.Equal(["4", "5"], await KeysByTown(IndexScan.All with { After = new IndexPosition("A", "2"), Limit = 2 }));
        Assert.Equal(["2"], await KeysByTown(IndexScan.All with { After = new IndexPosition("A", "4"), Reverse = true }));
        Assert.Empty(await KeysByTown(IndexScan.Between("C", "B")));
    }

    [Fact]
    public async Task An_index_follows_its_documents()
    {
        await Store.CommitAsync([PutIndexed("a", "Kyiv"), PutIndexed("b", "Kyiv"), PutIndexed("c", "Kyiv")]);
        await Store.CommitAsync([PutIndexed("a", "Lviv"), Put("b"), new DeleteChange("people", "c")]);

        Assert.Empty(await KeysByTown(IndexScan.Equal("Kyiv")));
        Assert.Equal(["a"], await KeysByTown(IndexScan.All));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_long_index_walk_returns_every_document_once(bool reverse)
    {
        var keys = Enumerable.Range(0, 3_000).Select(i => $"{i:D5}").ToList();
        await Store.CommitAsync([.. keys.Select((key, i) => PutIndexed(key, $"town {i % 3}"))]);
        var expected = keys.Select((key, i) => (Key: key, Town: i % 3)).OrderBy(x => x.Town).Select(x => x.Key).ToList();
        if (reverse)
            expected.Reverse();

        Assert.Equal(expected, await KeysByTown(IndexScan.All with { Reverse = reverse }));
    }

    [Fact]
    public async Task A_cancelled_scan_stops()
    {
        await PutAll("a");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => KeysOf(Store.ScanAsync("people", KeyScan.All, new CancellationToken(canceled: true))));
    }
}
