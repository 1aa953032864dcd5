using System.Text.RegularExpressions;

namespace IvigRules.Fhir.Samples;

/// <summary>The facts of a case that FHIR, as it is mapped, cannot say, each as a sentence that names the fact's place.</summary>
internal static partial class Unsayable
{
    private static readonly ConditionKind[] Read =
    [
        ConditionKind.MultipleSclerosis, ConditionKind.NeuromyelitisOptica,
        ConditionKind.ProgressiveMultifocalLeukoencephalopathy, ConditionKind.ImmuneReconstitutionSyndrome,
    ];

    internal static IEnumerable<string> In(PatientCase recorded) => OfPatient(recorded.Patient)
        .Concat(recorded.Conditions.SelectMany(condition => OfCondition(recorded, condition)))
        .Concat(OfCourses(recorded))
        .Concat(recorded.Relapses.SelectMany(relapse => OfRelapse(recorded, relapse)))
        .Concat(recorded.PriorTherapies.SelectMany(therapy => OfTherapy(recorded, therapy)))
        .Concat(recorded.RiskFactors.SelectMany(risk => OfRisk(recorded, risk)))
        .Concat(recorded.InfusionReactions.SelectMany(reaction => UnsayableReactions.In(recorded, reaction)))
        .Concat(OfIncomplete(recorded));

    private static IEnumerable<string> OfPatient(Patient patient)
    {
        if (!FhirId().IsMatch(patient.Id))
            yield return "patient.id: not an id of FHIR, which has 1 to 64 letters, digits, hyphens and points";
        if (patient is { IvigHypersensitivityAssessedOn: not null, IvigHypersensitivity: not false })
            yield return "patient.ivigHypersensitivityAssessedOn: a day is read only of what says that there is none";
    }

    private static IEnumerable<string> OfCondition(PatientCase recorded, Condition condition)
    {
        if (!Read.Contains(condition.Kind))
        {
            if (NameOfADisease().IsMatch(condition.Kind.Id.Replace('-', ' ')))
                yield return "conditions.kind: a comorbidity in words that name a disease is read as that disease in doubt";
        }
        else if (condition.Verification is Verification.Unconfirmed && recorded.Conditions.Any(other => other.Kind == condition.Kind
            && other.Verification is not Verification.Unconfirmed))
        {
            yield return "conditions.verification: a disease that one record states is not in doubt by another";
        }
        else if (condition is { Verification: Verification.Unconfirmed, Onset: not null }
            && condition.Kind == ConditionKind.ImmuneReconstitutionSyndrome)
        {
            yield return "conditions.onset: of a disease in doubt no onset is read";
        }
        else if (condition.EndedOn <= recorded.AsOf)
            yield return "conditions.endedOn: a diagnosis that is over is read as one in doubt, not as none";
    }

    private static IEnumerable<string> OfCourses(PatientCase recorded)
    {
        var courses = recorded.Conditions.Where(condition => condition.Verification is not Verification.Unconfirmed)
            .Where(condition => condition.Kind == ConditionKind.MultipleSclerosis).Select(condition => condition.Course);
        if (courses.Distinct().Count() > 1)
            yield return "conditions.course: records of one disease are read as one, so that no record is without the course of another";
    }

    private static IEnumerable<string> OfRelapse(PatientCase recorded, Relapse relapse)
    {
        if (!ConditionWriter.States(recorded, relapse.Disease))
            yield return "relapses.disease: a relapse says something of its disease, which is not recorded as confirmed";
    }

    private static IEnumerable<string> OfTherapy(PatientCase recorded, PriorTherapy therapy)
    {
        if (TherapyCodes.Known(therapy.Therapy) is null)
            yield return "priorTherapies.therapy: a drug that the names and codes do not have is without bearing";
        if (therapy.EndedOn <= recorded.AsOf
            && therapy.Outcome is not (TherapyOutcome.Responded or TherapyOutcome.Failed or TherapyOutcome.NotTolerated))
        {
            yield return therapy.Outcome is TherapyOutcome.Ongoing
                ? "priorTherapies.endedOn: a course that runs and has ended is read as given, without a stated outcome"
                : "priorTherapies.endedOn: an end is read only of a course that responded, failed or was not tolerated";
        }
    }

    private static IEnumerable<string> OfRisk(PatientCase recorded, RiskFactor risk)
    {
        if (!risk.Present && !recorded.RiskFactors.Contains(risk with { Present = true }))
            yield return "riskFactors.present: no risk factor is read as absent";
        if (risk.Kind is RiskFactorKind.ProlongedImmobilization or RiskFactorKind.EstrogenUse
            or RiskFactorKind.IndwellingCentralVenousCatheter or RiskFactorKind.Hyperviscosity or RiskFactorKind.NephrotoxicDrugs)
        {
            yield return "riskFactors.kind: no diagnosis says this risk factor";
        }
    }

    private static IEnumerable<string> OfIncomplete(PatientCase recorded)
    {
        if (recorded.Incomplete.Contains(CaseList.Conditions) != recorded.Incomplete.Contains(CaseList.Relapses))
            yield return "incomplete: diagnoses and relapses are conditions, and one list of them is incomplete only with the other";
        if (recorded.Incomplete.Contains(CaseList.InfusionReactions))
            yield return "incomplete: that a list of reactions is not whole cannot be said apart from a reaction";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9.-]{1,64}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FhirId();

    [GeneratedRegex(
        @"\b(multiple sclerosis|ms|encephalomyelitis disseminata|neuromyelitis optica|nmo|nmosd|devic|pml|iris"
            + @"|progressive multifocal leukoencephalopathy|immune reconstitution)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameOfADisease();
}
