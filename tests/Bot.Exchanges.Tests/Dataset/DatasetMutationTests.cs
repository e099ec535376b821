using System.Text;
using Bot.Exchanges.Dataset;

namespace Bot.Exchanges.Tests.Dataset;

/// <summary>However a file is damaged, either it still reads or a <see cref="DatasetException"/> of one line says why not.</summary>
public sealed class DatasetMutationTests
{
    private static readonly string[] s_tokens =
        ["null", "[]", "{}", "-1", "1e99", "\"\"", "true", "\"\\ud800\"", "\"x\"", "[null]", "{\"en\":null}", ",", "\"2025-13-01\"", "99999999999999999999", "\u0000"];

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var file in TemporaryDataset.Files)
        {
            cases.Add(file, 1);
            cases.Add(file, 2);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_damaged_file_is_never_more_than_a_dataset_error(string file, int seed)
    {
        using var dataset = new TemporaryDataset();
        var sound = dataset[file];
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
        {
            dataset[file] = i % 2 == 0 ? DamageBytes(sound, random) : DamageValue(sound, random);
            if (Record.Exception(dataset.Read) is { } error)
            {
                var broken = Assert.IsType<DatasetException>(error);
                Assert.DoesNotContain('\n', error.Message);
                Assert.DoesNotContain("System.", error.Message, StringComparison.Ordinal);
                Assert.Contains(broken.File, TemporaryDataset.Files); // Mostly this one; a lost publisher is missed where it is cited.
            }
        }
    }

    private static byte[] DamageBytes(byte[] sound, Random random)
    {
        var damaged = sound.ToArray();
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(5) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    /// <summary>Puts something else where a value stands, so that the file mostly stays JSON.</summary>
    private static byte[] DamageValue(byte[] sound, Random random)
    {
        var text = Encoding.UTF8.GetString(sound);
        var start = text.IndexOf(": ", random.Next(text.Length), StringComparison.Ordinal);
        if (start < 0)
        {
            start = text.IndexOf(": ", StringComparison.Ordinal);
        }

        var end = text.IndexOfAny([',', '\n', '}'], start);
        return Encoding.UTF8.GetBytes(text[..(start + 2)] + s_tokens[random.Next(s_tokens.Length)] + text[end..]);
    }
}
