using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Questions;

namespace Bot.Conversation;

/// <summary>
/// A question as a command line: <c>/ask ={…}</c>. A near reading offered as a button asks exactly that question, whatever its words would mean if typed.
/// </summary>
internal static class QuestionText
{
    private const char Mark = '=';

    /// <summary>The command line that asks <paramref name="question"/>.</summary>
    public static string Command(Question question) => $"/ask {Mark}{JsonSerializer.Serialize(
        question with { Certainty = Certainty.Sure, Alternatives = [], NotUnderstood = [], Corrections = [] }, QuestionJson.Default.Question)}";

    /// <summary>The question that <paramref name="arguments"/> of /ask carry, or null when they are words (or were tampered with).</summary>
    public static Question? Read(string arguments)
    {
        if (!arguments.StartsWith(Mark))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(arguments.AsSpan(1), QuestionJson.Default.Question);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Question))]
internal sealed partial class QuestionJson : JsonSerializerContext;
