using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests.Dataset;

/// <summary>The schemas in data/schema say what the reader accepts: the same fields, the same ones required, the same values.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly Dictionary<string, JsonDocument> _schemas = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("exchanges", "exchanges", typeof(ExchangeDocument))]
    [InlineData("parties", "claimants", typeof(Claimant))]
    [InlineData("parties", "mediators", typeof(Mediator))]
    [InlineData("parties", "categories", typeof(Category))]
    [InlineData("parties", "units", typeof(Unit))]
    [InlineData("parties", "parts", typeof(Part))]
    [InlineData("publishers", "publishers", typeof(PublisherDocument))]
    [InlineData("agreements", "agreements", typeof(AgreementDocument))]
    [InlineData("running-totals", "runningTotals", typeof(RunningTotalDocument))]
    [InlineData("events", "events", typeof(EventDocument))]
    [InlineData("contacts", "contacts", typeof(ContactDocument))]
    public void A_schema_has_the_fields_of_its_entries_and_no_others(string file, string list, Type entry)
    {
        var schema = Schema(file).RootElement.GetProperty("properties").GetProperty(list).GetProperty("items");

        Compare($"{file}: {list}", schema, DatasetJson.Default.Options.GetTypeInfo(entry));
    }

    [Fact]
    public void The_schema_of_the_manifest_has_its_fields() =>
        Compare("dataset", Schema("dataset").RootElement, DatasetJson.Default.Options.GetTypeInfo(typeof(ManifestDocument)));

    [Fact]
    public void Every_file_names_a_schema_that_is_there()
    {
        foreach (var file in TemporaryDataset.Files.Where(f => f != "dataset.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryData.Directory, file)));
            var schema = Path.Combine(RepositoryData.Directory, Path.GetDirectoryName(file)!, json.RootElement.GetProperty("$schema").GetString()!);
            Assert.True(File.Exists(schema), $"{file} names {schema}");
        }
    }

    public void Dispose()
    {
        foreach (var schema in _schemas.Values)
        {
            schema.Dispose();
        }
    }

    private void Compare(string where, JsonElement schema, JsonTypeInfo type)
    {
        var resolved = Resolve(schema);
        if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
        {
            Compare(where, schema, type.Options.GetTypeInfo(underlying));
        }
        else if (type.Type == typeof(LocalizedText))
        {
            Assert.Equal("common.schema.json#/$defs/text", schema.GetProperty("$ref").GetString());
        }
        else if (type.Type.IsEnum)
        {
            var values = Enum.GetValues(type.Type).Cast<object>().Select(v => JsonSerializer.SerializeToElement(v, type).GetString());
            Assert.Equal(values.Order(StringComparer.Ordinal), Texts(resolved.GetProperty("enum")));
        }
        else if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            Compare(where + "[]", resolved.GetProperty("items"), type.Options.GetTypeInfo(type.ElementType!));
        }
        else if (type.Kind == JsonTypeInfoKind.Object)
        {
            CompareFields(where, resolved, type);
        }
        else
        {
            Assert.Equal(JsonTypeOf(type.Type), resolved.GetProperty("type").GetString());
        }
    }

    private void CompareFields(string where, JsonElement schema, JsonTypeInfo type)
    {
        var fields = schema.GetProperty("properties");
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(
            type.Properties.Select(p => p.Name).Order(StringComparer.Ordinal),
            fields.EnumerateObject().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Equal(type.Properties.Where(p => p.IsRequired).Select(p => p.Name).Order(StringComparer.Ordinal), Texts(schema.GetProperty("required")));
        foreach (var property in type.Properties)
        {
            var field = fields.GetProperty(property.Name);
            Assert.True(field.TryGetProperty("description", out _) || Resolve(field).TryGetProperty("description", out _), $"{where}.{property.Name} is not described");
            Compare($"{where}.{property.Name}", field, type.Options.GetTypeInfo(property.PropertyType));
        }
    }

    private JsonElement Resolve(JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out var reference))
        {
            return schema;
        }

        var parts = reference.GetString()!.Split(".schema.json#/$defs/");
        return Schema(parts[0]).RootElement.GetProperty("$defs").GetProperty(parts[1]);
    }

    private JsonDocument Schema(string name)
    {
        if (!_schemas.TryGetValue(name, out var schema))
        {
            schema = _schemas[name] = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryData.Directory, "schema", name + ".schema.json")));
        }

        return schema;
    }

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(v => v.GetString()).Order(StringComparer.Ordinal);

    private static string JsonTypeOf(Type type) => type == typeof(int) ? "integer" : type == typeof(bool) ? "boolean" : "string";
}
