using IvigRules.Assessments;
using IvigRules.Criteria;

namespace IvigRules.Reports;

/// <summary>Which indications matter to a reader: the others take one line together on the first screen.</summary>
internal static class Mattering
{
    /// <summary>The assessments that matter, in order. One alone always matters.</summary>
    internal static ImmutableArray<Assessment> Of(ReportedCase reported)
    {
        if (reported.Assessments.Length == 1)
            return reported.Assessments;
        var matter = reported.Assessments.Where(assessment => Matters(assessment, reported.View)).ToList();
        // A history that nobody recorded is asked for only when nothing else matters.
        var known = matter.Where(assessment => !HasNoHistory(assessment, reported.View)).ToList();
        return [.. known.Count > 0 ? known : matter];
    }

    private static bool Matters(Assessment assessment, CaseView view)
    {
        if (assessment.Verdict is Verdict.Consider or Verdict.Contraindicated)
            return true;
        return assessment.Indication switch
        {
            Indication.AcuteMsRelapse => Has(ConditionKind.MultipleSclerosis) && RelapsedLately(Disease.MultipleSclerosis, view),
            Indication.MsRelapsePrevention => Has(ConditionKind.MultipleSclerosis),
            Indication.AcuteNmoRelapse => Has(ConditionKind.NeuromyelitisOptica) && RelapsedLately(Disease.NeuromyelitisOptica, view),
            Indication.NmoRelapsePrevention => Has(ConditionKind.NeuromyelitisOptica),
            Indication.NatalizumabPmlIris => Has(ConditionKind.ProgressiveMultifocalLeukoencephalopathy),
            _ => throw new ArgumentOutOfRangeException(nameof(assessment), "not one of the five indications"),
        };

        bool Has(ConditionKind kind) => view.Conditions.ToArray().Any(record => record.IsPresent && record.Condition.Kind == kind);
    }

    /// <summary>A relapse began within the policy's window, or has no recorded onset and has not ended.</summary>
    private static bool RelapsedLately(Disease disease, CaseView view) => view.Case.Relapses.Any(relapse => relapse.Disease == disease
        && (relapse.Onset is { } onset
            ? onset <= view.AsOf && view.AsOf.DayNumber - onset.DayNumber <= view.Policy.RelapseWindowDays
            : !(relapse.EndedOn <= view.AsOf)));

    /// <summary>No therapy at all of the group that the indication asks for is recorded.</summary>
    private static bool HasNoHistory(Assessment assessment, CaseView view)
    {
        var group = assessment.Indication switch
        {
            Indication.MsRelapsePrevention => view.Policy.DiseaseModifyingTherapies.Therapy,
            Indication.NmoRelapsePrevention => view.Policy.NmoFirstLine.Therapy,
            Indication.AcuteMsRelapse or Indication.AcuteNmoRelapse or Indication.NatalizumabPmlIris => (Therapy?)null,
            _ => throw new ArgumentOutOfRangeException(nameof(assessment), "not one of the five indications"),
        };
        return group is { } asked && assessment.Missing.Any(missing => missing.Fact is { Fact: "priorTherapies", Subject: { } subject }
            && new Therapy(subject) == asked);
    }
}
