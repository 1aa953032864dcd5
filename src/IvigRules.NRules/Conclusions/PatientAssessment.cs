using System.Collections.Immutable;

namespace IvigRules.NRules;

/// <summary>
/// The assessment of one patient for one indication: what a host's rules match on. Decision support for a clinician, not an order.
/// </summary>
/// <remarks>
/// A linked fact, one for each patient and indication: it changes with the patient's facts, and is gone when the patient is gone.
/// </remarks>
public sealed class PatientAssessment
{
    internal PatientAssessment(PatientChart chart, Assessment details)
    {
        Chart = chart;
        Details = details;
    }

    /// <summary>The patient's id.</summary>
    public string PatientId => Chart.PatientId;

    /// <summary>The date of the assessment.</summary>
    public DateOnly AsOf => Chart.AsOf;

    /// <summary>The indication that was assessed.</summary>
    public Indication Indication => Details.Indication;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Details.Verdict;

    /// <summary>The identifiers of the rules that determine the verdict, in table order.</summary>
    public ImmutableArray<string> Determining => Details.Determining;

    /// <summary>The findings of the indication, in table order. A rule that is not among them is NotMet.</summary>
    public ImmutableArray<PatientFinding> Findings => field.IsDefault ? field = Chart.FindingsFor(Indication) : field;

    /// <summary>The library's assessment: reasons, dose, checks, precautions and missing facts, worked out on first use.</summary>
    public Assessment Details { get; }

    /// <summary>The facts that were assessed.</summary>
    public PatientChart Chart { get; }

    /// <summary>The indication and the verdict, without patient data.</summary>
    public override string ToString() => Details.ToString();
}
