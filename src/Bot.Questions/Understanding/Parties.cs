using Bot.Exchanges;

namespace Bot.Questions.Understanding;

/// <summary>Which party is asked about as the one that received.</summary>
/// <param name="To">The party, or null for both.</param>
/// <param name="IsBoth">Whether both were asked for in so many words.</param>
/// <param name="IsDoubtful">Whether the words can be read either way.</param>
internal readonly record struct PartyReading(Party? To, bool IsBoth = false, bool IsDoubtful = false)
{
    /// <summary>
    /// "to Ukraine" settles it; then whose people they are; then who received or gave; then a party alone.
    /// "Returned" is doubtful: Ukraine "повернула" her own, Russia "вернула" the bodies of others.
    /// </summary>
    public static PartyReading Of(Clues clues)
    {
        if (clues.Values("to") is [var to, .. var others])
        {
            return others.IsEmpty ? Named(to) : Subject(clues) ?? new PartyReading(null, IsBoth: true);
        }

        if (clues.Has("receive") && clues.Values("party") is [var receiver])
        {
            return Named(receiver);
        }

        if (clues.Values("of") is { IsEmpty: false } owners)
        {
            return owners.Length > 1 ? new PartyReading(null, IsBoth: true) : Named(owners[0]);
        }

        if (clues.Has("both"))
        {
            return new PartyReading(null, IsBoth: true);
        }

        return Subject(clues) ?? new PartyReading(null, IsBoth: clues.Values("party").Length > 1);
    }

    private static PartyReading? Subject(Clues clues)
    {
        if (clues.Values("party") is not [var subject, .. var rest])
        {
            return null;
        }

        if (clues.Has("receive"))
        {
            return Named(subject);
        }

        if (!rest.IsEmpty && (clues.Has("give") || clues.Has("return")) && clues.Words.FirstOrDefault(w => w.Has("oblique")) is { } dative
            && clues.Words.Any(w => w.Has("party") && !w.Has("oblique")))
        {
            return Named(dative.Value("party")!);
        }

        if (clues.Has("give"))
        {
            // "передала Росія" names who gave; "передали Росії" and "передали РФ" name who received.
            return clues.First("party")!.Has("oblique") || (clues.Has("impersonal") && rest.IsEmpty) ? Named(subject) : Other(subject);
        }

        if (!rest.IsEmpty)
        {
            return new PartyReading(null, IsBoth: true);
        }

        if (clues.Has("return") && !clues.Has("come"))
        {
            var isEnglish = clues.First("return")!.Languages == 1;
            return (subject, isEnglish, clues.Has("measure", "bodies")) switch
            {
                ("ukraine", false, _) => Named(subject),
                (_, true, _) or ("russia", _, true) => Other(subject) with { IsDoubtful = !(subject == "russia" && clues.Has("measure", "bodies")) },
                _ => Named(subject) with { IsDoubtful = true },
            };
        }

        return Named(subject);
    }

    private static PartyReading Named(string party) => new(FilterTerms.PartyOf(party));

    private static PartyReading Other(string party) => new(party == "russia" ? Party.Ukraine : Party.Russia);
}
