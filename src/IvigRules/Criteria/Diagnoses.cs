using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>Observations on diagnoses and on the relapse that counts.</summary>
internal static class Diagnoses
{
    internal static Criterion MultipleSclerosisIsRecorded { get; } = IsRecorded(ConditionKind.MultipleSclerosis);

    internal static Criterion NeuromyelitisOpticaIsRecorded { get; } = IsRecorded(ConditionKind.NeuromyelitisOptica);

    /// <summary>A closed world: a diagnosis that is not recorded is NotMet.</summary>
    internal static Criterion IsRecorded(ConditionKind kind) => new FactCriterion($"{kind.Diagnosis()} is recorded", (chart, trace) =>
    {
        var truth = Kleene.Of(chart.IsRecorded(kind));
        if (trace is null)
            return truth;
        var conditions = chart.Case.Conditions;
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].Kind != kind)
                continue;
            if (chart.IsRecorded(conditions[i]))
            {
                trace.Cite("conditions", i);
                trace.Saw($"{Describe(conditions[i])}");
            }
            else if (chart.EndByNow(conditions[i].EndedOn) is { } ended)
            {
                trace.Saw($"recorded as ended on {Invariant.Format(ended)}");
            }
        }

        if (truth == Truth.NotMet)
            trace.Saw("not recorded as present");
        return truth;
    })
    {
        Reads = ["conditions"],
    };

    /// <summary>Relapsing-remitting if any record says so; progressive courses as the source's evidence has them.</summary>
    internal static Criterion CourseIsRelapsingRemitting { get; } = new FactCriterion("the course of multiple sclerosis is relapsing-remitting", (chart, trace) =>
    {
        bool relapsing = false, primary = false, unrecorded = false, secondary = false;
        var conditions = chart.Case.Conditions;
        for (var i = 0; i < conditions.Length; i++)
        {
            var condition = conditions[i];
            if (condition.Kind != ConditionKind.MultipleSclerosis || !chart.IsRecorded(condition))
                continue;
            relapsing |= condition.Course == MsCourse.RelapsingRemitting;
            secondary |= condition.Course == MsCourse.SecondaryProgressive;
            primary |= condition.Course == MsCourse.PrimaryProgressive;
            unrecorded |= condition.Course is null;
            trace?.Cite("conditions", i);
            trace?.Saw($"{Describe(condition)}");
        }

        if (relapsing)
            return Truth.Met;
        if (primary)
        {
            trace?.Saw("for primary progressive disease the source has one result, on progression only (p = 0.016)");
            trace?.LeavesToClinician();
        }

        if (secondary && !primary && !unrecorded)
            trace?.Saw("that secondary progressive disease is left out is an inference: no effect on sustained progression (OR 0.96, 95 % CI 0.68-1.37), no evidence from imaging");
        if (unrecorded || !(primary || secondary))
        {
            trace?.Saw("the course is not recorded");
            trace?.Misses("conditions.course", Disease.MultipleSclerosis.ContractName());
            trace?.Offers?.Add(Answers.RelapsingRemitting("conditions.course", Disease.MultipleSclerosis.ContractName()));
            return Truth.Unknown;
        }

        return primary ? Truth.Unknown : Truth.NotMet;
    })
    {
        Reads = ["conditions"],
    };

    /// <summary>The relapse with the latest onset goes on, and began within the policy's window.</summary>
    internal static Criterion RelapseIsActive(Disease disease) => new FactCriterion($"a relapse of {disease.Display()} is active", (chart, trace) =>
    {
        var relapse = chart.Relapse(disease);
        if (trace is null)
            return relapse.IsActive;
        if (relapse.Index < 0)
        {
            trace.Saw("no relapse is recorded");
            return relapse.IsActive;
        }

        trace.Cite("relapses", relapse.Index);
        if (relapse.IsActive == Truth.Met)
        {
            trace.Saw($"onset {Invariant.Format(relapse.Onset)}");
        }
        else if (relapse.IsActive == Truth.NotMet)
        {
            trace.Saw($"onset {Invariant.Format(relapse.Onset)}, ended {Invariant.Format(chart.Case.Relapses[relapse.Index].EndedOn!.Value)}");
        }
        else
        {
            trace.Saw($"onset {Invariant.Format(relapse.Onset)}, more than {Invariant.Format(chart.Policy.RelapseWindowDays)} days ago, and its end is not recorded");
            trace.Misses("relapses.endedOn", disease.ContractName());
        }

        return relapse.IsActive;
    })
    {
        Reads = ["relapses"],
    };

    /// <summary>The diagnosis with its usual name in a sentence.</summary>
    internal static string Diagnosis(this ConditionKind kind) => kind.Display();

    private static string Describe(Condition condition)
    {
        var course = condition.Course is { } known ? known.ContractName() : "recorded";
        return condition.Onset is { } onset ? $"{course}, onset {Invariant.Format(onset)}" : course;
    }
}
