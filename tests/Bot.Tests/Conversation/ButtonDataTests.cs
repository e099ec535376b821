using System.Collections.Immutable;
using System.Text;
using Bot.Cards;
using Bot.Conversation;

namespace Bot.Tests.Conversation;

public sealed class ButtonDataTests : IAsyncLifetime
{
    [Fact]
    public async Task A_stored_button_is_forgotten_after_its_lifetime()
    {
        var shown = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        var store = _store.Documents;
        await store.CommitAsync([StoredButton.Collection.Put(new StoredButton("#old", "/find x", shown)), StoredButton.Collection.Put(new StoredButton("#new", "/find y", shown.AddDays(5)))]);

        await ButtonData.PruneAsync(store, shown + StoredButton.Lifetime + TimeSpan.FromDays(1), CancellationToken.None);

        Assert.Null(await ButtonData.ReadAsync("#old", store, CancellationToken.None));
        Assert.NotNull(await ButtonData.ReadAsync("#new", store, CancellationToken.None));
    }

    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("/latest", true)]
    [InlineData("/latest", false)]
    [InlineData("/find острів зміїний p:2", true)]
    public async Task A_command_that_fits_is_carried_by_the_button_itself(string command, bool inPlace)
    {
        var (data, stored) = Of(command, inPlace);

        Assert.Empty(stored);
        Assert.Equal((command, inPlace), await ButtonData.ReadAsync(data, _store.Documents, default));
    }

    [Theory]
    [InlineData(63, true, 0)]
    [InlineData(64, true, 0)]
    [InlineData(65, true, 1)]
    [InlineData(63, false, 0)]
    [InlineData(64, false, 1)]
    public void What_has_more_than_64_bytes_is_stored(int bytes, bool inPlace, int expected)
    {
        var (data, stored) = Of("/" + new string('a', bytes - 1), inPlace);

        Assert.Equal(expected, stored.Length);
        Assert.InRange(Encoding.UTF8.GetByteCount(data), 1, ButtonData.MostBytes);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stored_command_is_found_again_and_bytes_count_not_letters(bool inPlace)
    {
        var command = "/find " + new string('ї', 40); // 46 letters, 86 bytes
        var (data, stored) = Of(command, inPlace);
        await _store.Documents.CommitAsync([.. stored.Select(b => StoredButton.Collection.Put(b))]);

        Assert.InRange(Encoding.UTF8.GetByteCount(data), 1, ButtonData.MostBytes);
        Assert.Equal((command, inPlace), await ButtonData.ReadAsync(data, _store.Documents, default));
    }

    [Fact]
    public void The_same_command_is_stored_once()
    {
        var command = "/find " + new string('x', 80);
        Assert.Equal(Of(command, true).Data, Of(command, true).Data);
        Assert.NotEqual(Of(command, true).Data, Of(command, false).Data);
    }

    [Fact]
    public async Task A_button_that_is_no_longer_known_is_null() =>
        Assert.Null(await ButtonData.ReadAsync("#0123456789abcdef", _store.Documents, default));

    private static (string Data, ImmutableArray<StoredButton> Stored) Of(string command, bool inPlace)
    {
        var stored = ImmutableArray.CreateBuilder<StoredButton>();
        var data = ButtonData.Of(new CommandButton("Press", command, inPlace), stored);
        return (data, stored.ToImmutable());
    }
}
