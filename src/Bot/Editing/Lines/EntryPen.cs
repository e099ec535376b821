using System.Collections.Immutable;
using System.Globalization;
using Bot.Editing.Publishers;
using Bot.Exchanges;
using Bot.Exchanges.Dataset;

namespace Bot.Editing.Lines;

/// <summary>Writes assignments into an entry, one after the other, and collects what is wrong with them. Figures are written by <see cref="ClaimPen"/>.</summary>
internal sealed class EntryPen(ExchangeDocument entry, TermFinder terms, PublisherFinder publishers, ExchangeRecord record)
{
    private const string Nothing = "-";
    private readonly List<LineFault> _faults = [];
    private readonly List<StoredPublisher> _newPublishers = [];

    /// <summary>The entry as it stands.</summary>
    public ExchangeDocument Entry { get; private set; } = entry;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<LineFault> Faults => _faults;

    /// <summary>Publishers of hosts that nobody cited before.</summary>
    public IReadOnlyList<StoredPublisher> NewPublishers => _newPublishers;

    /// <summary>Claimants of the figures that name nobody.</summary>
    public ImmutableArray<string> By { get; private set; } = [];

    /// <summary>The id of the first source that this line names, or null.</summary>
    public string? NamedSource { get; private set; }

    private string? LastSource { get; set; }

    /// <summary>Writes one assignment.</summary>
    public void Write(Field field, Assignment given)
    {
        switch (field.Name)
        {
            case FieldName.Date: WriteDays(given); break;
            case FieldName.Until: Entry = Entry with { Until = IsNothing(given) ? null : Day(given, given.Value) ?? Entry.Until }; break;
            case FieldName.Also: Entry = Entry with { AlternativeDates = [.. Items(given).Select(v => Day(given, v)).OfType<DateOnly>()] }; break;
            case FieldName.Kind: Entry = Entry with { Kind = Value<ExchangeKind>(given) ?? Entry.Kind }; break;
            case FieldName.Confidence: Entry = Entry with { Confidence = Value<Confidence>(given) ?? Entry.Confidence }; break;
            case FieldName.By: By = Terms(given, [], terms.Claimant); break;
            case FieldName.Mediators: Entry = Entry with { Mediators = Terms(given, Entry.Mediators ?? [], terms.Mediator) }; break;
            case FieldName.Categories: Entry = Entry with { Categories = Terms(given, Entry.Categories ?? [], terms.Category) }; break;
            case FieldName.Units: Entry = Entry with { Units = Terms(given, Entry.Units ?? [], terms.Unit) }; break;
            case FieldName.Agreement: Entry = Entry with { Agreement = IsNothing(given) ? null : Term(given, given.Value, terms.Agreement) ?? Entry.Agreement }; break;
            case FieldName.Place: Entry = Entry with { Place = Text(Entry.Place, field, given, KnownPlace) }; break;
            case FieldName.Note: Entry = Entry with { Note = Text(Entry.Note, field, given) }; break;
            case FieldName.Summary: Entry = Entry with { Summary = Text(Entry.Summary, field, given) ?? Entry.Summary }; break;
            case FieldName.Ages: Entry = Entry with { Ages = IsNothing(given) ? null : ReadAges(given) ?? Entry.Ages }; break;
            case FieldName.Ordinal: Entry = Entry with { Ordinal = IsNothing(given) ? null : ReadOrdinal(given) ?? Entry.Ordinal }; break;
            case FieldName.Source: WriteSource(given); break;
            case FieldName.Title: ChangeSource(given, s => s with { Title = given.Value }); break;
            case FieldName.Published: ChangeSource(given, s => s with { Published = Day(given, given.Value) ?? s.Published }); break;
            case FieldName.Publisher: ChangeSource(given, s => s with { Publisher = PublisherId(s.Url, given.Value) }); break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field.Name, "Figures are written by ClaimPen.");
        }
    }

    /// <summary>Notes a fault of an assignment.</summary>
    public void Fault(FaultKind kind, string word, Assignment? given = null, string? suggestion = null) =>
        _faults.Add(new LineFault(kind, word, given?.Start ?? -1, suggestion));

    /// <summary>The id of what an assignment names, or null after noting the fault.</summary>
    public string? Term(Assignment given, string word, FindTerm find)
    {
        if (find(word, out var fault) is { } id)
        {
            return id;
        }

        _faults.Add(fault with { At = given.Start });
        return null;
    }

    private static bool IsNothing(Assignment given) => given.Value == Nothing;

    private static string[] Items(Assignment given) => given.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void WriteDays(Assignment given)
    {
        var days = given.Value.Split("..", 2);
        if (Day(given, days[0]) is { } first)
        {
            Entry = Entry with { Date = first };
        }

        if (days is [_, var second])
        {
            Entry = Entry with { Until = Day(given, second) };
        }
    }

    private DateOnly? Day(Assignment given, string text)
    {
        if (terms.Day(text.Trim()) is { } day)
        {
            return day;
        }

        Fault(FaultKind.NotADay, text.Trim(), given);
        return null;
    }

    private T? Value<T>(Assignment given)
        where T : struct, Enum
    {
        if (Enum.TryParse<T>(given.Value, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(given.Value[0]))
        {
            return value;
        }

        Fault(FaultKind.NotAValue, given.Value, given, Languages.Spelling.Nearest(given.Value, Enum.GetNames<T>().Select(n => n.ToLowerInvariant())));
        return null;
    }

    /// <summary>A list replaces the one before; <c>+turkey</c> and <c>-turkey</c> change it by one.</summary>
    private ImmutableArray<string> Terms(Assignment given, ImmutableArray<string> before, FindTerm find)
    {
        var changes = Items(given);
        if (IsNothing(given))
        {
            return [];
        }

        List<string> ids = [.. changes.All(c => c[0] is '+' or '-') ? before : []];
        foreach (var change in changes)
        {
            if (Term(given, change.TrimStart('+', '-'), find) is { } id)
            {
                ids.Remove(id);
                if (change[0] != '-')
                {
                    ids.Add(id);
                }
            }
        }

        return [.. ids];
    }

    private static LocalizedText? Text(LocalizedText? before, Field field, Assignment given, Func<string, LocalizedText?>? known = null)
    {
        var text = given.Value.Length == 0 || IsNothing(given) ? null : given.Value;
        return field.Language switch
        {
            Language.Ukrainian => (before ?? new LocalizedText(text ?? Nothing)) with { Uk = text },
            Language.Russian => (before ?? new LocalizedText(text ?? Nothing)) with { Ru = text },
            // What was said in English before does not translate what is said now.
            _ => text is null ? null : known?.Invoke(text) ?? new LocalizedText(text),
        };
    }

    /// <summary>A place that the record has already, in all its languages.</summary>
    private LocalizedText? KnownPlace(string text) => record.Exchanges.Select(e => e.Facts.Place).FirstOrDefault(
        p => p is not null && new[] { p.En, p.Uk, p.Ru }.Contains(text, StringComparer.OrdinalIgnoreCase));

    private Ages? ReadAges(Assignment given)
    {
        var ends = given.Value.Split('-', '–');
        var (young, old) = (Age(ends[0]), Age(ends[^1]));
        if (ends.Length <= 2 && ends.All(e => e.Trim().Length == 0 || Age(e) is not null) && (young ?? old) is not null && !(young > old))
        {
            return new Ages(young, old);
        }

        Fault(FaultKind.NotAges, given.Value, given);
        return null;

        static int? Age(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 120 ? age : null;
    }

    private OrdinalDocument? ReadOrdinal(Assignment given)
    {
        var parts = given.Value.Split('@', 2);
        if (int.TryParse(parts[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000)
        {
            return Term(given, parts is [_, var by] ? by : "coordination-headquarters", terms.Claimant) is { } claimant ? new OrdinalDocument(number, claimant) : null;
        }

        Fault(FaultKind.NotAFigure, given.Value, given);
        return null;
    }

    /// <summary><c>source=https://…</c> adds a page (or means the one that is there), <c>source=-2</c> takes the second away.</summary>
    private void WriteSource(Assignment given)
    {
        var words = given.Value.Split(' ', 2);
        if (words[0].StartsWith('-'))
        {
            RemoveSource(given, "s" + words[0].TrimStart('-', 's', '#'));
        }
        else if (!LineReader.IsAddress(words[0]) || !Uri.TryCreate(words[0], UriKind.Absolute, out var url) || !url.Host.Contains('.', StringComparison.Ordinal) || words[0].Length > 1000)
        {
            var suggestion = words[0].Contains('.', StringComparison.Ordinal) && Uri.TryCreate("https://" + words[0], UriKind.Absolute, out _) && !words[0].Contains(':', StringComparison.Ordinal) ? "https://" + words[0] : null;
            Fault(FaultKind.NotAnAddress, words[0], given, suggestion);
        }
        else if (words is [_, var more])
        {
            Fault(FaultKind.UnknownField, more, given);
        }
        else
        {
            AddSource(url);
        }
    }

    private void AddSource(Uri url)
    {
        var sources = Numbered(Entry.Sources);
        var known = sources.FirstOrDefault(s => s.Url == url);
        var next = sources.Select(s => int.TryParse(s.Id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max() + 1;
        LastSource = known?.Id ?? string.Create(CultureInfo.InvariantCulture, $"s{next}");
        NamedSource ??= LastSource;
        Entry = Entry with { Sources = known is not null ? sources : [.. sources, new SourceDocument(PublisherId(url, null), url, LastSource)] };
    }

    private void RemoveSource(Assignment given, string id)
    {
        var sources = Numbered(Entry.Sources);
        if (sources.All(s => s.Id != id) || Entry.Claims.Any(c => c.Source == id))
        {
            Fault(FaultKind.SourceInUse, given.Value, given);
            return;
        }

        Entry = Entry with { Sources = [.. sources.Where(s => s.Id != id)] };
    }

    private void ChangeSource(Assignment given, Func<SourceDocument, SourceDocument> change)
    {
        if (LastSource is null)
        {
            Fault(FaultKind.WithoutSource, $"{given.Key}=", given);
            return;
        }

        Entry = Entry with { Sources = [.. Entry.Sources.Select(s => s.Id == LastSource ? change(s) : s)] };
    }

    private static ImmutableArray<SourceDocument> Numbered(ImmutableArray<SourceDocument> sources) => [.. sources.Select(s => s with { Id = s.Id ?? "s1" })];

    private string PublisherId(Uri url, string? name)
    {
        if ((name is null ? publishers.Of(url) : publishers.Named(name)) is { } known)
        {
            return known.Id;
        }

        _newPublishers.RemoveAll(p => p.Url.Host == url.Host);
        var added = publishers.New(url, name);
        _newPublishers.Add(added);
        return added.Id;
    }
}

/// <summary>Looks a term up; a null comes with what is wrong.</summary>
internal delegate string? FindTerm(string word, out LineFault fault);
