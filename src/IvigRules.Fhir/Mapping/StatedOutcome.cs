namespace IvigRules.Fhir.Mapping;

/// <summary>The outcome that a record states, or why it states none, and where.</summary>
internal sealed record StatedOutcome(TherapyOutcome? Outcome, UnmappedReason? Doubt, Input.Node At, FactSourceKind By, string? Quoted)
{
    /// <summary>Whether a reason is there that contradicts another, or the status: then not even whether it was given is known.</summary>
    internal bool ContradictsStatus { get; init; }
}
