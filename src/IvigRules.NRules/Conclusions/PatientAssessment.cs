using System.Collections.Immutable;
using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>
/// What the findings for one indication come to for one patient: what a host's rules match on. One for each patient and indication.
/// Decision support for a clinician, not an order.
/// </summary>
/// <remarks>A linked fact: it changes with the patient's facts, and is gone when the patient is.</remarks>
public sealed class PatientAssessment : IIdentityProvider
{
    private readonly CompiledRuleSet _rules;

    internal PatientAssessment(CompiledRuleSet rules, IEnumerable<IConclusion> conclusions)
    {
        _rules = rules;
        var inTableOrder = rules.RuleSet.Rules;
        Chart = conclusions.OfType<PatientChart>().Single();
        Findings = [.. conclusions.OfType<PatientFinding>().Where(finding => inTableOrder.Contains(finding.Rule)).OrderBy(finding => inTableOrder.IndexOf(finding.Rule))];
        Verdict = Decision.Combine(Any(RuleKind.Indication), Any(RuleKind.Contraindication));
    }

    /// <summary>The patient.</summary>
    public string PatientId => Chart.PatientId;

    /// <summary>The date of the assessment.</summary>
    public DateOnly AsOf => Chart.AsOf;

    /// <summary>What was assessed.</summary>
    public Indication Indication => _rules.RuleSet.Indication;

    /// <summary>The verdict that the findings come to.</summary>
    public Verdict Verdict { get; }

    /// <summary>The identifiers of the rules that the verdict rests on, in table order.</summary>
    public ImmutableArray<string> Determining =>
        [.. _rules.RuleSet.Rules.Where(rule => Decision.Determines(Verdict, rule.Kind, TruthOf(rule))).Select(rule => rule.Id)];

    /// <summary>The rules that hold or could hold, in table order. A rule of the indication that is not among them is NotMet.</summary>
    public ImmutableArray<PatientFinding> Findings { get; }

    /// <summary>Dose, checks, missing facts and reasons, worked out when asked for.</summary>
    public Assessment Details => field ??= new Assessment(Chart.Evaluation, _rules);

    /// <summary>The facts that it was assessed from.</summary>
    public PatientChart Chart { get; }

    /// <summary>The indication and the verdict, without patient data.</summary>
    public override string ToString() => Details.ToString();

    object IIdentityProvider.GetIdentity() => (PatientId, Indication);

    private Truth TruthOf(Rule rule) => Findings.FirstOrDefault(finding => finding.Rule == rule)?.Truth ?? Truth.NotMet;

    private Truth Any(RuleKind kind) =>
        Findings.Where(finding => finding.Rule.Kind == kind).Aggregate(Truth.NotMet, (any, finding) => any.Or(finding.Truth));
}
