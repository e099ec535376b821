using System.Globalization;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;

namespace Bot.Articles.Details;

/// <summary>Finds the agreement that the hand-over belongs to, as far as the text dates it.</summary>
internal static class AgreementReader
{
    private const int Reach = 9;

    public static string? Read(IEnumerable<Sentence> sentences, NewsCalendar calendar, HandOver handOver)
    {
        string? best = null;
        var aspects = new AspectReader(calendar);
        foreach (var sentence in sentences.Where(s => aspects.Of(s) != Aspect.Earlier))
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                if ((Known(sentence, i) ?? Venue(sentence, i)) is not { } place)
                {
                    continue;
                }

                var dated = place + (Date(sentence, i, calendar, handOver) is { } date ? ", " + date : "");
                best = best is null || dated.Length > best.Length ? dated : best;
            }
        }

        return best;
    }

    /// <summary>A place that stands for its agreements, unless the sentence speaks of other business there.</summary>
    private static string? Known(Sentence sentence, int at) => sentence.Terms[at].Value("agreement") is { } place
        && (sentence.Has("talks") || sentence.Has("event") || sentence.Has("exchanged") || sentence.Has("verb") || sentence.Has("stage") || sentence.Has("pledge") || sentence.Terms.Any(t => t.Date is not null)) ? place : null;

    /// <summary>A place of talks, where the sentence speaks of talks; Geneva also stands for its conventions.</summary>
    private static string? Venue(Sentence sentence, int at) =>
        sentence.Terms[at].Value("venue") is { } venue && !(at == 0 && sentence.Terms.Length > 1 && sentence.Terms[1].Follows(Signs.Colon | Signs.Dash)) && sentence.Has("talks", sentence.Portion(at)) ? venue : null;

    private static string? Date(Sentence sentence, int at, NewsCalendar calendar, HandOver handOver)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            foreach (var i in new[] { at + distance, at - distance })
            {
                if (i < 0 || i >= sentence.Terms.Length || sentence.Terms[i].Date is not { Month: { } month } mention || calendar.Resolve(mention) is not { } days)
                {
                    continue;
                }

                if (days.IsDay ? handOver.Date is { } day && days.From >= day.Value : mention.Day is not null)
                {
                    continue;
                }

                var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
                return string.Create(CultureInfo.InvariantCulture, $"{(mention.Day is { } d ? d + " " : "")}{name} {days.From.Year}");
            }
        }

        return null;
    }
}
