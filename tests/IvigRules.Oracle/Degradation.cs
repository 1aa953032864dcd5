namespace IvigRules.Oracle;

/// <summary>A case of which one thing is less known than it was.</summary>
/// <param name="Description">What was made less known, such as <c>priorTherapies[2].outcome left out</c>.</param>
/// <param name="CaseJson">The case after it.</param>
/// <param name="IsRenaming">A therapy was renamed to a name that is not understood; otherwise knowledge was taken away.</param>
public sealed record Degradation(string Description, string CaseJson, bool IsRenaming = false);
