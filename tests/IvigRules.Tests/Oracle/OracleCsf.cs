namespace IvigRules.Tests.Oracle;

/// <summary>Section 8, csf {cellsRaised, proteinRaised, culture}.</summary>
internal sealed record OracleCsf(bool? CellsRaised = null, bool? ProteinRaised = null, string? Culture = null);
