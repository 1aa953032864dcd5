namespace IvigRules.Criteria;

internal static class Diagnoses
{
    internal static Criterion MultipleSclerosisIsRecorded { get; } = IsRecorded(ConditionKind.MultipleSclerosis);

    internal static Criterion NeuromyelitisOpticaIsRecorded { get; } = IsRecorded(ConditionKind.NeuromyelitisOptica);

    /// <summary>A closed world: a diagnosis that is not recorded is NotMet.</summary>
    internal static Criterion IsRecorded(ConditionKind kind) => new FactCriterion($"{kind.Display()} is recorded", (view, notes) =>
    {
        var truth = Truth.NotMet;
        foreach (var record in view.Conditions)
        {
            if (record.Condition.Kind != kind)
                continue;
            if (record.EndedOn is { } ended)
            {
                notes?.Saw($"recorded as ended on {Invariant.Format(ended)}");
                continue;
            }

            truth = Truth.Met;
            notes?.Cites("conditions", record.Place);
            notes?.Saw($"{Describe(record.Condition)}");
        }

        if (truth == Truth.NotMet)
            notes?.Saw($"not recorded as present");
        return truth;
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
            relapsing |= record.Condition.Course == MsCourse.RelapsingRemitting;
            secondary |= record.Condition.Course == MsCourse.SecondaryProgressive;
            primary |= record.Condition.Course == MsCourse.PrimaryProgressive;
            unrecorded |= record.Condition.Course is null;
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
        var course = condition.Course is { } known ? known.ContractName() : "recorded";
        return condition.Onset is { } onset ? $"{course}, onset {Invariant.Format(onset)}" : course;
    }
}
