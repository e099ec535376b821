using Bot.Cards;
using Bot.Conversation;
using Bot.Exchanges.Dataset;
using Bot.Records;

namespace Bot.Commands;

/// <summary><c>/export csv|json [period] [filter]</c>: the record, or a part of it, as a file.</summary>
internal sealed class Export(RecordKeeper records, ArgumentReader arguments) : IChatCommand
{
    /// <inheritdoc/>
    public string Name => "export";

    /// <inheritdoc/>
    public CommandGroup Group => CommandGroup.Record;

    /// <inheritdoc/>
    public async Task<Reply> AnswerAsync(Request request, CancellationToken cancellationToken)
    {
        var words = request.Wording;
        var argument = request.Arguments.Split(' ', 2, StringSplitOptions.TrimEntries);
        var format = argument[0].ToLowerInvariant();
        if (format is not ("csv" or "json"))
        {
            return Usage.Of(Name, words);
        }

        var asked = new RecordRequest(records.Current, request.Arguments, words, request.Today, request.BotName);
        if (!arguments.TryFilter(asked, Name, argument.Length > 1 ? argument[1] : "", out var filter, out var answer))
        {
            return answer;
        }

        var found = asked.Record.Matching(filter);
        return found.IsEmpty
            ? NothingFound.Of(filter, asked.Record, words)
            : new FileReply(
                $"exchanges-{asked.Record.AsOf:yyyy-MM-dd}.{format}",
                format == "csv" ? ClaimsCsv.Write(found) : DatasetWriter.File(await records.DocumentsAsync(found, cancellationToken)),
                words.Say("export.caption", ("n", found.Length), ("filter", words.Filter(filter, asked.Record.References))));
    }
}
