namespace IvigRules.Screening;

/// <summary>The number of times that each verdict was given for each indication.</summary>
/// <remarks>Mutable only inside the library; a progress report holds a copy.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class VerdictCounts
{
    private readonly long[] _counts = new long[EnumNames<Indication>.Count * EnumNames<Verdict>.Count];

    /// <summary>The number of times that a verdict was given for an indication.</summary>
    public long this[Indication indication, Verdict verdict] => _counts[Index(indication, verdict)];

    /// <summary>The number of times that a verdict was given for any indication.</summary>
    public long Of(Verdict verdict)
    {
        long sum = 0;
        for (var indication = 0; indication < EnumNames<Indication>.Count; indication++)
            sum += this[(Indication)indication, verdict];
        return sum;
    }

    internal void Count(Indication indication, Verdict verdict) => _counts[Index(indication, verdict)]++;

    internal void Add(VerdictCounts other)
    {
        for (var i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }

    internal VerdictCounts Copy()
    {
        var copy = new VerdictCounts();
        copy.Add(this);
        return copy;
    }

    private static int Index(Indication indication, Verdict verdict) => ((int)indication * EnumNames<Verdict>.Count) + (int)verdict;
}
