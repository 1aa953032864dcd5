using System.Text.Json;

namespace IvigRules.Fhir.Tests.Support;

/// <summary>What an assessment answers, and whether one answer permits more than another.</summary>
internal static class Answers
{
    private static readonly IvigAssessor Assessor = new();

    internal static CaseAssessment Of(PatientCase recorded) => Assessor.Assess(recorded);

    /// <summary>Verdict, readiness and regimen of each indication.</summary>
    internal static string Text(CaseAssessment answers) => string.Join('\n', answers.Assessments.Select(one =>
        $"{Name(one.Indication)}: {Name(one.Verdict)}, {Name(one.Readiness)}, {JsonSerializer.Serialize(one.Plan)}"));

    /// <summary>The name in the contract.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value).Trim('"');

    /// <summary>
    /// Each yes of the second case that the first does not give. One half of a contradiction is a whole statement, as in the core's own law:
    /// without the sex, nothing shows that a man is not pregnant.
    /// </summary>
    internal static IEnumerable<string> Gained(PatientCase before, PatientCase after) =>
        before.Patient is { Sex: Sex.Male, ReproductiveStatus: ReproductiveStatus.Pregnant or ReproductiveStatus.Nursing } && after.Patient.Sex is null
            ? []
            : Gained(Of(before), Of(after));

    /// <summary>Each yes of the second that the first does not give: a verdict of consider, or checks that have passed.</summary>
    internal static IEnumerable<string> Gained(CaseAssessment before, CaseAssessment after)
    {
        foreach (var (was, now) in before.Assessments.Zip(after.Assessments))
        {
            if (now.Verdict == Verdict.Consider && was.Verdict != Verdict.Consider)
                yield return $"{Name(now.Indication)} is consider after {Name(was.Verdict)}";
            if (now.Readiness == Readiness.ChecksPassed && was.Readiness != Readiness.ChecksPassed)
                yield return $"{Name(now.Indication)} is checks-passed after {Name(was.Readiness)}";
        }
    }
}
