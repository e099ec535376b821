using System.Collections.Immutable;
using Bot.Articles.Words;

namespace Bot.Articles.Reading;

/// <summary>Who "he", "the president", "the ministry" and "there" stand for, while a text is read from its beginning.</summary>
internal sealed class Antecedents(Voice? poster)
{
    /// <summary>For how many sentences whoever spoke is "he".</summary>
    private const int Memory = 3;

    private Voice? _person = poster;
    private Voice? _institution = poster;
    private Voice? _president;
    private (Voice Voice, int Index)? _spoken;
    private int _mentioned;
    private int _reading;

    /// <summary>The person named last, else the institution.</summary>
    public Voice? Person => _person ?? _institution;

    /// <summary>The institution named last, else the person.</summary>
    public Voice? Institution => _institution ?? _person;

    /// <summary>Somebody speaks in a sentence.</summary>
    public void Hear(Sentence sentence, Voice voice)
    {
        _reading = sentence.Index;
        Remember(voice);
        if (!sentence.IsTitle && voice.Speaker is not null && (NamedVoices.IsPerson(voice) || NamedVoices.IsAgency(voice) || sentence.Terms[voice.At].Has("person") || sentence.Has("spokesman")))
        {
            _spoken = (voice, sentence.Index);
        }
    }

    /// <summary>A sentence names people, whether or not they speak.</summary>
    public void Meet(Sentence sentence, SpeakerNames names)
    {
        _reading = sentence.Index;
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if (names.At(sentence.Terms, i) is { } speaker)
            {
                Remember(new Voice(speaker, null, false, i, i));
                _mentioned = SpeakerNames.IsPerson(speaker) ? sentence.Index : _mentioned;
            }
        }
    }

    /// <summary>Who a pronoun near a verb of saying stands for, or null.</summary>
    public Voice? Of(ImmutableArray<Term> terms, int at, int verb)
    {
        if (Math.Abs(verb - at) > 4)
        {
            return null;
        }

        var term = terms[at];
        var isPossessive = term.Has("pronoun") && at + 1 < terms.Length && terms[at + 1].Has("pronoun-it");
        var meant = isPossessive || term.Has("pronoun-it") ? Institution
            : term.Has("pronoun-president") ? _president ?? Person
            : term.Has("there") && Math.Abs(verb - at) <= 2 ? _institution
            : term.Has("pronoun") ? Spoken() ?? Person
            : null;
        return meant is null ? null : meant with { At = at, Verb = verb };
    }

    /// <summary>"«…», he explained": whoever spoke last, in the sentences just before, unless somebody else was named since.</summary>
    private Voice? Spoken() => _spoken is ({ } voice, var index) && _reading - index <= Memory && index >= _mentioned ? voice : null;

    private void Remember(Voice voice)
    {
        _president = voice.Speaker is { Id: "zelensky" } || (voice.Speaker is { } leader && SpeakerNames.IsLeader(leader)) ? voice : _president;
        if (NamedVoices.IsPerson(voice))
        {
            _person = voice;
        }
        else if (!voice.IsBoth && voice.Speaker?.Id != Speaker.MediaId)
        {
            _institution = voice;
        }
    }
}
