using IvigRules.Policy;

namespace IvigRules.Criteria;

internal static class Reactions
{
    // Declared first: static fields are initialized in textual order.
    private static readonly ImmutableArray<string> ReadsReactions = ["infusionReactions"];

    /// <summary>No earlier reaction is open. One that is serious is NotMet, any other Unknown.</summary>
    internal static Criterion NoneIsOpen { get; } =
        new FactCriterion("no reaction to an earlier infusion is open", JudgeOpen) { Reads = ReadsReactions };

    /// <summary>A serious reaction to an earlier infusion, or an intolerance of IVIG, is recorded, resolved or open.</summary>
    internal static Criterion HappenedBefore { get; } =
        new FactCriterion("a serious reaction to an earlier infusion, or an intolerance of IVIG, is recorded", BindHappenedBefore)
        {
            Reads = ["infusionReactions", "priorTherapies"],
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

    /// <summary>AR-03: dyspnea after an infusion is recorded.</summary>
    internal static Criterion DyspneaIsRecorded { get; } = AnyHas("dyspnea after an infusion is recorded",
        reaction => reaction.Symptoms.Dyspnea == true ? ["dyspnea"] : []);

    /// <summary>AR-04: an allergic symptom after an infusion is recorded.</summary>
    internal static Criterion AllergicSymptomIsRecorded { get; } = AnyHas("an allergic symptom after an infusion is recorded",
        reaction => reaction.Symptoms.Allergic());

    /// <summary>AR-05: a serious event after an infusion is recorded.</summary>
    internal static Criterion SeriousEventIsRecorded { get; } = AnyHas("a serious event after an infusion is recorded",
        reaction => reaction.Events.Present());

    /// <summary>What makes an open reaction fail its check, in words; none when nothing does.</summary>
    internal static IEnumerable<string> Serious(InfusionReaction reaction, CaseView view)
    {
        if (Meningitis.StatusOf(reaction, view) is { } status and not ReactionStatus.Unknown)
            yield return status.Meaning();
        if (reaction.Symptoms.Dyspnea == true)
            yield return "dyspnea after the infusion: think of TRALI and allergy";
        foreach (var symptom in reaction.Symptoms.Allergic())
            yield return $"allergic symptom: {symptom}";
        foreach (var seriousEvent in reaction.Events.Present())
            yield return $"serious event: {seriousEvent}";
    }

    private static Truth JudgeOpen(CaseView view, Notes? notes)
    {
        var truth = Truth.Met;
        foreach (ref readonly var record in view.Reactions)
        {
            if (!record.IsOpen)
                continue;
            var serious = Serious(record.Reaction, view).ToList();
            truth = truth.And(serious.Count > 0 ? Truth.NotMet : Truth.Unknown);
            notes?.Cites("infusionReactions", record.Place);
            notes?.Saw($"{(serious.Count > 0 ? string.Join(", ", serious) : "a reaction is still open")} ({record.Describe()})");
        }

        if (truth == Truth.Met && view.IsIncomplete(CaseList.InfusionReactions))
        {
            notes?.MissesRest(CaseList.InfusionReactions);
            return Truth.Unknown;
        }

        if (truth == Truth.Met)
            notes?.Saw($"no reaction is recorded as open");
        return truth;
    }

    private static Judge BindHappenedBefore(TherapyHierarchy therapies)
    {
        var relations = therapies.RelationsTo(Therapy.IntravenousImmunoglobulin);
        return (view, notes) =>
        {
            var truth = Truth.NotMet;
            foreach (ref readonly var record in view.Reactions)
            {
                var (happened, what) = Happened(record.Reaction, view);
                if (happened == Truth.NotMet)
                    continue;
                truth = truth.Or(happened);
                notes?.Cites("infusionReactions", record.Place);
                notes?.Saw($"{what}, {record.When()}");
            }

            foreach (var record in view.PriorTherapies)
            {
                if (!relations.IsWithin(record.Number) || !PatientState.MayBeIntolerance(record))
                    continue;
                truth = truth.Or(record.Outcome == TherapyOutcome.NotTolerated ? Truth.Met : Truth.Unknown);
                notes?.Cites("priorTherapies", record.Place);
                notes?.Saw($"{record.Describe()}");
            }

            if (truth != Truth.NotMet)
                return truth;
            notes?.Saw($"none is recorded");
            foreach (var list in new[] { CaseList.InfusionReactions, CaseList.PriorTherapies })
            {
                if (!view.IsIncomplete(list))
                    continue;
                truth = Truth.Unknown;
                notes?.MissesRest(list);
            }

            return truth;
        };
    }

    /// <summary>A positive culture and dyspnea alone are reasons to wait, and no effect of IVIG that the source lists.</summary>
    private static (Truth Truth, string What) Happened(InfusionReaction reaction, CaseView view)
    {
        List<string> happened = [.. reaction.Events.Present(), .. reaction.Symptoms.Allergic()];
        if (reaction.Symptoms.Anaphylaxis == true)
            happened.Add("anaphylaxis");
        var meningitis = Meningitis.StatusOf(reaction, view);
        if (meningitis is ReactionStatus.Suspected or ReactionStatus.Supported or ReactionStatus.Atypical)
            happened.Add("signs of meningitis");
        return happened.Count > 0 ? (Truth.Met, string.Join(", ", happened))
            : meningitis == ReactionStatus.Unknown ? (Truth.Unknown, "possible signs of meningitis")
            : (Truth.NotMet, "");
    }

    private static Truth JudgeMeningitis(CaseView view, Notes? notes)
    {
        var truth = Truth.NotMet;
        foreach (ref readonly var record in view.Reactions)
        {
            if (Meningitis.StatusOf(record.Reaction, view) is not { } status)
                continue;
            notes?.Cites("infusionReactions", record.Place);
            notes?.Saw($"{status.Meaning()} ({record.Describe()})");
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
            notes?.Saw($"{ReactionStatus.Present.Meaning()} ({record.When()})");
        }

        return truth;
    }

    private static FactCriterion AnyHas(string statement, Func<InfusionReaction, IEnumerable<string>> found) =>
        new(statement, (view, notes) =>
        {
            var truth = Truth.NotMet;
            foreach (ref readonly var record in view.Reactions)
            {
                var present = string.Join(", ", found(record.Reaction));
                if (present.Length == 0)
                    continue;
                truth = Truth.Met;
                notes?.Cites("infusionReactions", record.Place);
                notes?.Saw($"{present}, {record.When()}");
            }

            return truth;
        })
        {
            Reads = ReadsReactions,
        };
}
