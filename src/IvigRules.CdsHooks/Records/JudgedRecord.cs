using IvigRules.Assessments;

namespace IvigRules.CdsHooks.Records;

/// <summary>A record that was read and assessed. Patient data.</summary>
internal sealed class JudgedRecord
{
    internal required FhirReading Reading { get; init; }

    internal required IvigAssessor Assessor { get; init; }

    internal required CaseAssessment Result { get; init; }

    internal required RecordGaps Gaps { get; init; }

    /// <summary>Whether the disease of an indication is recorded, or may be in what did not come or was not understood.</summary>
    internal bool MayHaveDisease(Indication indication) => Reading.Case.Incomplete.Contains(CaseList.Conditions)
        || Reading.Case.Conditions.Any(condition => condition.Kind == DiseaseOf(indication) && !(condition.EndedOn <= Result.AsOf));

    private static ConditionKind DiseaseOf(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse or Indication.MsRelapsePrevention => ConditionKind.MultipleSclerosis,
        Indication.AcuteNmoRelapse or Indication.NmoRelapsePrevention => ConditionKind.NeuromyelitisOptica,
        Indication.NatalizumabPmlIris => ConditionKind.ProgressiveMultifocalLeukoencephalopathy,
        _ => throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications"),
    };
}
