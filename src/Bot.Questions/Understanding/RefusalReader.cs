using Bot.Exchanges;
using Bot.Questions.Periods;

namespace Bot.Questions.Understanding;

/// <summary>Recognises what the record cannot answer, before anything is answered.</summary>
internal static class RefusalReader
{
    private const int ShortQuestion = 3;

    private static readonly string[] _surnameEndings =
        ["enko", "Cuk", "skii", "cki", "skai", "skaia", "ckai", "vic", "viC", "viCa", "enka", "Cuka", "skoho", "ckoho", "Sin", "iuk", "iuka", "ovic"];

    /// <summary>Why it cannot be answered, or null when it may be.</summary>
    public static Refusal? Of(Clues clues, ExchangeRecord record, DateOnly today)
    {
        var isQuestion = IsAboutTheRecord(clues);
        return Told(clues, isQuestion)
            ?? Relatives(clues, isQuestion)
            ?? (clues.Has("average") && clues.Has("age") ? Refusal.NotRecorded : default(Refusal?))
            ?? Topic(clues, isQuestion)
            ?? Future(clues, record, today)
            ?? (IsPerson(clues) ? Refusal.Person : default(Refusal?))
            ?? (!isQuestion && clues.Has("soft-injection") ? Refusal.Injection : default(Refusal?));
    }

    /// <summary>Whether the whole time asked about lies outside the record.</summary>
    public static bool IsOutside(Period period, ExchangeRecord record) =>
        period.From > record.AsOf || (record.Exchanges is [var oldest, ..] && period.Until < RelativeDates.WarBegan && period.Until < oldest.Date);

    private static Refusal? Told(Clues clues, bool isQuestion)
    {
        var orders = clues.Words.Where(w => w.Has("no", "injection")).ToArray();
        return orders.Length > 0 && (!isQuestion || !clues.Has("how-many") || Array.Exists(orders, w => w.Count > 1)) ? Refusal.Injection : null;
    }

    private static Refusal? Relatives(Clues clues, bool isQuestion)
    {
        if (clues.Has("relative-person"))
        {
            return clues.Has("person-list") || (!clues.HasAny("whereabouts", "where") && clues.HasAny("give", "swap", "come", "return"))
                ? Refusal.Person : Refusal.Whereabouts;
        }

        if (clues.Has("person-list"))
        {
            return Refusal.Person;
        }

        var aboutExchanges = clues.HasAny("how-many", "exchange") || !clues.Periods.IsEmpty || (isQuestion && clues.HasAny("place", "pick"));
        return clues.Has("whereabouts") && (clues.Has("where") || !IsPerson(clues)) && !aboutExchanges ? Refusal.Whereabouts : null;
    }

    private static Refusal? Topic(Clues clues, bool isQuestion)
    {
        if (!isQuestion && clues.Has("no", "insult"))
        {
            return Refusal.Insult;
        }

        var certain = clues.Words.Where(w => !w.Has("stop") && w.Corrected is null);
        foreach (var topic in certain.SelectMany(w => w.Meanings).Where(m => m.Tag == "no").Select(m => m.Value))
        {
            switch (topic)
            {
                case "other-conflict":
                    return Refusal.OtherConflict;
                case "contacts" when !clues.Has("how-many"):
                    return Refusal.Whereabouts;
                case "not-recorded" when !clues.Has("exchange"):
                    return Refusal.NotRecorded;
                case "prediction" when !clues.Periods.Any(p => p.Named.Until < p.Named.From):
                    return Refusal.Prediction;
                case "opinion" when !clues.Has("how-many") || clues.Words.Any(w => w.Has("no", "opinion") && w.Count > 1):
                    return Refusal.Opinion;
                case "military-advice" when !isQuestion || !clues.Has("how-many"):
                    return Refusal.MilitaryAdvice;
                case "insult" when !isQuestion || (!clues.Has("how-many") && clues.Periods.IsEmpty):
                    return Refusal.Insult;
                case "smalltalk" when !isQuestion && clues.Periods.IsEmpty:
                    return Refusal.SmallTalk;
                default:
                    continue;
            }
        }

        return null;
    }

    /// <summary>"Tomorrow" and "the next exchange" without a day to start from are about the future.</summary>
    private static Refusal? Future(Clues clues, ExchangeRecord record, DateOnly today)
    {
        if (clues.Periods.Any(p => p.Named.From > today))
        {
            return Refusal.Prediction;
        }

        return clues.Has("pick", "next") && clues.Periods.IsEmpty && !clues.Has("pronoun") && clues.Has("exchange") && record.AsOf <= today ? Refusal.Prediction : null;
    }

    /// <summary>A first name, or words that look like a name in a question about being freed. People whom the record quotes are no such names.</summary>
    private static bool IsPerson(Clues clues)
    {
        if (clues.Has("claimant"))
        {
            return AsksAboutTheQuoted(clues);
        }

        if (clues.Words.Any(w => w.Has("person") && w.Corrected is null))
        {
            return true;
        }

        var unknown = clues.Words.Where(w => !w.IsKnown && w.First.Key.Length > 3).ToArray();
        if (unknown.Any(w => Array.Exists(_surnameEndings, e => w.First.Key.EndsWith(e, StringComparison.Ordinal) && w.First.Key.Length >= e.Length + 2)))
        {
            return true;
        }

        var capitals = unknown.Where(w => w.First.IsCapital && w.First.Text.Any(char.IsLower)).ToArray();
        return Array.Exists(capitals, c => Array.Exists(capitals, d => d.Start == c.Start + 1))
            || (capitals is [{ Start: > 0 }] && !clues.Has("how-many") && !clues.Has("exchange") && clues.Periods.IsEmpty
                && (clues.Has("give") || clues.Has("swap") || clues.Has("return") || clues.Has("come")));
    }

    /// <summary>"Who is Lubinets?", "is Zelensky ill?" ask about the man and not about what he said.</summary>
    private static bool AsksAboutTheQuoted(Clues clues) =>
        (clues.Has("yes-no") && clues.Words.Length <= ShortQuestion && !clues.HasAny("exchange", "mediate", "claim", "how-many"))
        || (clues.Periods.IsEmpty && !IsAboutTheRecord(clues) && AsksNothingElse(clues) && (clues.Has("who") || (clues.Has("yes-no") && clues.Words.Any(w => !w.IsKnown))));

    private static bool AsksNothingElse(Clues clues) => !clues.HasAny("claim", "how-many", "in-all", "come", "give", "receive", "return", "sources", "dispute", "what-happened", "when", "list");

    private static bool IsAboutTheRecord(Clues clues) =>
        clues.HasAny("measure", "exchange", "mediator", "agreement", "category", "unit", "mediate", "swap");
}
