using IvigRules.Dosing;

namespace IvigRules.Benchmarks;

/// <summary>What a summary shows of an assessment, and the one place that names those members.</summary>
internal static class SummaryContent
{
    /// <summary>The dose plan, if there is one.</summary>
    internal static DosePlan? Plan(Assessment assessment) => assessment.Plan;

    /// <summary>The precautions that apply.</summary>
    internal static IEnumerable<string> Precautions(Assessment assessment) =>
        assessment.Precautions.Where(precaution => precaution.Truth == Truth.Met).Select(precaution => precaution.Rule.Id);

    /// <summary>Asks for all of it.</summary>
    internal static long Ask(Assessment assessment)
    {
        long sink = (int)assessment.Verdict + (int)assessment.Readiness + assessment.Determining.Length
            + assessment.Missing.Length + assessment.NeedsJudgement.Length;
        if (Plan(assessment) is { } plan)
            sink += plan.PerInfusion.High.Exact == default ? 0 : 1;
        foreach (var precaution in assessment.Precautions)
            sink += precaution.Truth == Truth.Met ? precaution.Rule.Id.Length : 0;
        return sink;
    }
}
