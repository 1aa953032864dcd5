namespace IvigRules.Criteria;

/// <summary>A fact that a criterion misses.</summary>
/// <param name="Fact">The property and its subject.</param>
/// <param name="Record">The place of the therapy record that lacks it; absent when no record is there.</param>
internal readonly record struct MissedFact(MissingFact Fact, int? Record = null);
