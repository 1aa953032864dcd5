namespace IvigRules.Oracle;

/// <summary>What has to be said of an order: agrees, within-tolerance, deviates or cannot-be-judged.</summary>
/// <param name="Whole">
/// contraindicated, not-indicated, or the worst of the parts: deviates, cannot-be-judged, agrees-within-tolerance, agrees.
/// </param>
/// <param name="Parts">
/// The answer to each part: dose, dosePerWeight, courseTotal, infusions, intervalDays, route, volume, rate, product; and consistency,
/// only where the order contradicts itself.
/// </param>
public sealed record OrderConclusion(string Whole, IReadOnlyDictionary<string, string> Parts);
