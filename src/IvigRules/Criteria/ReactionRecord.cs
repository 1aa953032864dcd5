namespace IvigRules.Criteria;

/// <summary>A reaction to an infusion that is undated or dated up to the as-of date.</summary>
/// <param name="Place">Its place among the reactions of the case.</param>
/// <param name="Reaction">The record.</param>
/// <param name="ResolvedOn">When it was resolved; absent when that lies after the as-of date.</param>
internal readonly record struct ReactionRecord(int Place, InfusionReaction Reaction, DateOnly? ResolvedOn)
{
    internal bool IsOpen => ResolvedOn is null;

    /// <summary>Whether it is a severe allergy (AR-02): it establishes hypersensitivity to IVIG.</summary>
    internal bool IsSevereAllergy => Reaction.Symptoms.Anaphylaxis == true;
}
