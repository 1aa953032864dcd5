namespace IvigRules.Oracle.Facts;

/// <summary>What the cerebrospinal fluid showed after an infusion.</summary>
internal sealed record Csf(bool? CellsRaised = null, bool? ProteinRaised = null, string? Culture = null);
