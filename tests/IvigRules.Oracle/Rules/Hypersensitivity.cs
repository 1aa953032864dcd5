using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>CI-01: known hypersensitivity to IVIG.</summary>
internal static class Hypersensitivity
{
    public static Finding Of(KnownFacts facts, TherapyTree tree, Readings readings)
    {
        bool? recorded = facts.Patient.IvigHypersensitivity;
        if (recorded == true || facts.InfusionReactions.Any(r => r.HasAnaphylaxis))
        {
            return Finding.Met;
        }

        List<PriorTherapy> ivig = facts.PriorTherapies.FindAll(r => tree.OnOrBeneath(r.Therapy, "intravenous-immunoglobulin"));
        if (ivig.Exists(r => r is { Outcome: "contraindicated", EndedOn: null }))
        {
            return Finding.Silent("hypersensitivity");
        }

        // Given with an unknown result, it may not have been tolerated.
        List<PriorTherapy> intolerances = ivig.FindAll(r => r.Outcome is "not-tolerated" || r.IsUnsaid);
        if (recorded is null)
        {
            return Finding.Lacking("patient.ivigHypersensitivity");
        }

        return intolerances.TrueForAll(r => Settles(facts.Patient.IvigHypersensitivityAssessedOn, r, readings))
            ? Finding.NotMet
            : Finding.Lacking("patient.ivigHypersensitivityAssessedOn");
    }

    // Was the patient found not to be hypersensitive on or after the day of the record?
    private static bool Settles(DateOnly? assessedOn, PriorTherapy r, Readings readings)
    {
        bool endNeeded = readings.IntoleranceNeedsItsEnd || (readings.UnsaidIvigMayBeContraindicated && r.Outcome is null);
        return assessedOn >= (endNeeded ? r.EndedOn : r.EndedOn ?? r.StartedOn);
    }
}
