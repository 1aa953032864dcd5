using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Assessments;

/// <summary>The assessment of one case for one indication. Decision support for a clinician, not an order.</summary>
/// <remarks>The verdict is evaluated at once; reasons, checks and doses on first use, always from the same case.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class Assessment
{
    private readonly CaseEvaluation _evaluation;
    private readonly CompiledRuleSet _rules;
    private readonly RuleTruths _truths;

    internal Assessment(CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        _evaluation = evaluation;
        _rules = rules;
        _truths = rules.VerdictTruths(evaluation);
        Verdict = rules.Decide(_truths);
    }

    /// <summary>The indication that was assessed.</summary>
    public Indication Indication => _rules.RuleSet.Indication;

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>The result of the checks before the infusion.</summary>
    public Readiness Readiness => Treatment?.Readiness ?? Readiness.NotApplicable;

    /// <summary>The identifiers of the rules that determine the verdict, in table order.</summary>
    public ImmutableArray<string> Determining => _rules.Determining(Verdict, _truths);

    /// <summary>The identifiers of the advice that applies.</summary>
    public ImmutableArray<string> Advice => _rules.Ids(_truths.Met & _rules.Of(RuleKind.Advice));

    /// <summary>The findings on all indications, advice and contraindications: every criterion, met or not, and its observation.</summary>
    public ImmutableArray<RuleFinding> Rules => field.IsDefault ? field = FindRules() : field;

    /// <summary>The missing facts that could still change an Indeterminate verdict; empty for any other.</summary>
    public ImmutableArray<MissingFinding> Missing => OpenPoints.Missing;

    /// <summary>The points for a clinician that could still change an Indeterminate verdict; empty for any other.</summary>
    public ImmutableArray<JudgementFinding> NeedsJudgement => OpenPoints.Judgement;

    /// <summary>The findings on the checks before the infusion; empty unless the verdict is Consider.</summary>
    public ImmutableArray<RuleFinding> Checks => Treatment?.Findings(RuleKind.Check) ?? [];

    /// <summary>The findings on the precautions; empty unless the verdict is Consider.</summary>
    public ImmutableArray<RuleFinding> Precautions => Treatment?.Findings(RuleKind.Precaution) ?? [];

    /// <summary>The dose; absent unless the verdict is Consider, a dose is stated and a usable weight is recorded.</summary>
    public DosePlan? Plan => Treatment?.Plan;

    /// <summary>The reason why there is no dose although the verdict is Consider; absent otherwise.</summary>
    public string? NoDoseBecause => Treatment?.NoDoseBecause;

    /// <summary>Warnings to review before using the dose.</summary>
    public ImmutableArray<string> Warnings => Treatment?.Warnings ?? [];

    /// <summary>
    /// The evidence for the determining indications, in words; empty unless the verdict is Consider or Indeterminate.
    /// </summary>
    public ImmutableArray<Citation> Evidence => Verdict is Verdict.Consider or Verdict.Indeterminate
        ?
        [
            .. _rules.RuleSet.Of(RuleKind.Indication).Where(rule => Determining.Contains(rule.Id, StringComparer.Ordinal))
                .SelectMany(rule => rule.Evidence).Distinct(),
        ]
        : [];

    /// <summary>Drugs usually given before the infusion; empty unless the verdict is Consider.</summary>
    public ImmutableArray<Premedication> Premedication => Treatment?.Premedication.Usual ?? [];

    /// <summary>Drugs usually given before the infusion that this patient should not have.</summary>
    public ImmutableArray<RemovedPremedication> RemovedPremedication => Treatment?.Premedication.Removed ?? [];

    /// <summary>Points to tell the patient; empty unless the verdict is Consider.</summary>
    public ImmutableArray<string> Counselling => Treatment is null ? [] : IvigRules.Knowledge.Counselling.Points;

    /// <summary>The settings in which the regimen can be given; empty unless the verdict is Consider and a dose is stated.</summary>
    public ImmutableArray<string> Settings => Treatment?.Regimen?.Settings ?? [];

    /// <summary>The facts of a kind that this assessment reads that were not used because they lie after the as-of date.</summary>
    public ImmutableArray<IgnoredFact> IgnoredFacts => [.. _evaluation.IgnoredFacts.Where(ignored => Reads(ignored.Fact))];

    /// <summary>Notes on facts of a kind that this assessment reads: read with an assumption, or not used.</summary>
    public ImmutableArray<string> Notes =>
        [.. _evaluation.Remarks.Where(remark => Reads(remark.Fact)).Select(remark => remark.Note)];

    /// <summary>The knowledge that the verdict rests on.</summary>
    public KnowledgeVersion Knowledge => _evaluation.Rules.Knowledge;

    /// <summary>
    /// The case reduced to the facts that this assessment cites: assessed again, it gives the same verdict, checks and dose. It is the
    /// whole case when a site's criteria take part, because the library does not know which facts they read.
    /// </summary>
    public PatientCase CitedFacts => CitedCase.Of(_evaluation, _rules, withTreatment: Treatment is not null);

    /// <summary>The truth of one rule, without its explanation.</summary>
    /// <param name="ruleId">The identifier of an indication, contraindication or advice, such as <c>MS-01</c>.</param>
    /// <exception cref="ArgumentException">The indication has no such rule.</exception>
    public Truth TruthOf(string ruleId) => _truths[PlaceOf(ruleId)];

    /// <summary>
    /// The facts that one rule cites, as paths in the case, such as <c>priorTherapies[2]</c> or <c>patient.sex</c>: each once, in ordinal
    /// order.
    /// </summary>
    /// <param name="ruleId">The identifier of an indication, contraindication or advice, such as <c>MS-01</c>.</param>
    /// <exception cref="ArgumentException">The indication has no such rule.</exception>
    public ImmutableArray<string> CitedBy(string ruleId) =>
        [.. CitedCase.Paths(_evaluation, [_rules.RuleSet.Rules[PlaceOf(ruleId)]]).Order(StringComparer.Ordinal)];

    /// <summary>The indication and the verdict, without patient data.</summary>
    public override string ToString() => $"{Indication.ContractName()}: {Verdict.ContractName()}";

    internal CaseView View => _evaluation.View;

    /// <summary>The regimen, also when its plan was withheld; absent unless the verdict is Consider and a dose is stated.</summary>
    internal Regimen? Regimen => Treatment?.Regimen;

    /// <summary>The site's rules; absent if there are none.</summary>
    internal SiteRules? Site => _evaluation.Rules.Site;

    /// <summary>The checks or precautions with their truths, without reasons; empty unless the verdict is Consider.</summary>
    internal ImmutableArray<(string Id, Truth Truth)> TruthsOf(RuleKind kind) => Treatment is { } treatment
        ? [.. _rules.RuleSet.Rules.Select((rule, place) => (rule, place)).Where(one => one.rule.Kind == kind)
            .Where(one => !one.rule.OnlyWhenMet || treatment.Truths[one.place] == Truth.Met)
            .Select(one => (one.rule.Id, treatment.Truths[one.place]))]
        : [];

    /// <summary>Whether the lower maximum rate applies to the patient, whatever the verdict.</summary>
    internal bool IsAtRisk => Treatment.IsAtRisk(_evaluation, _rules);

    /// <summary>The smallest sets of answers that would turn an Indeterminate verdict to Consider; empty for any other.</summary>
    internal ImmutableArray<WhatIf> WhatIf() =>
        Verdict == Verdict.Indeterminate ? WhatIfSearch.Find(_evaluation, _rules, _truths, Missing) : [];

    private Treatment? Treatment => Verdict == Verdict.Consider ? field ??= new Treatment(_evaluation, _rules) : null;

    private OpenPoints OpenPoints =>
        Verdict == Verdict.Indeterminate ? field ??= OpenPoints.Of(_evaluation, _rules, _truths) : OpenPoints.None;

    /// <summary>Whether facts of this kind are read. Checks, precautions and dose read all kinds, and belong to Consider alone.</summary>
    private bool Reads(string fact) => Verdict == Verdict.Consider || _rules.RuleSet.Rules
        .Where(rule => rule.Kind.IsOfTheVerdict()).SelectMany(rule => rule.When.Leaves()).Cast<FactCriterion>()
        .Any(leaf => leaf.Reads.IsEmpty || leaf.Reads.Any(read => fact.StartsWith(read, StringComparison.Ordinal)));

    private int PlaceOf(string ruleId)
    {
        var rules = _rules.RuleSet.Rules;
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Kind.IsOfTheVerdict() && string.Equals(rules[i].Id, ruleId, StringComparison.Ordinal))
                return i;
        }

        throw new ArgumentException($"{Indication.ContractName()} has no rule '{ruleId}'", nameof(ruleId));
    }

    private ImmutableArray<RuleFinding> FindRules()
    {
        var notes = new Criteria.Notes(withReasons: true);
        return [.. _rules.RuleSet.Rules.Where(rule => rule.Kind.IsOfTheVerdict()).Select(rule => RuleFinding.Of(rule, _evaluation, notes))];
    }
}
