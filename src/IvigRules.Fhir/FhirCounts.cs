namespace IvigRules.Fhir;

/// <summary>How many resources a record holds and what became of them: nothing is dropped in silence.</summary>
public sealed class FhirCounts
{
    internal FhirCounts(
        ImmutableSortedDictionary<string, FhirTypeCount> byType, ImmutableSortedDictionary<string, int> otherTypes, int points)
    {
        ByType = byType;
        OtherTypes = otherTypes;
        UnmappedPoints = points;
    }

    /// <summary>The types that are read, by name, where the record has any.</summary>
    public ImmutableSortedDictionary<string, FhirTypeCount> ByType { get; }

    /// <summary>
    /// The number of resources of every other type, by name. One that is no type of R4 is counted under <c>unknown</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, int> OtherTypes { get; }

    /// <summary>The number of points in <see cref="FhirReading.Unmapped"/>, also of those beyond the number that is listed.</summary>
    public int UnmappedPoints { get; }
}
