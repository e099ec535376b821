using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.EndToEnd.Tests.Support;

/// <summary>The program, running for itself. Everything it prints is kept.</summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private bool _isDisposed;
    private volatile TaskCompletionSource _printed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it printed on standard output.</summary>
    public IReadOnlyList<string> Output => [.. _output];

    /// <summary>What it printed on standard error.</summary>
    public IReadOnlyList<string> Errors => [.. _errors];

    /// <summary>Starts the program without waiting for anything.</summary>
    public static BotProcess Launch(string program, string workingDirectory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>Waits for a line that contains <paramref name="words"/>, and returns it.</summary>
    public async Task<string> Says(string words)
    {
        for (var deadline = Stopwatch.StartNew(); ;)
        {
            var printed = _printed.Task;
            if (_output.Concat(_errors).FirstOrDefault(line => line.Contains(words, StringComparison.Ordinal)) is { } found)
            {
                return found;
            }

            if (_process.HasExited || deadline.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The program did not say \"{words}\" but:\n{string.Join('\n', _output.Concat(_errors))}");
            }

            await Task.WhenAny(printed, Task.Delay(200));
        }
    }

    /// <summary>The address of its HTTP listener.</summary>
    public async Task<Uri> Address() => new(ListeningOn().Match(await Says("Now listening on:")).Value);

    /// <summary>SIGTERM: asks it to stop, and returns its exit code.</summary>
    public async Task<int> Stop()
    {
        AskToStop();
        return await Exit();
    }

    /// <summary>SIGTERM, without waiting.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>SIGKILL: it has no chance to tidy up.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Exit();
    }

    /// <summary>Waits for its end and all of its output; returns the exit code.</summary>
    public async Task<int> Exit(TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
            Interlocked.Exchange(ref _printed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    [GeneratedRegex(@"http://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex ListeningOn();
}
