namespace IvigRules.Criteria;

/// <summary>AR-01: aseptic meningitis after an infusion.</summary>
internal static class Meningitis
{
    /// <summary>The conclusion on aseptic meningitis; null when the reaction does not fit its picture.</summary>
    internal static ReactionStatus? StatusOf(InfusionReaction reaction, CaseView view)
    {
        if (reaction.Csf?.Culture == CsfCulture.Positive)
            return ReactionStatus.CulturePositive;
        var headache = Recorded(reaction.Symptoms.SevereHeadache);
        var neck = Recorded(reaction.Symptoms.NeckStiffness);
        var lightOrMovement = Recorded(reaction.Symptoms.Photophobia).Or(Recorded(reaction.Symptoms.PainWithHeadMovement));
        var fever = Recorded(reaction.Temperature is { } temperature ? temperature >= view.Policy.FeverBound : null);

        // Fever is a reason to look for an infection even when not all signs are there.
        var atypical = headache.And(neck.Or(lightOrMovement)).And(fever);
        if (atypical == Truth.Met)
            return ReactionStatus.Atypical;
        var suspected = headache.And(neck).And(lightOrMovement).And(fever.Not());
        if (suspected == Truth.Met)
        {
            return reaction.Csf is { Culture: CsfCulture.Negative } csf && (csf.CellsRaised == true || csf.ProteinRaised == true)
                ? ReactionStatus.Supported
                : ReactionStatus.Suspected;
        }

        return suspected.Or(atypical) == Truth.Unknown && headache.Or(neck) == Truth.Met ? ReactionStatus.Unknown : null;
    }

    private static Truth Recorded(bool? symptom) => symptom is { } known ? Kleene.From(known) : Truth.Unknown;
}
