namespace Bot.Articles.Events;

/// <summary>How a sentence speaks of hand-overs.</summary>
internal enum Aspect
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>One has happened.</summary>
    Happened,

    /// <summary>One is spoken of as known: "yesterday's exchange", "75 for 75", "soldiers freed on Friday".</summary>
    Implied,

    /// <summary>One will, may or should.</summary>
    Planned,

    /// <summary>One did not.</summary>
    Cancelled,

    /// <summary>A rumour of one is false.</summary>
    Denied,

    /// <summary>An earlier one.</summary>
    Earlier,

    /// <summary>Many, over a time.</summary>
    Statistics,

    /// <summary>One between others.</summary>
    OtherParties,
}
