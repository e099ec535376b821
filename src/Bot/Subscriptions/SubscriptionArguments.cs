using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Subscriptions;

/// <summary>What follows /subscribe, /subscriptions and /unsubscribe: <c>[@channel] [daily|weekly|monthly] [filter]</c>, in any of the three languages.</summary>
/// <param name="Target">Another chat than this one, as <c>@name</c> or number, or null.</param>
/// <param name="Digest">The digest that is meant, or null.</param>
/// <param name="Thread">The topic that a button means (<c>t:5</c>), or null.</param>
/// <param name="IsAll">Whether "all" was said.</param>
/// <param name="Filter">What is left: a filter.</param>
internal sealed partial record SubscriptionArguments(string? Target, Frequency? Digest, long? Thread, bool IsAll, string Filter)
{
    private const string ThreadMark = "t:";

    private static readonly FrozenDictionary<string, Frequency> Frequencies = new Dictionary<string, Frequency>(StringComparer.Ordinal)
    {
        ["daily"] = Frequency.Daily,
        ["щодня"] = Frequency.Daily,
        ["щоденно"] = Frequency.Daily,
        ["ежедневно"] = Frequency.Daily,
        ["weekly"] = Frequency.Weekly,
        ["щотижня"] = Frequency.Weekly,
        ["щотижнево"] = Frequency.Weekly,
        ["еженедельно"] = Frequency.Weekly,
        ["monthly"] = Frequency.Monthly,
        ["щомісяця"] = Frequency.Monthly,
        ["щомісячно"] = Frequency.Monthly,
        ["ежемесячно"] = Frequency.Monthly,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> All = FrozenSet.Create(StringComparer.Ordinal, "all", "всі", "усі", "все", "усе");

    /// <summary>Reads the words after the command.</summary>
    public static SubscriptionArguments Read(string text)
    {
        string? target = null;
        Frequency? digest = null;
        long? thread = null;
        var isAll = false;
        List<string> rest = [];
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var small = word.ToLowerInvariant();
            if (target is null && TargetForm().IsMatch(word))
            {
                target = word;
            }
            else if (digest is null && Frequencies.TryGetValue(small, out var frequency))
            {
                digest = frequency;
            }
            else if (All.Contains(small))
            {
                isAll = true;
            }
            else if (thread is null && small.StartsWith(ThreadMark, StringComparison.Ordinal)
                && long.TryParse(small.AsSpan(ThreadMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var topic))
            {
                thread = topic;
            }
            else
            {
                rest.Add(word);
            }
        }

        return new SubscriptionArguments(target, digest, thread, isAll, string.Join(' ', rest));
    }

    /// <summary>The words that <see cref="Read"/> reads as this subscription of that chat.</summary>
    public static string Write(Subscription subscription, string target) =>
        string.Join(' ', new[]
        {
            target,
            subscription.Text,
            subscription.Thread is { } thread ? string.Create(CultureInfo.InvariantCulture, $"{ThreadMark}{thread}") : "",
        }.Where(part => part.Length > 0));

    [GeneratedRegex("^(@[A-Za-z][A-Za-z0-9_]{3,31}|-[0-9]{5,15})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TargetForm();
}
