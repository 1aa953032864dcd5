namespace IvigRules.Fhir.Mapping;

/// <summary>The therapy that a record is about.</summary>
/// <param name="Therapies">One that is known, or each that it may be; none when it is another drug, or nothing says which.</param>
/// <param name="By">How it was recognised.</param>
/// <param name="Doubt">Why it is only a question; absent when it is known, or another drug.</param>
/// <param name="At">The element that says so.</param>
/// <param name="Quoted">The words or code.</param>
internal sealed record TherapyIdentity(
    ImmutableArray<Therapy> Therapies, FactSourceKind By, UnmappedReason? Doubt, Input.Node At, string? Quoted)
{
    /// <summary>The Medication that says which drug it is; absent when the record itself does.</summary>
    internal Input.Entry? Medication { get; init; }

    /// <summary>Whether nothing says which drug it is: it may be any.</summary>
    internal bool IsUnidentified { get; init; }

    /// <summary>Whether it is a drug that the rules do not read.</summary>
    internal bool IsOther => Therapies.IsEmpty && !IsUnidentified;

    internal bool IsOn(Therapy therapy) => Therapies.Contains(therapy);
}
