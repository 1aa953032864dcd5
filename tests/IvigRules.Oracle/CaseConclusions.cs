namespace IvigRules.Oracle;

/// <summary>What has to be concluded from one case.</summary>
/// <param name="Indications">One conclusion for each indication, in the order of the result.</param>
/// <param name="IgnoredFacts">The facts dated after the as-of date, such as <c>relapses[0]</c>.</param>
/// <param name="NotUnderstood">The records on therapies that nobody knows, such as <c>priorTherapies[3]</c>.</param>
/// <param name="RemovedPremedication">Of acetaminophen and diphenhydramine, what the patient must not have.</param>
/// <param name="AdverseReactions">
/// By rule and reaction, such as <c>AR-01 infusionReactions[0]</c>: suspected, supported, culture-positive, atypical, unknown or present.
/// </param>
public sealed record CaseConclusions(
    IReadOnlyList<Conclusion> Indications,
    IReadOnlyList<string> IgnoredFacts,
    IReadOnlyList<string> NotUnderstood,
    IReadOnlyList<string> RemovedPremedication,
    IReadOnlyDictionary<string, string> AdverseReactions);
