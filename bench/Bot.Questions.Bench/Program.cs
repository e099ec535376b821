using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Exchanges.Dataset;
using Bot.Questions;

// Microseconds and bytes per question understood and answered, over the project's own question set; then seeded rubbish, which must neither throw nor
// take longer than its length warrants. Run with: dotnet run -c Release --project bench/Bot.Questions.Bench [rubbish strings]
var root = Root();
var record = DatasetReader.Read(Path.Combine(root, "data")).Record;
var today = new DateOnly(2026, 11, 21);
var parser = new QuestionParser(new Lexicon(record.References));
string[] questions = [.. Directory.GetFiles(Path.Combine(root, "data", "questions"), "*.jsonl").SelectMany(File.ReadLines).Where(l => l.Length > 0).Select(Text)];

Measure("understood", questions, q => parser.Parse(q, today, record));
Measure("understood and answered", questions, q => Answerer.Answer(parser.Parse(q, today, record), record, today));

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var random = new Random(20261121);
var slowest = (Microseconds: 0.0, Length: 0);
for (var i = 0; i < count; i++)
{
    var rubbish = Rubbish(random, questions);
    var start = Stopwatch.GetTimestamp();
    Answerer.Answer(parser.Parse(rubbish, today, record), record, today);
    var took = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    slowest = took > slowest.Microseconds ? (took, rubbish.Length) : slowest;
}

Console.WriteLine($"{count:N0} strings of rubbish: no exception; the slowest took {slowest.Microseconds:N0} us at {slowest.Length} characters");

static void Measure(string what, string[] questions, Func<string, object> act)
{
    for (var round = 0; round < 20; round++)
    {
        foreach (var question in questions)
        {
            act(question);
        }
    }

    const int Rounds = 20;
    var bytes = GC.GetAllocatedBytesForCurrentThread();
    var start = Stopwatch.GetTimestamp();
    for (var round = 0; round < Rounds; round++)
    {
        foreach (var question in questions)
        {
            act(question);
        }
    }

    var n = Rounds * questions.Length;
    Console.WriteLine($"{what}: {Stopwatch.GetElapsedTime(start).TotalMicroseconds / n:N1} us, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / n:N0} bytes a question ({questions.Length} questions)");
}

// Pieces of real questions between characters of every kind, from a few letters to megabyte lines now and then.
static string Rubbish(Random random, string[] questions)
{
    var text = new StringBuilder();
    var length = random.Next(10_000) == 0 ? 1_000_000 : random.Next(200);
    while (text.Length < length)
    {
        switch (random.Next(6))
        {
            case 0:
                text.Append((char)random.Next(0x20));
                break;
            case 1:
                text.Append((char)random.Next(0x10000));
                break;
            case 2:
                text.Append("\u202E\u200F<b>&amp;\0");
                break;
            case 3:
                text.Append(random.Next());
                break;
            default:
                var question = questions[random.Next(questions.Length)];
                var from = random.Next(question.Length);
                text.Append(question.AsSpan(from, random.Next(question.Length - from)));
                break;
        }
    }

    return text.ToString();
}

static string Text(string line)
{
    using var json = JsonDocument.Parse(line);
    return json.RootElement.GetProperty("q").GetString()!;
}

static string Root()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new DirectoryNotFoundException("Run it from the source tree.");
}
