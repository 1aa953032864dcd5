using System.Collections.Immutable;

namespace IvigRules.NRules;

/// <summary>A rule that holds for a patient, or could hold: Met or Unknown.</summary>
/// <remarks>
/// A linked fact, one for each patient and rule: it changes with the patient's facts, and is gone when the rule is NotMet or the patient is
/// gone. A finding on advice is always Met.
/// </remarks>
public sealed class PatientFinding
{
    private readonly Assessment _assessment;

    internal PatientFinding(PatientChart chart, Assessment assessment, Rule rule, Truth truth)
    {
        Chart = chart;
        Rule = rule;
        Truth = truth;
        _assessment = assessment;
    }

    /// <summary>The patient's id.</summary>
    public string PatientId => Chart.PatientId;

    /// <summary>The rule's identifier, such as <c>MS-01</c>.</summary>
    public string RuleId => Rule.Id;

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Whether it holds: Met or Unknown.</summary>
    public Truth Truth { get; }

    /// <summary>The citations that support the rule.</summary>
    public ImmutableArray<Citation> Citations => Rule.Evidence;

    /// <summary>The facts that were assessed.</summary>
    public PatientChart Chart { get; }

    /// <summary>Every criterion of the rule, met or not, with its observations.</summary>
    public Finding Criterion => field ??= _assessment.Rules.Single(finding => finding.Rule == Rule).Criterion;

    /// <summary>The facts that it rests on. An <see cref="EstablishedHypersensitivity"/> stands for its anaphylaxis.</summary>
    public ImmutableArray<PatientFact> Cites => field.IsDefault ? field = Chart.FactsAt(_assessment.CitedBy(RuleId)) : field;

    /// <summary>The rule and its truth, without patient data.</summary>
    public override string ToString() => $"{RuleId}: {Truth.Title()}";
}
