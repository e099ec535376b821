using System.Text.Json;
using Bot.Exchanges;

namespace Bot.Languages;

/// <summary>The wording of every language, read once at start from the locale files embedded in this assembly.</summary>
internal sealed class Wordings
{
    private readonly Wording _english = Read(Language.English);
    private readonly Wording _ukrainian = Read(Language.Ukrainian);
    private readonly Wording _russian = Read(Language.Russian);

    /// <summary>The wording of <paramref name="language"/>.</summary>
    public Wording Of(Language language) => language switch
    {
        Language.Ukrainian => _ukrainian,
        Language.Russian => _russian,
        _ => _english,
    };

    private static Wording Read(Language language)
    {
        using var file = typeof(Wordings).Assembly.GetManifestResourceStream($"Languages/{language.Code()}.json")
            ?? throw new InvalidOperationException($"The assembly lacks Languages/{language.Code()}.json.");
        using var json = JsonDocument.Parse(file, new JsonDocumentOptions { AllowDuplicateProperties = false });
        return new Wording(language, json.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!)));
    }
}
