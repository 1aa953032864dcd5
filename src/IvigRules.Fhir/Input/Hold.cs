namespace IvigRules.Fhir.Input;

/// <summary>Why a resource as a whole is not read.</summary>
internal sealed record Hold(UnmappedReason Reason, string Place);
