namespace IvigRules.Assessments;

/// <summary>A drug usually given before the infusion.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Low">The least usual dose; absent when the patient is not known to be an adult.</param>
/// <param name="High">The largest usual dose; absent when the patient is not known to be an adult.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Premedication(Therapy Drug, Dose? Low, Dose? High)
{
    /// <summary>A note for this patient, for a clinician to decide on; absent when there is none.</summary>
    public string? Note { get; init; }
}
