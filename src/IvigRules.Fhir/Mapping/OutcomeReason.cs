namespace IvigRules.Fhir.Mapping;

/// <summary>One reason of a record: the outcome that it states, or why it states none. One that says nothing has neither.</summary>
internal sealed record OutcomeReason(TherapyOutcome? Outcome, UnmappedReason? Doubt, Input.Node At, FactSourceKind By, string? Quoted);
