using System.Collections.Immutable;
using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>A rule that holds for a patient, or could hold: Met or Unknown. One for each patient and rule.</summary>
/// <remarks>
/// A linked fact of that rule: it changes with the patient's facts, and is gone when the rule is NotMet or the patient is gone. Of advice
/// there are only findings that are Met.
/// </remarks>
public sealed class PatientFinding : IConclusion, IIdentityProvider
{
    internal PatientFinding(PatientChart chart, Rule rule, Truth truth)
    {
        Chart = chart;
        Rule = rule;
        Truth = truth;
    }

    /// <summary>The patient.</summary>
    public string PatientId => Chart.PatientId;

    /// <summary>The rule's identifier, such as <c>MS-01</c>.</summary>
    public string RuleId => Rule.Id;

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Whether it holds: Met or Unknown.</summary>
    public Truth Truth { get; }

    /// <summary>The facts it was found in.</summary>
    public PatientChart Chart { get; }

    /// <summary>Every criterion of the rule, met or not, and what was observed.</summary>
    public Finding Criterion => field ??= IvigRules.Assessments.Finding.Of(Rule.When, Chart.Evaluation, new Notes(withReasons: true));

    /// <summary>The facts that it rests on. Where an anaphylaxis established hypersensitivity (AR-02), the derived fact stands for it.</summary>
    public ImmutableArray<PatientFact> Cites => field.IsDefault ? field = Chart.CitedBy(Rule.When) : field;

    /// <summary>The rule and its truth, without patient data.</summary>
    public override string ToString() => $"{RuleId}: {Truth.Title()}";

    object IIdentityProvider.GetIdentity() => (PatientId, RuleId);
}
