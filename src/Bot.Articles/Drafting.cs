using System.Collections.Immutable;
using Bot.Articles.Claims;
using Bot.Articles.Details;
using Bot.Articles.Events;
using Bot.Articles.Reading;
using Bot.Articles.Words;
using Bot.Exchanges;

namespace Bot.Articles;

/// <summary>Puts a draft together once it is known that a text reports a hand-over.</summary>
internal sealed class Drafting(ImmutableArray<Sentence> sentences, NewsCalendar calendar, HandOver handOver, Speakers speakers, Speaker? poster)
{
    /// <summary>The headline and the first sentence or two say of whom the news is.</summary>
    private const int Opening = 3;

    private readonly VoiceReader _voices = new(sentences, speakers, poster);
    private readonly Background _background = new(handOver, calendar, sentences);

    public ExchangeDraft Draft(ArticleHead head)
    {
        var raw = new ClaimReader(_voices, _background).Read(sentences);
        var claims = new ClaimSettler(speakers, Announcer, MentionsCivilians, SpeaksOfSoldiers).Settle(raw, Fallback(raw), poster is not null, IsOfCivilians(raw));
        var kind = Kind(claims);
        var body = sentences;
        var categories = kind == ExchangeKind.Bodies ? [] : CategoryReader.Read(body, _background, claims, handOver.Date?.Value);
        return new ExchangeDraft(head)
        {
            Date = handOver.Date,
            Until = handOver.Until,
            Weekday = handOver.Weekday,
            Kind = kind,
            Claims = claims,
            Mediators = MediatorReader.Read(body, _background),
            Place = PlaceReader.Read(body, _background),
            Agreement = AgreementReader.Read(body, calendar, handOver),
            Ages = kind == ExchangeKind.Bodies ? null : AgeReader.Read(body, _background),
            Ordinal = OrdinalReader.Read(body),
            Categories = categories,
        };
    }

    /// <summary>Who announces for a party: the first of its side who speaks in the text, else its officials.</summary>
    private Speaker Announcer(Party party)
    {
        var side = Voice.SideOf(party);
        var body = sentences.Where(s => !s.IsTitle).ToList();
        var speaking = body.SelectMany(s => _voices.Of(s)).Select(v => v.Speaker);
        var named = body.Where(s => s.Has("say")).SelectMany(s => Enumerable.Range(0, s.Terms.Length).Select(i => _voices.Named(s, i)));
        return speaking.Concat(named).OfType<Speaker>().FirstOrDefault(s => s.Side == side && !s.Id.EndsWith("-officials", StringComparison.Ordinal) && !s.Id.EndsWith("-source", StringComparison.Ordinal))
            ?? speakers.Find(party == Party.Ukraine ? "ukrainian-officials" : "russian-officials")!;
    }

    /// <summary>Whether a speaker says, without a number, that civilians were among those freed.</summary>
    private bool MentionsCivilians(Speaker speaker) => sentences.Any(s => !s.IsTitle && _voices.Of(s).Any(v => v.Speaker == speaker)
        && !_background.Covers(s, null, 0)
        && Enumerable.Range(0, s.Terms.Length).Any(i => s.Terms[i].Has("category", "civilians") && s.Terms[i].Has("noun") && (i == 0 || s.Terms[i - 1].Number is null)));

    /// <summary>Whether a speaker calls those whom a party received soldiers, and does not say that they are the other's.</summary>
    private bool SpeaksOfSoldiers(Speaker speaker, Party to) =>
        sentences.Any(s => !s.IsTitle && _voices.Of(s).Any(v => v.Speaker == speaker) && Enumerable.Range(0, s.Terms.Length).Any(i => s.Terms[i].Has("noun", "military")
            && (Parties.Of(s.Terms[i].Value("party") ?? (i > 0 ? s.Terms[i - 1].Value("party") : null) ?? (i + 1 < s.Terms.Length ? s.Terms[i + 1].Value("party") : null)) ?? (speaker.Side == Side.Ukraine ? Party.Ukraine : speaker.Side == Side.Russia ? Party.Russia : to)) == to) && !_background.Covers(s, null, 0));

    /// <summary>Whether only civilians were handed over: whoever is counted as people is one.</summary>
    private bool IsOfCivilians(ImmutableArray<RawClaim> raw) => (raw.Any(r => r.Measure == Measure.Civilians && r.Count.IsNumber) || handOver.Core.Any(s => s.Terms.Any(t => t.Has("noun", "civilians"))))
        && raw.All(r => r.Measure is null or Measure.Civilians || (r is { Measure: Measure.People, IsEach: false } && !raw.Any(c => c.Measure == Measure.Civilians && c.Voice?.Speaker == r.Voice?.Speaker && c.To == r.To))) && !handOver.Core.Any(s => s.Has("prisoner") || s.Terms.Any(t => t.Has("noun", "military")));

    /// <summary>What a number counts when nothing near it says so.</summary>
    private Measure Fallback(ImmutableArray<RawClaim> raw)
    {
        var measures = raw.Where(r => r.Count.IsNumber && !r.Sentence.IsTitle).Select(r => r.Measure).OfType<Measure>().ToList();
        var known = measures.Where(m => m != Measure.Civilians).ToList();
        var isOfSoldiers = handOver.Core.Any(s => s.Terms.Any(t => t.Has("noun", "military")));
        known = known.Count == 0 && !isOfSoldiers ? [.. raw.Select(r => r.Measure).OfType<Measure>().Where(m => m != Measure.Civilians)] : known;
        return known.Count > 0 ? known.CountBy(m => m).MaxBy(m => m.Value).Key
            : measures.Count > 0 && !isOfSoldiers ? Measure.Civilians
            : handOver.Core.Any(s => s.Terms.Any(t => t.Has("noun", "bodies"))) && !isOfSoldiers ? Measure.Bodies
            : handOver.Core.Any(s => s.Has("prisoner")) && !isOfSoldiers ? Measure.People : Measure.Military;
    }

    private ExchangeKind Kind(ImmutableArray<DraftClaim> claims)
    {
        var freed = claims.Where(c => !(c.Count.IsNumber && c.Count.Number == 0)).Select(c => c.Measure).ToHashSet();
        var bodies = claims.Any(c => c.Measure == Measure.Bodies) || handOver.Core.Any(SpeaksOfBodies);
        var prisoners = freed.Contains(Measure.Military) || (freed.Contains(Measure.People) && !SpeaksOfCivilians);
        prisoners &= freed.Contains(Measure.Military) || !bodies || SpeaksOfPrisoners || handOver.Core.Any(s => s.Has("captivity") || s.Has("exchanged"));
        var civilians = freed.Contains(Measure.Civilians) || SpeaksOfCivilians;
        return bodies ? prisoners || freed.Contains(Measure.Civilians) ? ExchangeKind.Mixed : ExchangeKind.Bodies
            : civilians && !prisoners && !SpeaksOfPrisoners ? ExchangeKind.Civilians : ExchangeKind.Prisoners;
    }

    private bool SpeaksOfPrisoners => handOver.Core.Any(s => s.Terms.Any(t => t.Has("noun", "military") || t.Has("prisoner")));

    /// <summary>Whether the sentences that tell of the hand-over speak of civilians and of nobody else, or those that begin the text of people of the Kursk region.</summary>
    private bool SpeaksOfCivilians => !SpeaksOfPrisoners && handOver.Core.Any(s => s.Terms.TakeWhile(t => !t.Has("among") && !t.Has("partitive") && !t.Has("addition")).Any(t => t.Has("noun", "civilians") && !t.Has("kin")))
        || (!SpeaksOfPrisoners && sentences.Take(Opening).Any(s => s.Terms.TakeWhile(t => !t.Has("among")).Any(t => t.Has("category", "kursk-residents"))));

    /// <summary>"Bodies were exchanged as well", without a number that anybody is credited with.</summary>
    private bool SpeaksOfBodies(Sentence sentence)
    {
        var at = sentence.Terms.Select((t, i) => t.Has("noun", "bodies") ? i : -1).FirstOrDefault(i => i >= 0, -1);
        return at >= 0 && (sentence.Has("exchanged", sentence.Segment(at)) || sentence.Has("verb", sentence.Segment(at))) && !sentence.Has("not") && !_background.Covers(sentence, null, at);
    }
}
