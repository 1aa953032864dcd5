namespace IvigRules.Dosing;

/// <summary>A step of a rate schedule.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Duration">The duration; absent for the last step, which lasts to the end.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record RateStep(RatePerWeight Rate, TimeSpan? Duration = null);
