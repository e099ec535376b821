using Bot.Articles.Reading;
using Bot.Exchanges;

namespace Bot.Articles.Claims;

/// <summary>The counts read so far, in the order of the text.</summary>
internal sealed class ClaimLedger
{
    /// <summary>No report counts more; comparing them takes time in proportion to the square.</summary>
    private const int Most = 150;

    private readonly List<RawClaim> _claims = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<RawClaim> All => _claims;

    /// <summary>Whether no more are taken.</summary>
    public bool IsFull => _claims.Count >= Most;

    /// <summary>The last one that "the same number", "in return" and a bare number may refer to.</summary>
    public RawClaim? Last { get; private set; }

    /// <summary>Adds a count.</summary>
    /// <param name="claim">The count.</param>
    /// <param name="isLast">Whether what follows may refer to it.</param>
    public void Add(RawClaim claim, bool isLast = true)
    {
        _claims.Add(claim);
        Last = isLast ? claim : Last;
    }

    /// <summary>Sends a count the other way, which its own sentence did not tell for sure.</summary>
    public void TurnRound(RawClaim claim)
    {
        var turned = claim with { To = claim.To?.Other(), Evidence = Evidence.Return };
        _claims[_claims.IndexOf(claim)] = turned;
        Last = Last == claim ? turned : Last;
    }

    /// <summary>Takes the people whom the sentence before, or the same, counts for soldiers, as their speaker goes on to call them.</summary>
    public void CallSoldiers(Sentence sentence, Voice? voice)
    {
        if (Last is not { Count.IsNumber: true } last || sentence.Index - last.Sentence.Index > 1 || (voice is { Speaker: not null } && !Equals(voice.Speaker, last.Voice?.Speaker)))
        {
            return;
        }

        var at = _claims.IndexOf(last);
        for (var i = 0; i < _claims.Count; i++)
        {
            if (_claims[i].Sentence == last.Sentence && _claims[i].Measure is null or Measure.People)
            {
                _claims[i] = _claims[i] with { Measure = Measure.Military };
            }
        }

        Last = _claims[at];
    }

    /// <summary>Who says what stands at a term. "In return" and "the same number" go on with the speaker of the count before, also in a new paragraph.</summary>
    public Voice? VoiceAt(VoiceReader voices, Sentence sentence, int at) =>
        voices.At(sentence, at) ?? (Last is { Voice: { } before } last && sentence.Paragraph - last.Sentence.Paragraph <= 1 && (sentence.Has("in-return") || sentence.Has("same"))
            ? before with { IsCarried = true } : null);
}
