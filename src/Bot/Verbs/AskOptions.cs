using System.Globalization;
using Bot.Chats;
using Bot.Exchanges;
using Bot.Hosting;
using Bot.Languages;

namespace Bot.Verbs;

/// <summary>The options of the verb.</summary>
internal sealed record AskOptions(string? Question, Language? Language, DateOnly Today, bool Json, string[] Rest)
{
    /// <summary>Reads them; what is not the verb's own is configuration.</summary>
    /// <exception cref="StartupException">One is wrong.</exception>
    public static AskOptions Read(string[] arguments)
    {
        string? question = null;
        Language? language = null;
        DateOnly? now = null;
        var json = false;
        List<string> rest = [];
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--json":
                    json = true;
                    break;
                case "--language":
                    var code = Value();
                    language = code is "en" or "uk" or "ru" ? LanguageCodes.From(code) : throw new StartupException("--language must be en, uk or ru.");
                    break;
                case "--now":
                    now = DateOnly.TryParseExact(Value(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                        ? day : throw new StartupException("--now must be a date such as 2026-11-21.");
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    rest.Add(option);
                    break;
                case var word:
                    question = question is null ? word : $"{question} {word}";
                    break;
            }

            string Value() => ++i < arguments.Length ? arguments[i] : throw new StartupException($"{arguments[i - 1]} needs a value.");
        }

        return new AskOptions(question, language, now ?? Readers.Today(Readers.DefaultZone, TimeProvider.System), json, [.. rest]);
    }
}
