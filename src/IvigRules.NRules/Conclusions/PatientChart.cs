using System.Collections.Immutable;

namespace IvigRules.NRules;

/// <summary>All facts of one patient at the as-of date, and their assessment: what the rules match on.</summary>
/// <remarks>
/// A linked fact, one for each patient: it changes with any fact of the patient and with the as-of date, and is gone when the patient is
/// gone.
/// </remarks>
public sealed class PatientChart
{
    /// <summary>The indications, contraindications and advice, in table order, each with the first indication that has it.</summary>
    private static readonly (Rule Rule, Indication Indication)[] VerdictRules =
    [
        .. RuleSets.All.SelectMany(set => set.Rules, (set, rule) => (rule, set.Indication))
            .Where(of => of.rule.Kind is RuleKind.Indication or RuleKind.Contraindication or RuleKind.Advice)
            .DistinctBy(of => of.rule),
    ];

    private readonly PatientFact[] _facts;
    private readonly IvigAssessor _assessor;

    internal PatientChart(IvigAssessor assessor, DateOnly asOf, IEnumerable<PatientFact> facts)
    {
        // NRules changes the group later.
        _facts = [.. facts];
        _assessor = assessor;
        Case = Records.CaseOf(asOf, _facts);
    }

    /// <summary>The patient's id.</summary>
    public string PatientId => Case.Patient.Id;

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf => Case.AsOf;

    /// <summary>The facts as a case of the library.</summary>
    public PatientCase Case { get; }

    /// <summary>The assessment for all indications, evaluated on first use.</summary>
    public CaseAssessment Assessment => field ??= _assessor.Assess(Case);

    /// <summary>Hypersensitivity to IVIG that was derived from a reaction.</summary>
    public ImmutableArray<EstablishedHypersensitivity> Established => [.. _facts.OfType<EstablishedHypersensitivity>()];

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(PatientChart);

    /// <summary>The finding on a rule; null when it is NotMet.</summary>
    internal PatientFinding? FindingOn(string ruleId)
    {
        foreach (var finding in Findings)
        {
            if (string.Equals(finding.RuleId, ruleId, StringComparison.Ordinal))
                return finding;
        }

        return null;
    }

    internal ImmutableArray<PatientFinding> FindingsFor(Indication indication) =>
        [.. RuleSets.All[(int)indication].Rules.Select(rule => FindingOn(rule.Id)).OfType<PatientFinding>()];

    /// <summary>The facts at the paths, each once.</summary>
    internal ImmutableArray<PatientFact> FactsAt(ImmutableArray<string> paths) =>
        [.. paths.Select(path => Records.At(path, _facts)).Select(fact => DerivedFrom(fact) ?? fact).Distinct()];

    private ImmutableArray<PatientFinding> Findings => field.IsDefault ? field = FindAll() : field;

    private ImmutableArray<PatientFinding> FindAll()
    {
        ImmutableArray<PatientFinding>.Builder? findings = null;
        foreach (var (rule, indication) in VerdictRules)
        {
            var assessment = Assessment[indication];
            if (assessment.TruthOf(rule.Id) is not Truth.NotMet and var truth)
                (findings ??= ImmutableArray.CreateBuilder<PatientFinding>(2)).Add(new(this, assessment, rule, truth));
        }

        return findings?.DrainToImmutable() ?? [];
    }

    private EstablishedHypersensitivity? DerivedFrom(PatientFact fact) =>
        Established.FirstOrDefault(derived => ReferenceEquals(derived.Reaction, fact));
}
