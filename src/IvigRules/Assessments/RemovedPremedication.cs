namespace IvigRules.Assessments;

/// <summary>A drug usually given before the infusion that this patient should not have.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Because">The recorded intolerance or contraindication.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record RemovedPremedication(Therapy Drug, string Because)
{
    /// <summary>The drug, without patient data.</summary>
    public override string ToString() => $"no {Drug.Id}";
}
