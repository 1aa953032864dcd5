using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Reports;

/// <summary>The subject of a report: a case as it was read, and its assessments.</summary>
internal sealed record ReportedCase(
    CaseView View,
    KnowledgeVersion Knowledge,
    ImmutableArray<Assessment> Assessments,
    ImmutableArray<IgnoredFact> IgnoredFacts,
    ImmutableArray<string> Notes,
    ImmutableArray<AdverseReaction> Reactions,
    ImmutableArray<PolicyDifference> PolicyDifferences)
{
    internal static ReportedCase Of(CaseAssessment result, Indication? only) => new(
        result.Assessments[0].View, result.Knowledge,
        only is { } indication ? [result[indication]] : result.Assessments,
        result.IgnoredFacts, result.Notes, result.AdverseReactions, result.PolicyDifferences);

    internal static ReportedCase Of(Assessment assessment) => new(
        assessment.View, assessment.Knowledge, [assessment],
        assessment.IgnoredFacts, assessment.Notes, AdverseReaction.Of(assessment.View), []);

    /// <summary>The assessments with a verdict, in the order of the indications.</summary>
    internal ImmutableArray<Assessment> With(Verdict verdict) => [.. Assessments.Where(assessment => assessment.Verdict == verdict)];

    /// <summary>Records of therapies whose names are not understood.</summary>
    internal IEnumerable<TherapyRecord> NotUnderstood => View.PriorTherapies.ToArray().Where(record => !View.IsUnderstood(record));

    /// <summary>Records that IVIG was given, is running, or may be.</summary>
    internal IEnumerable<TherapyRecord> IvigRecords => View.PriorTherapies.ToArray().Where(record =>
        record.Therapy == Therapy.IntravenousImmunoglobulin
        && record.Outcome is not (TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable or TherapyOutcome.Declined
            or TherapyOutcome.NeverGiven));
}
