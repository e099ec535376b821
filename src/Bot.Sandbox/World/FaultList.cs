namespace Bot.Sandbox.World;

/// <summary>The faults still to come; the first that matches a call hits it.</summary>
public sealed class FaultList
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Skip, int Left)> _faults = [];

    /// <summary>Adds a fault.</summary>
    public void Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_gate)
        {
            _faults.Add((fault, fault.Skip, fault.Times));
        }
    }

    /// <summary>Takes all faults back.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    /// <summary>The fault that hits this call, used up once; null lets it pass.</summary>
    internal Fault? Hit(string method, long? chatId)
    {
        lock (_gate)
        {
            for (var i = 0; i < _faults.Count; i++)
            {
                var (fault, skip, left) = _faults[i];
                if (!Matches(fault, method, chatId))
                {
                    continue;
                }

                if (skip > 0)
                {
                    _faults[i] = (fault, skip - 1, left);
                    continue;
                }

                if (left <= 1)
                {
                    _faults.RemoveAt(i);
                }
                else
                {
                    _faults[i] = (fault, 0, left - 1);
                }

                return fault;
            }
        }

        return null;
    }

    private static bool Matches(Fault fault, string method, long? chatId)
        => (fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase))
            && (fault.ChatId is null || fault.ChatId == chatId);
}
