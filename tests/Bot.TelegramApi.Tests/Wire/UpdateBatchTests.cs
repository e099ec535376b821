using System.Text.Json;
using Bot.TelegramApi.Types;

namespace Bot.TelegramApi.Tests.Wire;

public class UpdateBatchTests
{
    private static UpdateBatch Read(string result) =>
        JsonSerializer.Deserialize($$"""{"ok":true,"result":{{result}}}""", TelegramJson.Default.UpdateBatchResponse)!.Result!;

    [Theory]
    [InlineData("""{"update_id":2,"message":{"message_id":"x","chat":{"id":1}}}""", "$.message.message_id")]
    [InlineData("""{"message":{"message_id":1},"update_id":2}""", null)]
    [InlineData("""{"update_id":2,"message":[1,2]}""", "$.message")]
    [InlineData("""{"update_id":2,"callback_query":{"id":"1","from":null}}""", null)]
    [InlineData("""{"update_id":2,"message":{"message_id":1,"chat":{"id":1},"text":"\ud800"}}""", null)]
    public void A_malformed_update_loses_no_other_and_keeps_its_id(string malformed, string? path)
    {
        var batch = Read($$"""[{"update_id":1},{{malformed}},{"update_id":3}]""");

        Assert.Equal([1L, 3L], batch.Updates.Select(u => u.UpdateId));
        var lost = Assert.Single(batch.Malformed);
        Assert.Equal(2, lost.UpdateId);
        Assert.True(path is null || string.Equals(path, lost.Path, StringComparison.Ordinal), lost.Path);
        Assert.Equal(3, batch.HighestId);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("[[]]")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"seven"}""")]
    [InlineData("""{"update_id":99999999999999999999}""")]
    public void An_update_without_a_readable_id_is_reported_without_one(string malformed)
    {
        var batch = Read($$"""[{{malformed}},{"update_id":3}]""");

        Assert.Equal(3, Assert.Single(batch.Updates).UpdateId);
        Assert.Null(Assert.Single(batch.Malformed).UpdateId);
    }

    [Fact]
    public void Random_damage_to_a_batch_either_reads_or_is_a_json_error()
    {
        const string Json = """[{"update_id":1,"message":{"message_id":1,"chat":{"id":5,"type":"private"},"text":"hi"}},{"update_id":2}]""";
        var random = new Random(20240131);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Json.ToCharArray();
            for (var hits = random.Next(1, 4); hits > 0; hits--)
            {
                text[random.Next(text.Length)] = "{}[]\",:0n\\é\u0001"[random.Next(12)];
            }

            try
            {
                var batch = Read(new string(text));
                Assert.All(batch.Updates, Assert.NotNull);
            }
            catch (JsonException)
            {
                // The whole answer is unreadable: the poller asks again.
            }
        }
    }
}
