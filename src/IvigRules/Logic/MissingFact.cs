namespace IvigRules.Logic;

/// <summary>A fact that is not recorded and could change the verdict.</summary>
/// <param name="Fact">The property to record, such as <c>patient.ivigHypersensitivity</c> or <c>priorTherapies.startedOn</c>.</param>
/// <param name="Subject">
/// The therapy or disease it is about, or the question of a site's fact (<c>site.</c>); absent for the patient's own properties.
/// </param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct MissingFact(string Fact, string? Subject = null) : IComparable<MissingFact>
{
    /// <summary>Compares by property, then by subject, ordinal.</summary>
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
