using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>What was promised against what is on record.</summary>
internal static class AgreementCard
{
    /// <summary>The card of agreements.</summary>
    public static Card Of(AgreementAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        return new Card
        {
            Title = answer.Agreements is [var only] ? only.Name.In(words.Language) : words["agreements.title"],
            Blocks = [.. answer.Agreements.SelectMany(a => PledgeTable.Of(a, layout.Record, words, layout.Notes)), new Footer(words["agreements.method"])],
            Buttons = [.. answer.Agreements.Take(3).Select(a => ImmutableArray.Create<Button>(
                new CommandButton(a.Name.In(words.Language), "/list " + FilterText.Write(new Filter { Agreement = a.Id }), InPlace: false)))],
        };
    }
}
