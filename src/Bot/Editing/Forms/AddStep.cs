using System.Collections.Immutable;

namespace Bot.Editing.Forms;

/// <summary>A question of the guided /add. Its text is <c>form.&lt;name&gt;</c>; the answer becomes a word of the line.</summary>
/// <param name="Name">Name of the step.</param>
/// <param name="Key">The key of the word.</param>
/// <param name="Choices">Answers offered as buttons, as they would be typed; their labels are <c>form.choice.&lt;answer&gt;</c> where that exists.</param>
/// <param name="MayBeSkipped">Whether the entry can do without.</param>
internal sealed record AddStep(string Name, string Key, ImmutableArray<string> Choices, bool MayBeSkipped = true)
{
    private static readonly AddStep _date = new("date", "date", ["today", "yesterday"], MayBeSkipped: false);
    private static readonly AddStep _kind = new("kind", "kind", ["prisoners", "bodies", "civilians", "mixed"], MayBeSkipped: false);

    private static readonly ImmutableArray<AddStep> _rest =
    [
        new("by", "by", ["coordination", "mod", "coordination,mod", "zelensky"]),
        new("mediator", "mediator", ["UAE", "turkey", "qatar", "icrc"]),
        new("place", "place", []),
        new("source", "source", [], MayBeSkipped: false),
    ];

    /// <summary>The steps, as the answers so far make them: which figures are asked for depends on the kind.</summary>
    public static ImmutableArray<AddStep> All(ImmutableArray<string> answers) => answers.Length < 2 ? [_date, _kind] : [_date, _kind, .. Figures(answers[1]), .. _rest];

    private static AddStep[] Figures(string kind) => kind switch
    {
        "kind=bodies" => Both("bodies", ".bodies"),
        "kind=civilians" => Both("civilians", ".civilians"),
        "kind=mixed" => [.. Both("people", ""), .. Both("bodies", ".bodies")],
        _ => Both("people", ""),
    };

    private static AddStep[] Both(string name, string suffix) =>
        [new("ua." + name, "ua" + suffix, ["undisclosed"]), new("ru." + name, "ru" + suffix, ["undisclosed"])];
}
