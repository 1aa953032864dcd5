namespace IvigRules.Tests.Support;

/// <summary>A case for each indication in which everything speaks for IVIG, so that there is a dose.</summary>
internal static class DosingCases
{
    /// <summary>The indications for which the source states a dose.</summary>
    internal static readonly Indication[] WithDose =
        [Indication.AcuteMsRelapse, Indication.MsRelapsePrevention, Indication.AcuteNmoRelapse, Indication.NmoRelapsePrevention];

    private static readonly DateOnly Onset = new(2026, 11, 1);

    internal static PatientCase Of(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => Sample.ThirdLine,
        Indication.MsRelapsePrevention => Sample.ThirdLine with
        {
            Relapses = [],
            PriorTherapies = [new(Therapy.DiseaseModifyingTherapies, TherapyOutcome.Contraindicated)],
        },
        Indication.AcuteNmoRelapse => Sample.ThirdLine with
        {
            Conditions = [Condition.NeuromyelitisOptica()],
            Relapses = [new Relapse(Disease.NeuromyelitisOptica, Onset)],
            PriorTherapies = [new(Therapy.IntravenousMethylprednisolone, TherapyOutcome.Failed) { StartedOn = Onset }],
        },
        Indication.NmoRelapsePrevention => Sample.ThirdLine with
        {
            Conditions = [Condition.NeuromyelitisOptica()],
            Relapses = [],
            PriorTherapies = [new(Therapy.NmoFirstLine, TherapyOutcome.Unavailable)],
        },
        _ => Sample.ThirdLine with
        {
            Conditions = [Condition.ProgressiveMultifocalLeukoencephalopathy(), Condition.ImmuneReconstitutionSyndrome(Onset)],
            Relapses = [],
            PriorTherapies =
            [
                new(Therapy.Natalizumab, TherapyOutcome.NotTolerated) { StartedOn = Onset.AddDays(-400), EndedOn = Onset.AddDays(-60) },
                new(Therapy.Corticosteroids, TherapyOutcome.Contraindicated),
            ],
        },
    };

    internal static PatientCase Weighing(this PatientCase recorded, BodyWeight weight) =>
        recorded with { Patient = recorded.Patient with { Weight = new Weight(weight, Sample.AsOf) } };

    /// <summary>Every risk factor of thrombosis and of renal failure was looked for and is absent: neither precaution holds.</summary>
    internal static PatientCase AtNoRisk(this PatientCase recorded) => recorded with
    {
        RiskFactors = [.. Enum.GetValues<RiskFactorKind>().Select(kind => new RiskFactor(kind, Present: false))],
        LabResults = [.. recorded.LabResults, new LabResult(LabResult.Egfr, 90, "mL/min/{1.73_m2}", Sample.AsOf)],
    };
}
