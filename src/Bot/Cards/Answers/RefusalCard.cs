using System.Collections.Immutable;
using Bot.Exchanges;
using Bot.Languages;
using Bot.Questions;

namespace Bot.Cards.Answers;

/// <summary>An honest no: what the record cannot answer, what can be asked instead, and official places for relatives.</summary>
internal static class RefusalCard
{
    /// <summary>The card of a no.</summary>
    public static Card Of(NoAnswer answer, AnswerLayout layout)
    {
        var words = layout.Words;
        var reason = "no." + answer.Reason.ToString().ToLowerInvariant();
        return new Card
        {
            Title = words[reason + ".title"],
            Blocks =
            [
                new Paragraph(answer.Reason == Refusal.OutsideRecord ? words.Say("record.endsOn", ("date", words.Date(answer.AsOf))) : words[reason + ".text"]),
                .. answer.Contacts.IsEmpty ? [] : new Block[] { new Heading(words["no.contacts"]), new Bullets([.. answer.Contacts.Select(c => Contact(c, layout))]) },
            ],
            Buttons = Examples(words),
        };
    }

    /// <summary>The card for a time that the record covers and in which it holds no such exchange.</summary>
    public static Card Of(NothingAnswer answer, AnswerLayout layout)
    {
        var card = NothingFound.Of(answer.Question.Filter, layout.Record, layout.Words);
        foreach (var source in answer.Events.SelectMany(e => e.Sources))
        {
            layout.Notes.Cite(source);
        }

        return card;
    }

    /// <summary>The card for a question about the bot itself.</summary>
    public static Card Help(AnswerLayout layout) => new()
    {
        Title = layout.Words["start.title"],
        Blocks = [new Paragraph(layout.Words["start.what"]), new Paragraph(layout.Words["start.ask"])],
        Buttons = Examples(layout.Words),
    };

    private static Line Contact(Contact contact, AnswerLayout layout)
    {
        var words = layout.Words;
        List<Span> spans = [new Strong(contact.Name.In(words.Language))];
        foreach (var phone in contact.Phones)
        {
            spans.Add(", ");
            spans.Add(new Code(phone.Number));
            spans.Add(phone.For is { } whom ? $" ({whom.In(words.Language)})" : "");
        }

        if (contact.Site is { } site)
        {
            spans.Add(", ");
            spans.Add(new Link(site.Host, site));
        }

        spans.Add(" ");
        spans.Add(new Faint(words.Say("no.contactAsOf", ("date", words.Date(contact.AsOf)))));
        spans.AddRange(contact.Sources.SelectMany(s => new Span[] { " ", layout.Notes.Cite(s) }));
        return new Line([.. spans]);
    }

    private static ImmutableArray<ImmutableArray<Button>> Examples(Wording words) =>
        [[new CommandButton(words["button.latest"], "/latest", InPlace: false), new CommandButton(words["button.totalsAll"], "/totals", InPlace: false), new CommandButton(words["button.help"], "/help", InPlace: false)]];
}
