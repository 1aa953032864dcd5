namespace IvigRules.Fhir;

/// <summary>The resource that a fact was taken from. A fact may have several.</summary>
/// <param name="Fact">The path in the case, such as <c>priorTherapies[0]</c> or <c>patient.weight</c>.</param>
/// <param name="Place">Where the resource stands, such as <c>entry[12].resource</c>; no patient data.</param>
/// <param name="By">How it was recognised.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record FactSource(string Fact, string Place, FactSourceKind By)
{
    /// <summary>The resource, such as <c>MedicationRequest/123</c>. This may be patient data: never log it.</summary>
    public string? Reference { get; init; }

    /// <summary>The fact and the place, without patient data.</summary>
    public override string ToString() => $"{Fact}: {Place}";
}
