namespace IvigRules.Logic;

/// <summary>The truths of numbered criteria for one case, each judged on first use and cached.</summary>
internal abstract class LazyTruths
{
    // The cached byte is the truth plus this offset; zero means not judged yet.
    private const int Offset = 2;

    private readonly byte[] _judged;

    protected LazyTruths(int count) => _judged = new byte[count];

    /// <summary>The same truths as far as they are judged.</summary>
    protected LazyTruths(LazyTruths known) => _judged = [.. known._judged];

    internal Truth this[int criterion] => _judged[criterion] is > 0 and var cached ? (Truth)(cached - Offset) : JudgeAndCache(criterion);

    /// <summary>Judges a criterion. The result is deterministic, so two threads may judge it at once.</summary>
    protected abstract Truth Judge(int criterion);

    /// <summary>Has criteria judged again.</summary>
    protected void Forget(int[] criteria)
    {
        foreach (var criterion in criteria)
            _judged[criterion] = 0;
    }

    private Truth JudgeAndCache(int criterion)
    {
        var truth = Judge(criterion);
        _judged[criterion] = (byte)((int)truth + Offset);
        return truth;
    }
}
