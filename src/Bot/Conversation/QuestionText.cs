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

    /// <summary>Whether <paramref name="arguments"/> of /ask carry a question instead of words.</summary>
    public static bool IsQuestion(string arguments) => arguments.StartsWith(Mark);

    /// <summary>The question that <paramref name="arguments"/> carry, or null when they were tampered with.</summary>
    public static Question? Read(string arguments)
    {
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

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Question))]
internal sealed partial class QuestionJson : JsonSerializerContext;
