namespace IvigRules.Criteria;

internal static class Diagnoses
{
    internal static Criterion MultipleSclerosisIsRecorded { get; } = IsRecorded(ConditionKind.MultipleSclerosis);

    internal static Criterion NeuromyelitisOpticaIsRecorded { get; } = IsRecorded(ConditionKind.NeuromyelitisOptica);

    /// <summary>
    /// A closed world unless the list is incomplete: a diagnosis that is not recorded is NotMet. One that is only suspected is Unknown.
    /// </summary>
    internal static Criterion IsRecorded(ConditionKind kind) => new FactCriterion($"{kind.Display} is recorded", (view, notes) =>
    {
        var truth = Truth.NotMet;
        foreach (var record in view.Conditions)
        {
            if (record.Condition.Kind != kind)
                continue;
            if (record.EndedOn is { } ended)
            {
                notes?.Saw($"{kind.Display} ended on {Invariant.Format(ended)}");
                continue;
            }

            truth = truth.Or(record.IsConfirmed ? Truth.Met : Truth.Unknown);
            notes?.Cites("conditions", record.Place);
            notes?.Saw($"{Describe(record.Condition)}");
        }

        if (truth == Truth.Unknown)
            notes?.Misses("conditions.verification", kind.Id, $"{kind.Display} is not confirmed");
        if (truth != Truth.NotMet)
            return truth;
        notes?.Saw($"{kind.Display} is not recorded");
        if (!view.IsIncomplete(CaseList.Conditions))
            return truth;
        notes?.MissesRest(CaseList.Conditions);
        return Truth.Unknown;
    })
    {
        Reads = ["conditions"],
    };

    /// <summary>Relapsing-remitting if any record says so; progressive courses are judged by the source's evidence.</summary>
    internal static Criterion CourseIsRelapsingRemitting { get; } =
        new FactCriterion("the course of multiple sclerosis is relapsing-remitting", JudgeCourse) { Reads = ["conditions"] };

    private static Truth JudgeCourse(CaseView view, Notes? notes)
    {
        bool relapsing = false, primary = false, secondary = false, unrecorded = false;
        foreach (var record in view.Conditions)
        {
            if (record.Condition.Kind != ConditionKind.MultipleSclerosis || !record.IsPresent)
                continue;

            // A record that is not confirmed says nothing of the course.
            var course = record.IsConfirmed ? record.Condition.Course : null;
            relapsing |= course == MsCourse.RelapsingRemitting;
            secondary |= course == MsCourse.SecondaryProgressive;
            primary |= course == MsCourse.PrimaryProgressive;
            unrecorded |= course is null;
            notes?.Cites("conditions", record.Place);
            notes?.Saw($"{Describe(record.Condition)}");
        }

        if (relapsing)
            return Truth.Met;
        if (primary)
            notes?.NeedsJudgement($"for primary progressive disease the source has one result, on progression only (p = 0.016)");
        if (unrecorded || !(primary || secondary))
        {
            notes?.Misses("conditions.course", Disease.MultipleSclerosis.ContractName(), $"the course is not recorded");
            return Truth.Unknown;
        }

        if (primary)
            return Truth.Unknown;
        notes?.Saw($"that secondary progressive disease is left out is an inference: "
            + $"no effect on sustained progression (OR 0.96, 95 % CI 0.68-1.37), no evidence from imaging");
        return Truth.NotMet;
    }

    private static string Describe(Condition condition)
    {
        var course = condition.Course switch
        {
            null => "",
            MsCourse.RelapsingRemitting => ", relapsing-remitting",
            MsCourse.SecondaryProgressive or MsCourse.PrimaryProgressive => $", {condition.Course.Value.Display()}",
            _ => throw new ArgumentOutOfRangeException(nameof(condition), "not a course of multiple sclerosis"),
        };
        var confirmed = condition.Verification == Verification.Unconfirmed ? ", not confirmed" : "";
        var onset = condition.Onset is { } day ? $", onset {Invariant.Format(day)}" : "";
        return string.Concat(condition.Kind.Display, course, confirmed, onset);
    }
}
