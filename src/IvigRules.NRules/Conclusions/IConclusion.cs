namespace IvigRules.NRules;

/// <summary>What the verdicts on a patient are drawn from: the chart, and the findings that hold or could hold.</summary>
internal interface IConclusion
{
    /// <summary>The patient.</summary>
    string PatientId { get; }
}
