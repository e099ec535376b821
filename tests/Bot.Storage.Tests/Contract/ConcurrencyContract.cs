using System.Globalization;

namespace Bot.Storage.Tests.Contract;

public abstract class ConcurrencyContract(IBackend backend) : StoreContract(backend)
{
    [Fact]
    public async Task No_increment_is_lost_among_many_writers()
    {
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
                await Increment("counter");
        })));

        Assert.Equal((32 * 25).ToString(CultureInfo.InvariantCulture), await BodyOf("counter"));
    }

    [Fact]
    public async Task Of_commits_that_compete_for_a_document_one_wins_and_the_others_leave_nothing()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            try
            {
                await Store.CommitAsync([Put($"{i}", collection: "letters"), Put("prize", $"{i}", Change.MustNotExist)]);
                return i;
            }
            catch (VersionConflictException)
            {
                return -1;
            }
        })));

        var winner = Assert.Single(outcomes, i => i >= 0).ToString(CultureInfo.InvariantCulture);
        Assert.Equal(winner, await BodyOf("prize"));
        Assert.Equal([winner], await KeysOf(Store.ScanAsync("letters", KeyScan.All)));
    }

    [Fact]
    public async Task A_reader_sees_commits_whole_and_its_own_at_once()
    {
        using var done = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                await Store.CommitAsync([.. Enumerable.Range(0, 5).Select(k => Put($"part {k}", $"{i}"))]);
                Assert.Equal($"{i}", await BodyOf("part 4"));
            }
            await done.CancelAsync();
        });
        while (!done.IsCancellationRequested && !writer.IsFaulted)
        {
            var versions = new HashSet<long>();
            await foreach (var document in Store.ScanAsync("people", KeyScan.All))
                versions.Add(document.Version);
            Assert.InRange(versions.Count, 0, 1);
        }
        await writer;
    }

    [Fact]
    public async Task Disposal_finishes_the_commits_already_accepted()
    {
        var commits = Enumerable.Range(0, 100).Select(i => Store.CommitAsync([Put($"{i}")])).ToList();

        await Store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), number => Assert.True(number > 0));
    }

    private async Task Increment(string key)
    {
        while (true)
        {
            var document = await Store.GetAsync("people", key);
            var next = document is null ? 1 : int.Parse(document.Body.Span, CultureInfo.InvariantCulture) + 1;
            try
            {
                await Store.CommitAsync([Put(key, $"{next}", document?.Version ?? Change.MustNotExist)]);
                return;
            }
            catch (VersionConflictException)
            {
                // Somebody else was quicker.
            }
        }
    }
}
