namespace IvigRules.Fhir.Samples;

/// <summary>The codes of diagnoses, relapses and risk factors.</summary>
internal static class ConditionCodes
{
    internal static readonly Coding MsExacerbation = Coding.Snomed("192929006", "Exacerbation of multiple sclerosis");
    private static readonly Coding MsInIcd10 = Coding.Icd10("G35.D", "Multiple sclerosis, unspecified");

    /// <summary>The code of a diagnosis; null for a comorbidity, which is written in words.</summary>
    internal static Coding? Of(Record record, Condition condition)
    {
        if (condition.Kind == ConditionKind.MultipleSclerosis)
            return OfMs(record, condition.Course);
        if (condition.Kind == ConditionKind.NeuromyelitisOptica)
            return OfDisease(record, Disease.NeuromyelitisOptica);
        if (condition.Kind == ConditionKind.ProgressiveMultifocalLeukoencephalopathy)
        {
            const string Pml = "Progressive multifocal leukoencephalopathy";
            return record.Pick(Coding.Snomed("22255007", Pml), Coding.Icd10("A81.2", Pml));
        }

        const string Iris = "Immune reconstitution syndrome";
        return condition.Kind == ConditionKind.ImmuneReconstitutionSyndrome
            ? record.Pick(Coding.Snomed("426202004", Iris), Coding.Icd10("D89.3", Iris))
            : null;
    }

    /// <summary>The code of a disease that says nothing of its course.</summary>
    internal static Coding OfDisease(Record record, Disease disease) => disease switch
    {
        Disease.MultipleSclerosis => OfMs(record, null),
        Disease.NeuromyelitisOptica =>
            record.Pick(Coding.Snomed("25044007", "Neuromyelitis optica"), Coding.Icd10("G36.0", "Neuromyelitis optica [Devic]")),
        _ => throw new InvalidOperationException("no such disease"),
    };

    /// <summary>The code of a risk factor; null for one that no diagnosis says. ICD-10-CM where the tables have no SNOMED code.</summary>
    internal static Coding? Of(Record record, RiskFactorKind kind) => kind switch
    {
        RiskFactorKind.HistoryOfThrombosis => record.Pick(
            Coding.Snomed("399211009", "History of myocardial infarction"),
            Coding.Icd10("Z86.718", "Personal history of other venous thrombosis and embolism")),
        RiskFactorKind.CardiovascularRiskFactors => record.Pick(
            Coding.Snomed("38341003", "Hypertensive disorder"), Coding.Icd10("I10", "Essential (primary) hypertension")),
        RiskFactorKind.DiabetesMellitus => record.Pick(
            Coding.Snomed("44054006", "Diabetes mellitus type 2"), Coding.Icd10("E11.9", "Type 2 diabetes mellitus without complications")),
        RiskFactorKind.Sepsis => record.Pick(Coding.Snomed("91302008", "Sepsis"), Coding.Icd10("A41.9", "Sepsis, unspecified organism")),
        RiskFactorKind.HypercoagulableCondition => Coding.Icd10("D68.51", "Activated protein C resistance"),
        RiskFactorKind.RenalInsufficiency => Coding.Icd10("N18.30", "Chronic kidney disease, stage 3 unspecified"),
        RiskFactorKind.VolumeDepletion => Coding.Icd10("E86.0", "Dehydration"),
        RiskFactorKind.Paraproteinemia => Coding.Icd10("D47.2", "Monoclonal gammopathy"),
        RiskFactorKind.ProlongedImmobilization or RiskFactorKind.EstrogenUse or RiskFactorKind.IndwellingCentralVenousCatheter
            or RiskFactorKind.Hyperviscosity or RiskFactorKind.NephrotoxicDrugs => null,
        _ => throw new InvalidOperationException("no such risk factor"),
    };

    private static Coding OfMs(Record record, MsCourse? course) => course switch
    {
        null => record.Pick(Coding.Snomed("24700007", "Multiple sclerosis"), MsInIcd10),
        MsCourse.RelapsingRemitting => record.Pick(
            Coding.Snomed("426373005", "Relapsing remitting multiple sclerosis"),
            Coding.Icd10("G35.A", "Relapsing-remitting multiple sclerosis")),
        MsCourse.SecondaryProgressive => record.Pick(
            Coding.Snomed("425500002", "Secondary progressive multiple sclerosis"),
            Coding.Icd10("G35.C0", "Secondary progressive multiple sclerosis, unspecified")),
        MsCourse.PrimaryProgressive => record.Pick(
            Coding.Snomed("428700003", "Primary progressive multiple sclerosis"),
            Coding.Icd10("G35.B0", "Primary progressive multiple sclerosis, unspecified")),
        _ => throw new InvalidOperationException("no such course"),
    };
}
