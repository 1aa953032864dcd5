namespace IvigRules.Assessments;

/// <summary>A drug usually given before the infusion that this patient should not have.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Because">What is recorded.</param>
public sealed record RemovedPremedication(Therapy Drug, string Because)
{
    /// <summary>The drug, without what is recorded of the patient.</summary>
    public override string ToString() => $"no {Drug.Id}";
}
