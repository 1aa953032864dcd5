namespace IvigRules.Logic;

/// <summary>The truth of each numbered criterion over one case: judged when first asked for, and kept.</summary>
internal abstract class LazyTruths(int count)
{
    // The kept byte is the truth plus this offset; zero means that the criterion is not judged yet.
    private const int Offset = 2;

    private readonly byte[] _judged = new byte[count];

    internal Truth this[int criterion] => _judged[criterion] is > 0 and var kept ? (Truth)(kept - Offset) : JudgeAndKeep(criterion);

    /// <summary>Judges a criterion. The same case gives the same truth, so two threads that do so at once come to the same.</summary>
    protected abstract Truth Judge(int criterion);

    private Truth JudgeAndKeep(int criterion)
    {
        var truth = Judge(criterion);
        _judged[criterion] = (byte)((int)truth + Offset);
        return truth;
    }
}
