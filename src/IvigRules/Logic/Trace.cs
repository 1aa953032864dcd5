namespace IvigRules;

/// <summary>A fact that is not on record and, once it is, could change the verdict.</summary>
/// <param name="Fact">The property to record, such as <c>patient.ivigHypersensitivity</c> or <c>priorTherapies.startedOn</c>.</param>
/// <param name="Subject">The therapy or disease it is about; absent for the patient's own properties.</param>
public readonly record struct MissingFact(string Fact, string? Subject = null) : IComparable<MissingFact>
{
    /// <summary>By property, then by subject, ordinal.</summary>
    public int CompareTo(MissingFact other)
    {
        var byFact = string.CompareOrdinal(Fact, other.Fact);
        return byFact != 0 ? byFact : string.CompareOrdinal(Subject, other.Subject);
    }

    /// <summary>Whether the left fact comes first.</summary>
    public static bool operator <(MissingFact left, MissingFact right) => left.CompareTo(right) < 0;

    /// <summary>Whether the right fact comes first.</summary>
    public static bool operator >(MissingFact left, MissingFact right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left fact comes first or is the same.</summary>
    public static bool operator <=(MissingFact left, MissingFact right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the right fact comes first or is the same.</summary>
    public static bool operator >=(MissingFact left, MissingFact right) => left.CompareTo(right) >= 0;

    /// <summary>The property and its subject.</summary>
    public override string ToString() => Subject is null ? Fact : $"{Fact} ({Subject})";
}

/// <summary>What an observation saw: written only when somebody asks for reasons.</summary>
internal sealed class Trace
{
    private readonly SortedSet<string> _observed = new(StringComparer.Ordinal);

    /// <summary>The paths of the facts it read, such as <c>priorTherapies[2]</c>.</summary>
    internal HashSet<string> Cited { get; } = new(StringComparer.Ordinal);

    /// <summary>What would have to be recorded for it to be decided.</summary>
    internal SortedSet<MissingFact> Missing { get; } = [];

    /// <summary>Whether the source names other outcomes than the one recorded, so that a clinician must judge.</summary>
    internal bool SourceIsSilent { get; private set; }

    /// <summary>What was observed, in an order that does not depend on the order of the facts.</summary>
    internal string Because => string.Join("; ", _observed);

    internal void Saw(string what) => _observed.Add(what);

    internal void Cite(string path) => Cited.Add(path);

    internal void Misses(string fact, string? subject = null) => Missing.Add(new MissingFact(fact, subject));

    internal void LeavesToClinician() => SourceIsSilent = true;
}
