namespace Bot.Publishing;

/// <summary>Why a change of the record was refused.</summary>
internal enum PublishingFault
{
    /// <summary>There is an exchange with this id already.</summary>
    IdTaken,

    /// <summary>There is no exchange with this id (any more).</summary>
    NoSuchExchange,

    /// <summary>The entry is the same as before.</summary>
    NothingChanged,

    /// <summary>There is no change of this number, or it was followed by another change of the same exchange.</summary>
    Superseded,
}

/// <summary>A change of the record was refused; nothing was changed.</summary>
/// <param name="fault">Why.</param>
/// <param name="exchangeId">The exchange, where one is meant.</param>
internal sealed class PublishingException(PublishingFault fault, string? exchangeId)
    : Exception($"{fault}{(exchangeId is null ? "" : $": {exchangeId}")}")
{
    /// <summary>Why.</summary>
    public PublishingFault Fault { get; } = fault;

    /// <summary>The exchange, where one is meant.</summary>
    public string? ExchangeId { get; } = exchangeId;
}
