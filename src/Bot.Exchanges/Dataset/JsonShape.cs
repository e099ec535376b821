using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Exchanges.Dataset;

/// <summary>
/// Compares a piece of JSON with the type that it is to become, so that an error can speak to an editor of fields and values. It is stricter
/// than the serializer, which takes numbers for enum values, null inside lists and a field that is there twice.
/// </summary>
internal static class JsonShape
{
    /// <summary>Whether every text in it is made of whole characters: JSON may escape half of one (<c>\ud800</c>), and no text can hold that.</summary>
    public static bool IsReadable(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Object => value.EnumerateObject().All(field => field.Name is not null && IsReadable(field.Value)),
                JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
                JsonValueKind.String => value.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The first fault of <paramref name="value"/> in a few words ("claims #3: count: …"), or null when it has the right shape. It must be readable.</summary>
    public static string? Fault(JsonElement value, JsonTypeInfo type)
    {
        if (Nullable.GetUnderlyingType(type.Type) is { } underlying)
        {
            return Fault(value, type.Options.GetTypeInfo(underlying));
        }

        return type.Kind switch
        {
            _ when type.Type == typeof(LocalizedText) => LocalizedTextFault(value),
            _ when type.Type.IsEnum => EnumFault(value, type),
            JsonTypeInfoKind.Object => ObjectFault(value, type),
            JsonTypeInfoKind.Enumerable => ListFault(value, type.Options.GetTypeInfo(type.ElementType!)),
            _ => ScalarFault(value, type.Type),
        };
    }

    private static string? ObjectFault(JsonElement value, JsonTypeInfo type)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return Expected("an object with fields", value);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject())
        {
            if (type.Properties.FirstOrDefault(p => p.Name == field.Name) is not { } property)
            {
                return $"there is no field \"{field.Name}\"";
            }

            if (!seen.Add(field.Name))
            {
                return $"the field \"{field.Name}\" is there twice";
            }

            if (Fault(field.Value, type.Options.GetTypeInfo(property.PropertyType)) is { } fault)
            {
                return $"{field.Name}{(fault.StartsWith('#') ? " " : ": ")}{fault}";
            }
        }

        return type.Properties.FirstOrDefault(p => p.IsRequired && !seen.Contains(p.Name)) is { } missing
            ? $"the field \"{missing.Name}\" is missing" : null;
    }

    private static string? ListFault(JsonElement value, JsonTypeInfo element) => value.ValueKind != JsonValueKind.Array
        ? Expected("a list", value)
        : value.EnumerateArray().Select((item, i) => (Number: i + 1, Fault: Fault(item, element)))
            .Where(item => item.Fault is not null)
            .Select(item => string.Create(CultureInfo.InvariantCulture, $"#{item.Number}: {item.Fault}"))
            .FirstOrDefault();

    private static string? LocalizedTextFault(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return value.ValueKind == JsonValueKind.String ? TextFault(value) : Expected("a text, or an object with en, uk and ru", value);
        }

        foreach (var language in value.EnumerateObject())
        {
            if (language.Name is not ("en" or "uk" or "ru"))
            {
                return $"a text has en, uk and ru, not \"{language.Name}\"";
            }

            if (TextFault(language.Value) is { } fault)
            {
                return $"{language.Name}: {fault}";
            }
        }

        return value.TryGetProperty("en", out _) ? null : "the English text is missing";
    }

    private static string? EnumFault(JsonElement value, JsonTypeInfo type)
    {
        var names = Enum.GetValues(type.Type).Cast<object>().Select(v => JsonSerializer.SerializeToElement(v, type).GetString()!);
        return value.ValueKind != JsonValueKind.String ? Expected($"one of {string.Join(", ", names)}", value)
            : names.Any(value.ValueEquals) ? null
            : $"\"{Shortened(value)}\" is not one of {string.Join(", ", names)}";
    }

    private static string? ScalarFault(JsonElement value, Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : Expected("a whole number", value),
        TypeCode.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Expected("true or false", value),
        _ when value.ValueKind != JsonValueKind.String => Expected("a text", value),
        _ when type == typeof(DateOnly) =>
            DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                ? null : $"\"{Shortened(value)}\" is not a day written like 2025-05-23",
        _ when type == typeof(Uri) => Uri.TryCreate(value.GetString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? null : $"\"{Shortened(value)}\" is not an http or https address",
        _ => TextFault(value),
    };

    private static string? TextFault(JsonElement value) => value.ValueKind != JsonValueKind.String ? Expected("a text", value)
        : string.IsNullOrWhiteSpace(value.GetString()) ? "the text is empty" : null;

    private static string Expected(string what, JsonElement found) => "expected " + what + ", found " + found.ValueKind switch
    {
        JsonValueKind.Null => "null (leave the field out instead)",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text \"{Shortened(found)}\"",
        JsonValueKind.Number => $"the number {found.GetRawText()}",
        _ => found.GetRawText(),
    };

    /// <summary>An error is one line that can be read.</summary>
    private static string Shortened(JsonElement text)
    {
        var line = string.Concat(text.GetString()!.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
