using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests.Dataset;

public sealed class DatasetWriterTests
{
    [Fact]
    public void The_record_is_written_back_as_the_very_bytes_of_the_files()
    {
        var written = DatasetWriter.Files(RepositoryData.Content.Exchanges).ToDictionary(f => f.Name, f => f.Content);

        Assert.Equal(RepositoryData.ExchangeFiles().Length, written.Count);
        foreach (var path in RepositoryData.ExchangeFiles())
        {
            Assert.Equal(File.ReadAllText(path), System.Text.Encoding.UTF8.GetString(written["exchanges/" + Path.GetFileName(path)]));
        }
    }

    [Fact]
    public void A_document_survives_the_store()
    {
        foreach (var document in RepositoryData.Content.Exchanges)
        {
            var stored = ExchangeDocumentJson.Serialize(document);

            Assert.Equal(stored, ExchangeDocumentJson.Serialize(ExchangeDocumentJson.Deserialize(stored)));
        }
    }

    [Fact]
    public void Empty_lists_and_defaults_are_left_out()
    {
        var document = RepositoryData.Content.Exchanges[0] with { Mediators = [], Units = [], Categories = [], AlternativeDates = [] };

        var json = System.Text.Encoding.UTF8.GetString(ExchangeDocumentJson.Serialize(document));

        Assert.DoesNotContain("[]", json, StringComparison.Ordinal);
        Assert.DoesNotContain("exactly", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"prisoners\"", json, StringComparison.Ordinal);
    }
}
