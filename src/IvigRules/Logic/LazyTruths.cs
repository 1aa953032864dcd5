namespace IvigRules.Logic;

/// <summary>The truths of numbered criteria for one case, each judged on first use and cached.</summary>
internal abstract class LazyTruths(int count)
{
    // The cached byte is the truth plus this offset; zero means not judged yet.
    private const int Offset = 2;

    private readonly byte[] _judged = new byte[count];

    internal Truth this[int criterion] => _judged[criterion] is > 0 and var cached ? (Truth)(cached - Offset) : JudgeAndCache(criterion);

    /// <summary>Judges a criterion. The result is deterministic, so two threads may judge it at once.</summary>
    protected abstract Truth Judge(int criterion);

    private Truth JudgeAndCache(int criterion)
    {
        var truth = Judge(criterion);
        _judged[criterion] = (byte)((int)truth + Offset);
        return truth;
    }
}
