using Bot.Languages;

namespace Bot.Tests.Commands;

/// <summary>Every command in every language as readers see it. Look at the difference before accepting it with UPDATE_GOLDEN=1.</summary>
public sealed class CommandGoldenTests(TestBot bot) : IClassFixture<TestBot>
{
    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "start", "/start" },
        { "start-link", "/start e_2025-05-06" },
        { "help", "/help" },
        { "help-command", "/help totals" },
        { "latest", "/latest" },
        { "latest-3", "/latest 3" },
        { "latest-bodies", "/latest bodies" },
        { "exchange-disputed", "/exchange 2024-01-31" },
        { "exchange-parts", "/exchange 2025-04-19" },
        { "exchange-civilians-inside", "/exchange 2025-08-14" },
        { "exchange-undisclosed", "/exchange 2025-07-04" },
        { "exchange-unknown", "/exchange 2026-04-11" },
        { "exchange-several", "/exchange 14 june 2025" },
        { "exchange-none", "/exchange 2024-01-24" },
        { "exchange-after-the-record", "/exchange 2026-09-01" },
        { "list", "/list june 2025" },
        { "list-page-2", "/list bodies p:2" },
        { "totals", "/totals" },
        { "totals-2025", "/totals 2025" },
        { "totals-filter", "/totals june 2025 bodies" },
        { "not-understood", "/totals june 2025 blorb" },
        { "claims", "/claims 2024-01-31" },
        { "sources", "/sources 2025-05-06" },
        { "sources-all", "/sources all" },
        { "sources-publisher", "/sources tass" },
        { "sources-publisher-by-name", "/sources kyiv independent" },
        { "agreements", "/agreements" },
        { "find", "/find snake island" },
        { "find-nothing", "/find quetzalcoatl" },
        { "about", "/about" },
        { "privacy", "/privacy" },
        { "language", "/language" },
        { "settings", "/settings" },
        { "forgetme", "/forgetme" },
        { "unknown-command", "/latst" },
        { "unknown-command-far", "/xyzzy" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_command_reads_as_it_should_in_every_language(string name, string line)
    {
        foreach (var language in LanguageCodes.All.ToArray())
        {
            Golden.Check($"commands/{name}.{language.Code()}", await bot.TextAsync(line, language));
        }
    }
}
