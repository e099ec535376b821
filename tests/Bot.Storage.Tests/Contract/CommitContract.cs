namespace Bot.Storage.Tests.Contract;

public abstract class CommitContract(IBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task A_document_is_read_as_it_was_put()
    {
        var version = await Store.CommitAsync([Put("ann", """{"name":"Анна"}""")]);

        var document = await Store.GetAsync("people", "ann");

        Assert.Equal("ann", document!.Key);
        Assert.Equal(version, document.Version);
        Assert.Equal("""{"name":"Анна"}""", await BodyOf("ann"));
    }

    [Fact]
    public async Task A_missing_document_is_null() => Assert.Null(await Store.GetAsync("people", "nobody"));

    [Fact]
    public async Task A_put_replaces_the_document()
    {
        await Store.CommitAsync([Put("ann", "1")]);
        await Store.CommitAsync([Put("ann", "2")]);

        Assert.Equal("2", await BodyOf("ann"));
        Assert.Equal(1, await Store.CountAsync("people"));
    }

    [Fact]
    public async Task A_deleted_document_is_gone()
    {
        await PutAll("ann");
        await Store.CommitAsync([new DeleteChange("people", "ann")]);

        Assert.Null(await BodyOf("ann"));
        Assert.Equal(0, await Store.CountAsync("people"));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_no_error() => await Store.CommitAsync([new DeleteChange("people", "nobody")]);

    [Fact]
    public async Task Collections_do_not_mix()
    {
        await Store.CommitAsync([Put("1", "\"person\""), Put("1", "\"letter\"", collection: "letters")]);

        Assert.Equal("\"person\"", await BodyOf("1"));
        Assert.Equal("\"letter\"", await BodyOf("1", "letters"));
    }

    [Fact]
    public async Task All_documents_of_a_commit_have_its_number()
    {
        var number = await Store.CommitAsync([Put("ann"), Put("1", collection: "letters")]);

        Assert.Equal(number, (await Store.GetAsync("people", "ann"))!.Version);
        Assert.Equal(number, (await Store.GetAsync("letters", "1"))!.Version);
    }

    [Fact]
    public async Task Commit_numbers_are_positive_and_grow()
    {
        var first = await Store.CommitAsync([Put("ann")]);
        var second = await Store.CommitAsync([Put("bob")]);

        Assert.InRange(first, 1, second - 1);
    }

    [Fact]
    public async Task The_expected_version_lets_a_put_and_a_delete_pass()
    {
        var first = await Store.CommitAsync([Put("ann", "1", Change.MustNotExist)]);
        var second = await Store.CommitAsync([Put("ann", "2", first)]);
        await Store.CommitAsync([new DeleteChange("people", "ann", second)]);

        Assert.Null(await BodyOf("ann"));
    }

    [Fact]
    public async Task A_conflict_names_the_document_and_both_versions()
    {
        var version = await Store.CommitAsync([Put("ann")]);

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Store.CommitAsync([Put("ann", "2", version + 7)]));

        Assert.Equal(("people", "ann", version + 7, version), (conflict.Collection, conflict.Key, conflict.Expected, conflict.Actual));
    }

    [Fact]
    public async Task Creating_what_exists_is_a_conflict()
    {
        await PutAll("ann");

        await Assert.ThrowsAsync<VersionConflictException>(() => Store.CommitAsync([Put("ann", "2", Change.MustNotExist)]));
    }

    [Fact]
    public async Task Changing_what_is_gone_is_a_conflict()
    {
        var version = await Store.CommitAsync([Put("ann")]);
        await Store.CommitAsync([new DeleteChange("people", "ann")]);

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => Store.CommitAsync([new DeleteChange("people", "ann", version)]));

        Assert.Equal(0, conflict.Actual);
    }

    [Fact]
    public async Task A_document_made_anew_is_not_taken_for_the_old_one()
    {
        var old = await Store.CommitAsync([Put("ann", "1")]);
        await Store.CommitAsync([new DeleteChange("people", "ann")]);
        await Store.CommitAsync([Put("ann", "2")]);

        await Assert.ThrowsAsync<VersionConflictException>(() => Store.CommitAsync([Put("ann", "3", old)]));
    }

    [Fact]
    public async Task A_conflict_anywhere_leaves_nothing_of_the_commit()
    {
        await PutAll("ann", "bob");

        await Assert.ThrowsAsync<VersionConflictException>(() => Store.CommitAsync(
            [Put("ann", "\"new\""), Put("1", collection: "letters"), new DeleteChange("people", "bob"), Put("eve", "{}", expected: 99)]));

        Assert.Equal("{}", await BodyOf("ann"));
        Assert.NotNull(await BodyOf("bob"));
        Assert.Null(await BodyOf("1", "letters"));
    }

    [Fact]
    public async Task An_empty_commit_changes_nothing()
    {
        await PutAll("ann");
        await Store.CommitAsync([]);

        Assert.Equal(["ann"], await Keys(KeyScan.All));
    }

    [Fact]
    public async Task A_commit_withdrawn_before_it_begins_is_not_made()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync([Put("ann")], new CancellationToken(canceled: true)));

        Assert.Null(await BodyOf("ann"));
    }

    [Fact]
    public async Task A_document_cannot_be_changed_twice_in_one_commit() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync([Put("ann"), new DeleteChange("people", "ann")]));

    [Fact]
    public async Task A_key_that_not_every_backend_could_keep_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => PutAll(""));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAll("a\0b"));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAll("half \uD83D pair"));
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        await PutAll(new string('k', Change.MaxKeyLength));

        await Assert.ThrowsAsync<ArgumentException>(() => PutAll(new string('k', Change.MaxKeyLength + 1)));
    }

    [Fact]
    public async Task Undeclared_names_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.GetAsync("ghosts", "1"));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync([Put("1", collection: "ghosts")]));
        await Assert.ThrowsAsync<ArgumentException>(() => KeysOf(Store.ScanIndexAsync("letters", "town", IndexScan.All)));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync([PutIndexed("1", "Kyiv") with { Collection = "letters" }]));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => PutAll("ann"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.GetAsync("people", "ann"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Store.BackupAsync("never-written.db"));
    }

    [Fact]
    public async Task Large_documents_are_kept_whole()
    {
        var body = $"\"{new string('x', 3_000_000)}\"";
        await Store.CommitAsync([Put("ann", body)]);

        Assert.Equal(body, await BodyOf("ann"));
    }
}
