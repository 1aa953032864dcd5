namespace IvigRules.Json;

/// <summary>The faults of a text, in the order in which they are met, for a reader that goes on after each.</summary>
/// <remarks>A thousand at most: a text may be hostile. From then on values are skipped, and only their syntax is checked.</remarks>
internal sealed class FaultList
{
    internal const int Most = 1_000;

    private readonly List<RefusedException> _faults = [];

    internal int Count => _faults.Count;

    internal bool IsFull => Count >= Most;

    internal IReadOnlyList<RefusedException> All => _faults;

    internal void Add(RefusedException fault)
    {
        if (!IsFull)
            _faults.Add(fault);
    }
}
