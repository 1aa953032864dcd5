namespace IvigRules.Criteria;

internal static class Reactions
{
    // Declared first: static fields are initialized in textual order.
    private static readonly ImmutableArray<string> ReadsReactions = ["infusionReactions"];

    /// <summary>No suspected aseptic or infectious meningitis is open. Other open reactions are named and do not fail the check.</summary>
    internal static Criterion NoMeningitisIsOpen { get; } =
        new FactCriterion("no suspected aseptic or infectious meningitis after an earlier infusion is open", JudgeOpen)
        {
            Reads = ReadsReactions,
        };

    /// <summary>AR-01: a recorded reaction raises the suspicion of aseptic meningitis.</summary>
    internal static Criterion MeningitisIsSuspected { get; } = new FactCriterion(
        "a reaction has severe headache, neck stiffness, and photophobia or pain with head movement, "
        + "without more than low-grade fever", JudgeMeningitis)
    {
        Reads = ReadsReactions,
    };

    /// <summary>AR-02: anaphylaxis after an infusion is recorded.</summary>
    internal static Criterion SevereAllergyIsRecorded { get; } =
        new FactCriterion("anaphylaxis after an infusion is recorded", JudgeSevereAllergy) { Reads = ReadsReactions };

    /// <summary>The conclusion on aseptic meningitis; null when the reaction does not fit its picture.</summary>
    internal static ReactionStatus? MeningitisStatus(InfusionReaction reaction, CaseView view)
    {
        if (reaction.Csf?.Culture == CsfCulture.Positive)
            return ReactionStatus.CulturePositive;
        var symptoms = reaction.Symptoms;
        var picture = Recorded(symptoms.SevereHeadache).And(Recorded(symptoms.NeckStiffness))
            .And(Recorded(symptoms.Photophobia).Or(Recorded(symptoms.PainWithHeadMovement)));
        if (picture == Truth.NotMet)
            return null;

        // Fever is a reason to look for an infection even when a symptom is not recorded.
        if (reaction.Temperature >= view.Policy.FeverBound)
            return ReactionStatus.Atypical;
        if (picture == Truth.Unknown || reaction.Temperature is null)
            return ReactionStatus.Unknown;
        return reaction.Csf is { Culture: CsfCulture.Negative } csf && (csf.CellsRaised == true || csf.ProteinRaised == true)
            ? ReactionStatus.Supported
            : ReactionStatus.Suspected;
    }

    /// <summary>Whether an open reaction of this status fails PRE-03.</summary>
    internal static bool FailsTheCheck(ReactionStatus? status) =>
        status is ReactionStatus.Suspected or ReactionStatus.Supported or ReactionStatus.CulturePositive;

    private static Truth JudgeOpen(CaseView view, Notes? notes)
    {
        var truth = Truth.Met;
        var any = false;
        foreach (ref readonly var record in view.Reactions)
        {
            if (!record.IsOpen)
                continue;
            any = true;
            var status = MeningitisStatus(record.Reaction, view);
            if (FailsTheCheck(status))
                truth = Truth.NotMet;
            notes?.Saw($"{status?.Meaning() ?? "not the picture of aseptic meningitis"}; {record.Describe()}");
        }

        if (!any)
            notes?.Saw($"no reaction is recorded as open");
        return truth;
    }

    private static Truth JudgeMeningitis(CaseView view, Notes? notes)
    {
        var truth = Truth.NotMet;
        foreach (ref readonly var record in view.Reactions)
        {
            if (MeningitisStatus(record.Reaction, view) is not { } status)
                continue;
            notes?.Cites("infusionReactions", record.Place);
            notes?.Saw($"{status.Meaning()}; {record.Describe()}");
            truth = truth.Or(status is ReactionStatus.Suspected or ReactionStatus.Supported ? Truth.Met
                : status == ReactionStatus.Unknown ? Truth.Unknown
                : Truth.NotMet);
        }

        return truth;
    }

    private static Truth JudgeSevereAllergy(CaseView view, Notes? notes)
    {
        var truth = Truth.NotMet;
        foreach (ref readonly var record in view.Reactions)
        {
            if (!record.IsSevereAllergy)
                continue;
            truth = Truth.Met;
            notes?.Cites("infusionReactions", record.Place);
            notes?.Saw($"{ReactionStatus.Present.Meaning()}; {record.When()}");
        }

        return truth;
    }

    private static Truth Recorded(bool? symptom) => symptom is { } known ? Kleene.From(known) : Truth.Unknown;
}
