namespace Bot.Exchanges;

/// <summary>Who makes a claim.</summary>
/// <param name="Id">Stable short name, as in the dataset.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Side">Whom the claimant speaks for.</param>
/// <param name="Role">Office or institution in full.</param>
public sealed record Claimant(string Id, LocalizedText Name, Side Side, LocalizedText Role);

/// <summary>A state or organisation credited with mediation.</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Name">Shown name.</param>
public sealed record Mediator(string Id, LocalizedText Name);

/// <summary>A group among those exchanged (wounded, women, …).</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Definition">What the record means by it.</param>
public sealed record Category(string Id, LocalizedText Name, LocalizedText Definition)
{
    /// <summary>Id of the category of releases outside an exchange, with nothing reported in return: a rule hangs on it (<see cref="Exchange.Concerns(Party, Measure)"/>).</summary>
    public const string OneWay = "one-way";
}

/// <summary>A service or formation that those exchanged belong to.</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Side">Which party's.</param>
public sealed record Unit(string Id, LocalizedText Name, Party Side);

/// <summary>A named part of an exchange whose people come on top of the rest ("wounded, outside the exchange").</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Name">Shown name.</param>
public sealed record Part(string Id, LocalizedText Name);

/// <summary>Who published a source.</summary>
/// <param name="Id">Stable short name.</param>
/// <param name="Name">Shown name.</param>
/// <param name="Country">ISO 3166 alpha-2 code, or null when unsure.</param>
/// <param name="Kind">What kind of publisher.</param>
/// <param name="Url">Home page, or null.</param>
public sealed record Publisher(string Id, string Name, string? Country, PublisherKind Kind, Uri? Url);

/// <summary>Where something was read.</summary>
/// <param name="Id">Name of the source within its entry ("s1").</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Published">Publication date, or null when unknown.</param>
/// <param name="Title">Title, or null.</param>
public sealed record Source(string Id, Publisher Publisher, Uri Url, DateOnly? Published, string? Title);
