using Bot.Cards;
using Bot.Commands;
using Bot.Conversation;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;
using Bot.Tests.Commands;

namespace Bot.Tests.Conversation;

public sealed class AnswerCacheTests(TestBot bot) : IClassFixture<TestBot>
{
    private readonly AnswerCache _cache = new();
    private readonly Counting _command = new();

    [Fact]
    public void The_same_question_is_rendered_once()
    {
        Assert.Same(_cache.Answer(_command, Asked()), _cache.Answer(_command, Asked()));
        Assert.Equal(1, _command.Answers);
    }

    [Fact]
    public void Another_language_day_question_command_or_record_is_another_answer()
    {
        RecordRequest[] different =
        [
            Asked(), Asked() with { Wording = bot.Wordings.Of(Language.Ukrainian) }, Asked() with { Today = TestBot.Today.AddDays(1) },
            Asked() with { Arguments = "2024" }, Asked() with { Record = new ExchangeBuilder(bot.Record.References).BuildRecord([]) },
        ];
        Assert.Equal(different.Length, different.Select(r => _cache.Answer(_command, r)).Distinct().Count());
        Assert.NotSame(_cache.Answer(new Counting { Name = "other" }, Asked()), _cache.Answer(_command, Asked()));
    }

    [Fact]
    public void It_does_not_grow_without_bounds()
    {
        for (var i = 0; i < 5000; i++)
        {
            _cache.Answer(_command, Asked() with { Arguments = $"{i}" });
        }

        Assert.InRange(_cache.Count, 1, 1024);
    }

    private RecordRequest Asked() => new(bot.Record, "2025", bot.Wordings.Of(Language.English), TestBot.Today, "bot");

    private sealed class Counting : IRecordCommand
    {
        public int Answers { get; private set; }

        public string Name { get; init; } = "counting";

        public CommandGroup Group => CommandGroup.Record;

        public Card Answer(RecordRequest request) => new() { Title = $"{++Answers}" };
    }
}
