namespace Bot.Editing.Links;

/// <summary>A page that was fetched.</summary>
/// <param name="Url">Where it was at last.</param>
/// <param name="Text">Its text, as HTML or plain.</param>
internal sealed record FetchedPage(Uri Url, string Text);

/// <summary>Why a page was not fetched.</summary>
internal enum FetchFault
{
    /// <summary>Not http or https, not the usual ports, or with a user name.</summary>
    NotAllowed,

    /// <summary>Its host is inside of the house or the machine.</summary>
    NotPublic,

    /// <summary>It did not answer, or not well.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    TooSlow,

    /// <summary>It sends from place to place.</summary>
    TooManyRedirects,

    /// <summary>It is neither HTML nor plain text.</summary>
    NotText,

    /// <summary>It is larger than any article.</summary>
    TooLarge,
}

/// <summary>A page was not fetched.</summary>
/// <param name="fault">Why.</param>
internal sealed class FetchException(FetchFault fault) : Exception($"A page was not fetched: {fault}.")
{
    /// <summary>Why.</summary>
    public FetchFault Fault { get; } = fault;
}
