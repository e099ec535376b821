using System.Globalization;
using System.Text.Json.Serialization;

namespace Bot.Exchanges;

/// <summary>How exactly a number was stated.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    [JsonStringEnumMemberName("exactly")] Exactly,

    /// <summary>"About", "around", "nearly".</summary>
    [JsonStringEnumMemberName("about")] About,

    /// <summary>"At least": a lower bound.</summary>
    [JsonStringEnumMemberName("at-least")] AtLeast,

    /// <summary>"More than": a lower bound.</summary>
    [JsonStringEnumMemberName("more-than")] MoreThan,

    /// <summary>The claimant spoke of the exchange and withheld the number.</summary>
    [JsonStringEnumMemberName("undisclosed")] Undisclosed,
}

/// <summary>A stated count with its qualifier. An undisclosed count has no number and so cannot be summed as zero.</summary>
public readonly record struct Count
{
    private readonly int _number;

    /// <summary>A count of <paramref name="number"/>, which is not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the qualifier is <see cref="Qualifier.Undisclosed"/>.</exception>
    public Count(int number, Qualifier qualifier = Qualifier.Exactly)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfEqual(qualifier, Qualifier.Undisclosed);
        (_number, Qualifier) = (number, qualifier);
    }

    private Count(Qualifier qualifier) => (_number, Qualifier) = (0, qualifier);

    /// <summary>A count that was withheld.</summary>
    public static Count Undisclosed { get; } = new(Qualifier.Undisclosed);

    /// <summary>How exactly the number was stated.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>Whether there is a number at all.</summary>
    public bool IsNumber => Qualifier != Qualifier.Undisclosed;

    /// <summary>Whether it is only a lower bound ("at least", "more than").</summary>
    public bool IsOpen => Qualifier is Qualifier.AtLeast or Qualifier.MoreThan;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The count is undisclosed.</exception>
    public int Number => IsNumber ? _number : throw new InvalidOperationException("An undisclosed count has no number.");

    /// <summary>For messages of tests and debuggers; what a record prints by itself asks for the number, also where there is none.</summary>
    public override string ToString() => IsNumber ? string.Create(CultureInfo.InvariantCulture, $"{Qualifier} {Number}") : nameof(Qualifier.Undisclosed);
}
