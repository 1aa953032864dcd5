using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>What the explanation of every random case keeps to.</summary>
public sealed class ExplanationLawTests
{
    [Fact]
    public void Rules_EveryFinding_AgreesWithTheTruthsThatDecided() => RandomCases.Hold(3_000, (assessor, recorded, _) =>
    {
        foreach (var assessment in assessor.Assess(recorded).Assessments)
        {
            foreach (var rule in assessment.Rules)
            {
                if (rule.Truth != assessment.TruthOf(rule.Rule.Id) || rule.Truth != Recombine(rule.Criterion))
                    return $"{rule.Rule.Id} is {rule.Truth.Title()}, and its explanation says otherwise";
            }
        }

        return null;
    });

    [Fact]
    public void Rules_EveryObservation_SaysWhatWasSeenAndWhyItIsUnknown() => RandomCases.Hold(3_000, (assessor, recorded, _) =>
        assessor.Assess(recorded).Assessments.SelectMany(assessment => assessment.Rules)
            .Where(rule => rule.Rule.Kind != RuleKind.Advice)
            .SelectMany(rule => Leaves(rule.Criterion))
            .All(leaf => leaf.Because is { Length: > 0 } && (leaf.Reason is null) == (leaf.Truth != Truth.Unknown))
            ? null : "an observation without its reason");

    [Fact]
    public void Missing_EveryVerdict_IsListedOnlyWhenIndeterminate() => RandomCases.Hold(3_000, (assessor, recorded, _) =>
        assessor.Assess(recorded).Assessments.All(assessment =>
            (assessment.Verdict == Verdict.Indeterminate) == (assessment.Missing.Length + assessment.NeedsJudgement.Length > 0))
            ? null : "what is missing and the verdict do not fit");

    [Fact]
    public void Missing_EveryEntry_IsAskedByARuleThatIsUnknownAndNoAdvice() => RandomCases.Hold(3_000, (assessor, recorded, _) =>
        assessor.Assess(recorded).Assessments.All(assessment =>
            assessment.Missing.SelectMany(missing => missing.Rules).Concat(assessment.NeedsJudgement.Select(point => point.Rule))
                .All(id => assessment.TruthOf(id) == Truth.Unknown && id is not ("MS-02" or "MS-04")))
            ? null : "asked by a rule that asks for nothing");

    [Fact]
    public void Treatment_EveryVerdict_IsThereOnlyWithConsider() => RandomCases.Hold(3_000, (assessor, recorded, _) =>
        assessor.Assess(recorded).Assessments.All(assessment =>
        {
            var considered = assessment.Verdict == Verdict.Consider;
            return considered == (assessment.Checks.Length == Checks.All.Length)
                && considered == (assessment.Precautions.Length == Precautions.All.Length)
                && considered == (assessment.Readiness != Readiness.NotApplicable)
                && considered == (assessment.Counselling.Length > 0)
                && considered == (assessment.Premedication.Length + assessment.RemovedPremedication.Length == 2)
                && considered == (assessment.Plan is not null || assessment.NoDoseBecause is not null)
                && !(assessment.Plan is not null && assessment.NoDoseBecause is not null)
                && (considered || assessment.Warnings.IsEmpty && assessment.Settings.IsEmpty);
        }) ? null : "checks, doses or counselling do not fit the verdict");

    private static Truth Recombine(Finding finding) => (finding.Parts.IsEmpty, finding.Statement) switch
    {
        (true, _) => finding.Truth,
        (_, "all of") => finding.Parts.Min(Recombine),
        (_, "any of") => finding.Parts.Max(Recombine),
        _ => (Truth)(-(int)Recombine(finding.Parts[0])),
    };

    private static IEnumerable<Finding> Leaves(Finding finding) => finding.Parts.IsEmpty ? [finding] : finding.Parts.SelectMany(Leaves);
}
