using Bot.Exchanges;

namespace Bot.Languages;

/// <summary>A locale file is broken, or is asked for something that it does not hold. A fault of ours, never of a user's input.</summary>
internal sealed class WordingException : Exception
{
    public WordingException(Language language, string key, string reason)
        : base($"Languages/{language.Code()}.json, \"{key}\": {reason}")
    {
    }
}
