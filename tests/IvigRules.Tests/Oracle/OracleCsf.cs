namespace IvigRules.Tests.Oracle;

/// <summary>What the cerebrospinal fluid showed after an infusion.</summary>
internal sealed record OracleCsf(bool? CellsRaised = null, bool? ProteinRaised = null, string? Culture = null);
