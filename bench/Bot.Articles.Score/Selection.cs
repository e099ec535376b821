namespace Bot.Articles.Score;

/// <summary>Halves of a set by the last digit of the id: one to work with, one to measure with.</summary>
internal static class Selection
{
    public static bool Includes(string id, string? only)
    {
        var isEven = id.Length > 0 && char.IsAsciiDigit(id[^1]) && (id[^1] - '0') % 2 == 0;
        return only is null || string.Equals(only, isEven ? "even" : "odd", StringComparison.Ordinal);
    }
}
