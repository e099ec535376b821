using System.Text;
using System.Text.RegularExpressions;
using Bot.EndToEnd.Tests.Support;

namespace Bot.EndToEnd.Tests;

/// <summary>An editor imports news texts through the chat. The five texts in <c>Articles/</c> retell, in words of our own, the kinds of text that this project began with.</summary>
public sealed partial class ImportTests
{
    private const string Link = "https://news.example.org/a";

    /// <summary>Stages and pledges, earlier exchanges and their mediators, bodies of the day before, related articles and letters to subscribe to: none of them are claims.</summary>
    [Theory]
    [InlineData("stage.txt", null, "2025-05-23", "ru.civilians=120@russian-mod ru.military=270@russian-mod")]
    [InlineData("third.txt", null, "2025-06-12", "")]
    [InlineData("eighth.txt", null, "2025-07-04", "ru.civilians=2@tass-source ru.military=undisclosed@russian-mod ua=undisclosed@zelensky")]
    [InlineData("none-received.txt", null, "2025-06-14", "ru.bodies=0@russian-officials ru.military=undisclosed@russian-mod ua.bodies=1200@russian-officials")]
    [InlineData("another.txt", "2025-08-24", "2025-08-23", "ru.military=undisclosed@russian-mod ua.military=undisclosed@zelensky")]
    public async Task A_text_becomes_a_draft_with_the_claims_that_it_makes(string file, string? published, string date, string figures)
    {
        await using var house = await House.Open();
        var owner = house.Person();
        owner.Sends("/start");
        await using var bot = await house.StartBot($"--Admins:0={owner.Id}");
        await owner.NextReply(CancellationToken.None);

        owner.Sends("/import " + await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Articles", file)));
        await owner.Hears("Now send the link");
        owner.Sends(Link);
        if (published is not null)
        {
            await owner.Hears("It says Saturday");
            owner.Sends(published);
        }

        var preview = await owner.Hears("Above is what readers will see");
        Assert.Equal(figures, string.Join(' ', Figures().Matches(preview.Text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)));
        owner.Sends("/edit d1");
        await owner.Hears($"{date} kind=");
    }

    [Fact]
    public async Task A_document_is_read_with_the_link_beside_it_and_makes_no_draft_where_it_is_no_news()
    {
        await using var house = await House.Open();
        var owner = house.Person();
        owner.Sends("/start");
        await using var bot = await house.StartBot($"--Admins:0={owner.Id}");
        await owner.NextReply(CancellationToken.None);

        owner.SendsDocument("news.txt", Encoding.UTF8.GetBytes("Nothing to see."), "/import " + Link);
        await owner.Hears("Not taken for an exchange");
        owner.SendsDocument("news.html", Encoding.UTF8.GetBytes($"<html><body><h1>Prisoners exchanged</h1><p>November 20, 2026</p><p>{string.Concat(Enumerable.Repeat("<b>", 5000))}Ukraine and Russia exchanged prisoners."), "/import " + Link);
        await owner.Hears("Draft d1");
        owner.SendsDocument("photo.png", [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0], "/import " + Link);
        await owner.Hears("Only .txt and .html files");
        owner.Sends("/drafts");
        await owner.Hears("1 open draft");
    }

    [GeneratedRegex(@"\b(ua|ru)(\.[a-z]+)?=\S+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();
}
