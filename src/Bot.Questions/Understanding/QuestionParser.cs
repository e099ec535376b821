using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Questions.Understanding;

namespace Bot.Questions;

/// <summary>Reads a question in English, Ukrainian or Russian, by the words of the lexicon, in one pass over at most 512 characters.</summary>
public sealed class QuestionParser(Lexicon lexicon)
{
    private const int MostAlternatives = 3;

    /// <summary>Words without which a question is about nothing in the record.</summary>
    private static readonly string[] _topics = ["measure", "exchange", "come", "give", "return", "receive", "swap", "party", "of", "to", "both", "group", "in-all", "at"];

    /// <summary>What <paramref name="text"/> asks. Never throws on what a reader typed.</summary>
    /// <param name="text">The reader's words.</param>
    /// <param name="today">Today in the reader's time zone.</param>
    /// <param name="record">The record that will answer: dates without a year are looked up in it.</param>
    /// <param name="previous">The question before it in the same chat, when it may be meant ("and in July?").</param>
    /// <param name="fallback">The language when the words do not tell ("5/23/25").</param>
    public Question Parse(string text, DateOnly today, ExchangeRecord record, Question? previous = null, Language fallback = Language.English)
    {
        var clues = new Clues(text, today, record, lexicon, null);
        var language = clues.Language(previous?.Language ?? fallback);
        if (!clues.Terms.Any(t => t.IsKnown))
        {
            return new Question { Ask = Ask.Refused, Refusal = Refusal.Noise, Language = language, Certainty = Certainty.None };
        }

        var context = previous is { Ask: not (Ask.Refused or Ask.Help or Ask.Sources) } && FollowUp.IsFollowUp(clues) ? previous : null;
        if (context?.Filter.Period?.From is { } around)
        {
            clues = new Clues(text, today, record, lexicon, around.Year);
        }

        if (RefusalReader.Of(clues, record, today) is { } refusal)
        {
            return new Question { Ask = Ask.Refused, Refusal = refusal, Language = language, Filter = FilterReader.Of(clues, record) };
        }

        var question = QuestionReader.Read(clues, record);
        question = context is null ? question : FollowUp.Complete(question, context, clues, record);
        return Judge(question, clues) with { Language = language };
    }

    /// <summary>How sure the reading is, and what else may be meant.</summary>
    private Question Judge(Question question, Clues clues)
    {
        ImmutableArray<UnknownWord> unknown =
        [
            .. clues.Impossible.Select(date => new UnknownWord(date, null)),
            .. clues.Words.Where(w => !w.IsKnown && w.First.Key.Length > 3).Select(w => new UnknownWord(w.Text, lexicon.Suggest(w.First))),
        ];
        var strayNumber = question is { Limit: null, OrdinalNumber: null, Amount: null } && clues.Words.Any(w => w.Number is not null);
        var alternatives = clues.Periods.SelectMany(m => m.Others).Select(p => question with { Filter = question.Filter with { Period = p } });
        if (Parties(clues) is { IsDoubtful: true, To: { } doubtful })
        {
            alternatives = alternatives.Prepend(question with { Filter = question.Filter with { To = doubtful == Party.Ukraine ? Party.Russia : Party.Ukraine } });
        }

        var saysNothing = question is { Ask: Ask.List or Ask.Figure, Filter.IsAll: true, Limit: null, IsFollowUp: false } && !Array.Exists(_topics, clues.Has);
        if (saysNothing || (question is { Ask: Ask.List, Filter.IsAll: true, Limit: null, Place: null } && !unknown.IsEmpty) || (!clues.Impossible.IsEmpty && clues.Periods.IsEmpty))
        {
            return question with { Ask = Ask.Help, Certainty = Certainty.Unsure, NotUnderstood = unknown };
        }

        var isUnsure = !unknown.IsEmpty || strayNumber || question.Certainty == Certainty.Unsure || question.CountsGroup || question.Place is not null || clues.Has("without") || (clues.Has("shift") && !question.IsFollowUp)
            || clues.Periods.Any(m => m.IsAssumed || m.IsVague) || Parties(clues).IsDoubtful;
        return question with
        {
            Certainty = isUnsure ? Certainty.Unsure : Certainty.Sure,
            NotUnderstood = unknown,
            Corrections = [.. clues.Terms.Where(t => t.Corrected is not null).Select(t => new Correction(t.Text, t.Corrected!))],
            Alternatives = [.. alternatives.Take(MostAlternatives)],
        };
    }

    private static PartyReading Parties(Clues clues) => PartyReading.Of(clues);
}
