namespace IvigRules.Assessments;

/// <summary>A note on how facts were read.</summary>
/// <param name="Fact">The facts by their path or list in the case, such as <c>labResults</c>.</param>
/// <param name="Note">The note.</param>
internal sealed record Remark(string Fact, string Note);
