using System.Buffers;

namespace Bot.Articles.Cleaning;

/// <summary>Tells whether some words may be a publisher's name, and how much they look like one.</summary>
internal static class PublisherName
{
    private const int LongestName = 6;
    private const string Trimmed = " .!:«»\"“”*-–—\u00a0➡️✅🔹";

    /// <summary>Words of rubrics, issues, places and dates: a piece that consists of them is no name.</summary>
    private static readonly HashSet<string> _rubrics = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "of", "the", "in", "on", "and", "for", "with", "to", "by", "our", "we", "what", "from", "no", "new", "all",
        "published", "posted", "updated", "edition", "amended", "version", "issue", "page", "vol", "volume", "date", "source", "section", "part", "episode", "clip", "transcript", "subtitles", "morning", "evening",
        "europe", "world", "foreign", "international", "national", "local", "news", "briefing", "brief", "politics", "society", "war", "latest", "live", "blog", "updates", "update", "tv", "online", "data", "desk",
        "opinion", "analysis", "feature", "features", "interview", "interviews", "exclusive", "breaking", "explained", "explainer", "long", "read", "longread", "report", "reports", "statement", "release", "press",
        "correction", "newsletter", "digest", "home", "top", "story", "stories", "staff", "reporter", "correspondent", "editor", "bureau", "telegram", "facebook", "official", "photo", "video", "podcast", "est", "edt",
        "gmt", "cet", "utc", "am", "pm", "ukraine", "ukraine's", "russia", "russia's", "kyiv", "kiev", "moscow", "doha", "ankara", "london", "vilnius", "warsaw", "berlin", "geneva", "minsk", "riyadh", "abu", "dhabi",
        "суспільство", "політика", "новини", "новин", "світ", "війна", "україна", "колонки", "події", "думки", "блоги", "аналітика", "репортаж", "інтерв’ю", "розшифровка", "випуску", "випуск", "оновлено", "опубліковано",
        "відео", "фото", "телеграм", "онлайн", "головне", "тексти", "історії", "фейк", "фейки", "дня", "тижня", "ефір", "наживо", "офіційно", "стрічка", "київ", "москва", "львів", "газета", "обласна", "районна", "міська", "власна", "інформація", "інф", "кореспондент", "наш", "спецкор", "пряма", "мова", "колонка", "області", "регіону", "краю", "району", "репортер", "фактів", "фактчек", "розмова", "від", "редакції", "оновлюється", "виправлено", "коротко", "стисло", "терміново", "важливо",
        "общество", "политика", "новости", "новостей", "мир", "мире", "в", "украина", "главное", "война", "мнения", "аналитика", "интервью", "расшифровка", "выпуск", "выпуска", "обновлено", "опубликовано", "видео",
        "официально", "неделя", "недели", "за", "минут", "пять", "лента", "киев", "минск", "номер", "областная", "районная", "выпуск", "день", "сводка", "собственная", "информация", "соб", "корр", "корреспондент", "репортаж", "прямая", "речь", "фактов", "разговор", "от", "области", "региона", "края", "района", "редакции", "обновляется", "исправлено", "коротко", "срочно", "важно", "и", "і", "та", "на", "про", "для", "с", "з",
    };

    /// <summary>Words of which many names are made.</summary>
    private static readonly string[] _mediaWords =
    [
        "times", "post", "gazette", "courier", "herald", "review", "wire", "agency", "service", "monitor", "dispatch", "echo", "chronicle", "observer", "tribune", "journal", "daily", "weekly", "ledger", "press", "media",
        "telegraph", "globe", "mail", "guardian", "independent", "mirror", "standard", "voice", "radio", "television", "network", "report", "news", "tv", "argus", "examiner", "sentinel", "bulletin", "beacon",
        "вісник", "вісті", "газета", "часопис", "голос", "хвиля", "радіо", "кур’єр", "листок", "правда", "агентство", "телеграф", "пошта", "тиждень", "портал", "інфо",
        "вестник", "ведомости", "известия", "курьер", "дневник", "обзор", "лента", "меридиан", "время", "волна", "вечерн", "вечірн", "новости", "новини", "радио",
    ];

    private static readonly string[] _kinds = ["портал", "тижневик", "радіо", "радио", "газета", "часопис", "журнал", "телеканал", "еженедельник", "телерадіокомпанія", "телекомпания", "студія", "студия"];

    /// <summary>"Портал «Межа», 30 вересня": a masthead that names the kind of the medium too, and nothing else but the date; else null.</summary>
    public static string? WithKind(string text)
    {
        var (open, close) = (text.IndexOf('«', StringComparison.Ordinal), text.IndexOf('»', StringComparison.Ordinal));
        var isWhole = open > 1 && close > open && !text.AsSpan(close + 1).ContainsAny(_letters) && text[open - 1] == ' ';
        return isWhole && _kinds.Contains(text[..open].Trim(), StringComparer.OrdinalIgnoreCase) ? text[..(close + 1)].Trim() : null;
    }

    private static readonly SearchValues<char> _letters = SearchValues.Create("абвгґдеєёжзиіїйклмнопрстуфхцчшщьюяъыэ:");

    /// <summary>The words without signs around them, where they may be a name; else null.</summary>
    public static string? Of(string? text)
    {
        var name = text?.Trim(Trimmed.ToCharArray());
        if (name is null or { Length: < 3 or > 60 } || name.Contains("http", StringComparison.OrdinalIgnoreCase) || !(char.IsUpper(name[0]) || char.IsAsciiDigit(name[0])))
        {
            return null;
        }

        if (name.Contains('«', StringComparison.Ordinal) && !name.Contains('»', StringComparison.Ordinal))
        {
            // A headline's piece, unless its own closing sign was trimmed.
            name = text!.TrimEnd() is [.., '»'] ? name + "»" : "";
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= LongestName && name.Count(char.IsLetter) >= 3 && !Array.TrueForAll(words, w => (w.Any(char.IsAsciiDigit) && w.Count(char.IsLetter) < 3) || !w.Any(char.IsLetter) || _rubrics.Contains(w.Trim('.', '!', '?')))
            ? name : null;
    }

    /// <summary>How much a piece of the header looks like a name: by its words, by the address, and by coming again in the text.</summary>
    public static int Score(string name, string text, string? url)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isTitleCase = Array.TrueForAll(words, w => char.IsUpper(w[0]) || !char.IsLetter(w[0]) || w is "of" or "and" or "the" or "in" or "і" or "та" or "и");
        return (Array.Exists(words, w => Array.Exists(_mediaWords, m => w.StartsWith(m, StringComparison.OrdinalIgnoreCase))) ? 3 : 0)
            + (words[0].Equals("the", StringComparison.OrdinalIgnoreCase) && words.Length <= 4 ? 2 : 0)
            - (IsDescription(words) ? 5 : 0)
            + (isTitleCase || name[0] >= '\u0400' ? 0 : -3) - (name[0] >= '\u0400' && words.Length > 4 ? 2 : 0)
            + (IsInAddress(words, url) ? 4 : 0)
            + (ComesAgain(name, words, text) ? 2 : 0)
            - (name[^1] is '?' or '…' ? 3 : 0);
    }

    /// <summary>"Газета прикордонних районів": what it is, and not what it is called.</summary>
    private static bool IsDescription(string[] words) => words.Length > 1 && _kinds.Contains(words[0], StringComparer.OrdinalIgnoreCase) && words.Skip(1).All(w => char.IsLower(w[0]));

    private static bool IsInAddress(string[] words, string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Host.Replace("-", "", StringComparison.Ordinal).Contains(string.Concat(words.Where(w => !w.Equals("the", StringComparison.OrdinalIgnoreCase))), StringComparison.OrdinalIgnoreCase);

    /// <summary>"The Echo", «Вестника», "Courier news services": its own word stands elsewhere with a capital, after an article or in quotation marks.</summary>
    private static bool ComesAgain(string name, string[] words, string text)
    {
        var own = words.LastOrDefault(w => w.Length >= 4 && !_rubrics.Contains(w));
        if (own is null)
        {
            return false;
        }

        var stem = own[0] >= '\u0400' && own.Length > 5 ? own[..^2] : own;
        var signs = own[0] >= '\u0400' ? new[] { "«", "“", "\"" } : ["the ", "The ", "@", "“", "\"", "© ", "From ", "by "];
        return Array.Exists(signs, s => text.Contains(s + stem, StringComparison.OrdinalIgnoreCase) || text.Contains(s + name, StringComparison.OrdinalIgnoreCase)) && Count(text, stem) > 1;
    }

    private static int Count(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }
}
