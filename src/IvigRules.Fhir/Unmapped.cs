namespace IvigRules.Fhir;

/// <summary>Something in a record that was not taken as a fact, or not as it stands.</summary>
/// <param name="Place">Where it stands, as a path of names and indices such as <c>entry[12].resource.statusReason</c>; no patient
/// data.</param>
/// <param name="Reason">Why.</param>
/// <param name="About">The fact that it would concern, in the library's words, such as <c>priorTherapies: plasma-exchange</c>.</param>
/// <param name="Says">One sentence for a person, without patient data.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record Unmapped(string Place, UnmappedReason Reason, string About, string Says)
{
    /// <summary>The path in the case of the fact that stands for it, such as <c>priorTherapies[0]</c>; absent when there is none.</summary>
    public string? Fact { get; init; }

    /// <summary>The resource, such as <c>MedicationRequest/123</c>. This may be patient data: never log it.</summary>
    public string? Reference { get; init; }

    /// <summary>The text or code that was not understood, shortened. This may be patient data: never log it.</summary>
    public string? Quoted { get; init; }

    /// <summary>The place, the reason and what it concerns, without patient data.</summary>
    public override string ToString() => $"{Place}: {Reason} ({About})";
}
