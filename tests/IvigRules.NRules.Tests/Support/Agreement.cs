using System.Globalization;
using NRules;

namespace IvigRules.NRules.Tests.Support;

/// <summary>Compares what a session holds with fresh assessments by the core.</summary>
internal static class Agreement
{
    /// <summary>Every verdict, determining rule, truth, missing fact, check, precaution and dose.</summary>
    internal static void Holds(ISession session, IvigAssessor assessor, IReadOnlyCollection<PatientCase> cases, bool withReasons = false)
    {
        var assessments = session.Query<PatientAssessment>().ToLookup(assessment => assessment.PatientId, StringComparer.Ordinal);
        var findings = session.Query<PatientFinding>().ToLookup(finding => finding.PatientId, StringComparer.Ordinal);
        Assert.Equal(cases.Count, assessments.Count);
        Assert.Equal(cases.Count, session.Query<PatientChart>().Count());
        foreach (var patientCase in cases)
        {
            var found = assessments[patientCase.Patient.Id].OrderBy(assessment => assessment.Indication).ToList();
            var expected = assessor.Assess(patientCase).Assessments;
            Assert.Equal(expected.Length, found.Count);
            Assert.Equal(
                expected.SelectMany(Truths).Where(rule => rule.Truth != Truth.NotMet).Distinct().Order(),
                findings[patientCase.Patient.Id].Select(finding => (finding.RuleId, finding.Truth)).Order());
            for (var i = 0; i < expected.Length; i++)
            {
                if (Describe(found[i]) is var actual && Describe(expected[i]) is var wanted && !string.Equals(actual, wanted, StringComparison.Ordinal))
                    Assert.Fail($"expected\n{wanted}\nactual\n{actual}\n{expected[i].Explain(full: true)}");
                if (withReasons)
                    Assert.Equal(expected[i].Explain(full: true), found[i].Details.Explain(full: true));
            }
        }
    }

    /// <summary>The oracle's cases as the core reads them, each a patient of its own.</summary>
    internal static PatientCase Read(string json, int number)
    {
        var recorded = CaseJson.Read(json);
        return recorded with { Patient = recorded.Patient with { Id = string.Create(CultureInfo.InvariantCulture, $"p-{number}") } };
    }

    private static string Describe(PatientAssessment found) =>
        Describe(found.Indication, found.Verdict, found.Determining, found.Findings.Select(finding => (finding.RuleId, finding.Truth)), found.Details);

    private static string Describe(Assessment expected) =>
        Describe(expected.Indication, expected.Verdict, expected.Determining,
            Truths(expected).Where(rule => rule.Truth != Truth.NotMet), expected);

    private static IEnumerable<(string RuleId, Truth Truth)> Truths(Assessment expected) =>
        RuleSets.All[(int)expected.Indication].Rules.Where(rule => rule.Kind is not (IvigRules.Logic.RuleKind.Check or IvigRules.Logic.RuleKind.Precaution)).Select(rule => (rule.Id, expected.TruthOf(rule.Id)));

    private static string Describe(Indication indication, Verdict verdict, IEnumerable<string> determining, IEnumerable<(string, Truth)> truths, Assessment details) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{indication} {verdict} {details.Verdict} {details.Readiness} [{Join(determining)}] [{Join(truths)}] missing [{Join(details.Missing.Select(missing => $"{missing.Fact} {Join(missing.Rules)}"))}] "
            + $"judge [{Join(details.NeedsJudgement)}] checks [{Join(details.Checks.Select(check => (check.Rule.Id, check.Truth)))}] precautions [{Join(details.Precautions.Select(precaution => (precaution.Rule.Id, precaution.Truth)))}] "
            + $"dose {details.Plan?.PerInfusion} {details.Plan?.CourseTotal} {details.NoDoseBecause} advice [{Join(details.Advice)}] warnings [{Join(details.Warnings)}]");

    private static string Join<T>(IEnumerable<T> items) => string.Join(" ", items);
}
