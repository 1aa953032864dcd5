namespace IvigRules.Benchmarks.ByHand;

/// <summary>
/// One indication as one would write it by hand for the default policy: MS-01, MS-02 and CI-01, what they come to, no reasons.
/// For cases that the library's reader made: nothing is checked again.
/// </summary>
internal static class AcuteMsRelapseByHand
{
    private const int RelapseWindowDays = 90;

    private static readonly string[] WiderThanMethylprednisolone = ["corticosteroids", "intravenous-corticosteroids"];
    private static readonly string[] Indication = ["MS-01"];
    private static readonly string[] Contraindication = ["CI-01"];
    private static readonly string[] Both = ["MS-01", "CI-01"];
    private static readonly string[] NotAddedToMethylprednisolone = ["MS-02"];

    internal static AcuteMsRelapseAnswer Decide(PatientCase recorded)
    {
        var (isActive, onset) = LatestRelapse(recorded);
        var indicated = HasMultipleSclerosis(recorded)
            ? isActive.And(HasNotHelped(recorded, isActive, onset, "intravenous-methylprednisolone", WiderThanMethylprednisolone))
                .And(HasNotHelped(recorded, isActive, onset, "plasma-exchange", []))
            : Truth.NotMet;
        var hypersensitive = IsHypersensitive(recorded);
        var advice = isActive == Truth.Met && MethylprednisoloneIsRunning(recorded, onset) ? NotAddedToMethylprednisolone : [];
        return (hypersensitive, indicated) switch
        {
            (Truth.Met, _) => new(Verdict.Contraindicated, Contraindication, advice),
            (_, Truth.NotMet) => new(Verdict.NotIndicated, Indication, advice),
            (Truth.NotMet, Truth.Met) => new(Verdict.Consider, Indication, advice),
            (Truth.NotMet, _) => new(Verdict.Indeterminate, Indication, advice),
            _ => new(Verdict.Indeterminate, Both, advice),
        };
    }

    private static bool HasMultipleSclerosis(PatientCase recorded)
    {
        foreach (var condition in recorded.Conditions)
        {
            if (condition.Kind == ConditionKind.MultipleSclerosis
                && !(condition.Onset > recorded.AsOf) && !(condition.EndedOn <= recorded.AsOf))
                return true;
        }

        return false;
    }

    /// <summary>The relapse with the latest onset; of several with that onset, one that ended.</summary>
    private static (Truth IsActive, DateOnly Onset) LatestRelapse(PatientCase recorded)
    {
        DateOnly? onset = null;
        var ended = false;
        foreach (var relapse in recorded.Relapses)
        {
            if (relapse.Disease != Disease.MultipleSclerosis || relapse.Onset > recorded.AsOf || relapse.Onset < onset)
                continue;
            ended = (ended && relapse.Onset == onset) || relapse.EndedOn <= recorded.AsOf;
            onset = relapse.Onset;
        }

        if (onset is not { } latest || ended)
            return (Truth.NotMet, default);
        return (recorded.AsOf.DayNumber - latest.DayNumber <= RelapseWindowDays ? Truth.Met : Truth.Unknown, latest);
    }

    /// <summary>The therapy failed or was not tolerated in this relapse, and neither helped nor is running.</summary>
    /// <remarks>A record on a wider group leaves it open.</remarks>
    private static Truth HasNotHelped(
        PatientCase recorded, Truth relapseIsActive, DateOnly onset, string therapy, string[] wider)
    {
        if (relapseIsActive == Truth.NotMet)
            return Truth.NotMet;
        var helped = Truth.NotMet;
        var failed = Truth.NotMet;
        var isRecorded = false;
        foreach (var record in recorded.PriorTherapies)
        {
            var isTherapy = string.Equals(record.Therapy.Id, therapy, StringComparison.Ordinal);
            if (record.StartedOn > recorded.AsOf || (!isTherapy && !wider.Contains(record.Therapy.Id)))
                continue;
            var belongs = BelongsToRelapse(record, onset, recorded.AsOf);
            if (belongs == Truth.NotMet)
                continue;
            var truth = isTherapy ? belongs : Truth.Unknown;
            switch (record.Outcome)
            {
                case TherapyOutcome.Responded or TherapyOutcome.Ongoing:
                    helped = helped.Or(truth);
                    break;
                case TherapyOutcome.Failed or TherapyOutcome.NotTolerated:
                    failed = failed.Or(truth);
                    isRecorded = true;
                    break;
                default:
                    failed = failed.Or(Truth.Unknown);
                    isRecorded = true;
                    break;
            }
        }

        return (isRecorded ? failed : Truth.Unknown).And(helped.Not());
    }

    /// <summary>Unknown where the day is not recorded. An intolerance or a contraindication counts whenever it was.</summary>
    private static Truth BelongsToRelapse(PriorTherapy record, DateOnly onset, DateOnly asOf)
    {
        if (record.Outcome is TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated)
            return Truth.Met;
        if (record.StartedOn is { } started)
            return started >= onset ? Truth.Met : Truth.NotMet;
        return record.EndedOn < onset && record.EndedOn <= asOf ? Truth.NotMet : Truth.Unknown;
    }

    private static bool MethylprednisoloneIsRunning(PatientCase recorded, DateOnly onset)
    {
        foreach (var record in recorded.PriorTherapies)
        {
            if (record.Outcome == TherapyOutcome.Ongoing && record.StartedOn >= onset && record.StartedOn <= recorded.AsOf
                && string.Equals(record.Therapy.Id, "intravenous-methylprednisolone", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static Truth IsHypersensitive(PatientCase recorded)
    {
        if (recorded.Patient.IvigHypersensitivity == true)
            return Truth.Met;
        foreach (var reaction in recorded.InfusionReactions)
        {
            var isLater = (reaction.OnsetAt ?? reaction.InfusionEndedAt) is { } at && DateOnly.FromDateTime(at.DateTime) > recorded.AsOf;
            if (reaction.Symptoms.Anaphylaxis == true && !isLater)
                return Truth.Met;
        }

        foreach (var record in recorded.PriorTherapies)
        {
            if (record.Outcome is TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated && !(record.StartedOn > recorded.AsOf)
                && string.Equals(record.Therapy.Id, "intravenous-immunoglobulin", StringComparison.Ordinal))
                return Truth.Unknown;
        }

        return recorded.Patient.IvigHypersensitivity == false ? Truth.NotMet : Truth.Unknown;
    }
}
