using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Reports;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>What the rules of one indication come to for one case. Decision support for a clinician, not an order.</summary>
/// <remarks>The verdict is there at once; reasons, checks and doses are worked out when asked for, always from the same case.</remarks>
public sealed class Assessment
{
    private readonly CaseEvaluation _evaluation;
    private readonly CompiledRuleSet _rules;
    private readonly RuleTruths _truths;
    // What follows from the verdict, once asked for: the treatment of a Consider, the open points of an Indeterminate.
    private object? _follows;

    internal Assessment(CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        _evaluation = evaluation;
        _rules = rules;
        _truths = rules.Truths(evaluation);
        Verdict = rules.Decide(_truths);
    }

    /// <summary>What was assessed.</summary>
    public Indication Indication => _rules.Rules.Indication;

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; }

    /// <summary>Whether the infusion could go ahead as far as the checks are concerned.</summary>
    public Readiness Readiness => Treatment is { } treatment
        ? SiteFindings.Readiness(treatment.Readiness, _evaluation, _rules)
        : Readiness.NotApplicable;

    /// <summary>The identifiers of the rules that the verdict rests on, in table order.</summary>
    public ImmutableArray<string> Determining => _rules.Ids(DeterminingSubset);

    /// <summary>The identifiers of the advice that applies.</summary>
    public ImmutableArray<string> Advice => _rules.Ids(_rules.Advice(_truths));

    /// <summary>Whether a rule holds, without building its explanation.</summary>
    /// <param name="ruleId">The rule's identifier, such as <c>MS-01</c>.</param>
    /// <exception cref="ArgumentException">The indication has no rule of that identifier.</exception>
    public Truth TruthOf(string ruleId)
    {
        var rules = _rules.Rules.Rules;
        for (var i = 0; i < rules.Length; i++)
        {
            if (string.Equals(rules[i].Id, ruleId, StringComparison.Ordinal))
                return _truths[i];
        }

        throw new ArgumentException($"{Indication.ContractName()} has no rule '{ruleId}'", nameof(ruleId));
    }

    /// <summary>Every rule with every criterion, met or not, and what was observed.</summary>
    public ImmutableArray<RuleFinding> Rules => _evaluation.Explain(_rules, _truths);

    /// <summary>The missing facts that could still change an Indeterminate verdict; empty for any other.</summary>
    public ImmutableArray<MissingFinding> Missing => Open.Missing;

    /// <summary>The points for a clinician that could still change an Indeterminate verdict; empty for any other.</summary>
    public ImmutableArray<JudgementFinding> NeedsJudgement => Open.Judgement;

    /// <summary>
    /// The smallest sets of missing facts, with the answers, that would turn an Indeterminate verdict to Consider: the smaller first. Each
    /// recorded fact is one of <see cref="Missing"/>, never a new diagnosis or relapse. Empty for any other verdict, where no answers lead there, and where a site's own rule can withhold.
    /// </summary>
    public ImmutableArray<WhatIf> WouldChange => _evaluation.Changes(_rules, _truths, Missing);

    /// <summary>The checks before the infusion; empty unless the verdict is Consider.</summary>
    public ImmutableArray<Check> Checks => Treatment is not { } treatment ? []
        : HasAdditions ? [.. treatment.Checks, .. SiteFindings.Checks(_evaluation, _rules)]
        : treatment.Checks;

    /// <summary>What to watch for in this patient; empty unless the verdict is Consider.</summary>
    public ImmutableArray<Precaution> Precautions => Treatment is not { } treatment ? []
        : HasAdditions ? [.. treatment.Watch, .. SiteFindings.Precautions(_evaluation, _rules)]
        : treatment.Watch;

    /// <summary>The identifiers of the precautions that apply, without building their reasons; empty unless the verdict is Consider.</summary>
    internal ImmutableArray<string> PrecautionIds => Treatment is not { } treatment ? []
        : HasAdditions ? [.. treatment.WatchIds, .. SiteFindings.PrecautionIds(_evaluation, _rules)]
        : treatment.WatchIds;

    /// <summary>The dose; absent unless the verdict is Consider, a dose is stated and a usable weight is recorded.</summary>
    public DosePlan? Regimen => Treatment?.Plan;

    /// <summary>Why there is no dose although the verdict is Consider; absent otherwise.</summary>
    public string? NoDoseBecause => Treatment?.NoDoseBecause;

    /// <summary>What to look at twice before using the dose.</summary>
    public ImmutableArray<string> Warnings => Treatment?.Warnings ?? [];

    /// <summary>Drugs usually given before the infusion; empty unless the verdict is Consider.</summary>
    public ImmutableArray<Premedication> Premedication => Treatment?.Premedication.Usual ?? [];

    /// <summary>Drugs usually given before the infusion that this patient should not have.</summary>
    public ImmutableArray<RemovedPremedication> RemovedPremedication => Treatment?.Premedication.Removed ?? [];

    /// <summary>What to tell the patient; empty unless the verdict is Consider.</summary>
    public ImmutableArray<string> Counselling => Treatment is null ? [] : PreTreatment.Counselling;

    /// <summary>Where the regimen can be given; empty unless the verdict is Consider and a dose is stated.</summary>
    public ImmutableArray<string> Settings => Treatment?.Regimen?.Settings ?? [];

    /// <summary>The knowledge that the verdict rests on.</summary>
    public KnowledgeVersion Knowledge => _evaluation.Rules.Knowledge;

    /// <summary>
    /// The case reduced to what this assessment cites: assessed again, it gives the same verdict, checks and dose. The whole case where
    /// a site's own criteria take part: what they read is not known.
    /// </summary>
    public PatientCase CitedFacts => CitedFactsOf.Reduce(_evaluation, _rules, Treatment is not null);

    /// <summary>The verdict with its reasons as plain text.</summary>
    public string Explain() => PlainTextWriter.Write(this);

    /// <summary>The verdict with its reasons as Markdown.</summary>
    public string ExplainMarkdown() => MarkdownWriter.Write(this);

    /// <summary>The indication and the verdict, without patient data.</summary>
    public override string ToString() => $"{Indication.ContractName()}: {Verdict.ContractName()}";

    internal CaseView CaseView => _evaluation.CaseView;

    /// <summary>The whole summary in JSON of a verdict that withholds; none for any other.</summary>
    internal byte[]? WithheldSummary => _rules.WithheldSummary(Verdict, DeterminingSubset);

    /// <summary>The site's rules that took part; none if there are none.</summary>
    internal SiteRules? Site => _evaluation.Rules.Site;

    private uint DeterminingSubset => _rules.Determining(Verdict, _truths);

    private bool HasAdditions => _rules.Additions.Length > 0;

    private Treatment? Treatment =>
        Verdict == Verdict.Consider ? (Treatment)(_follows ??= new Treatment(CaseView, ConsideredRegimen())) : null;

    private OpenPoints Open =>
        Verdict == Verdict.Indeterminate ? (OpenPoints)(_follows ??= OpenPoints.Of(_evaluation, _rules, _truths)) : OpenPoints.None;

    private Regimen? ConsideredRegimen()
    {
        var rules = _rules.Rules.Rules;
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Kind == RuleKind.Indication && _truths[i] == Truth.Met)
                return rules[i].Regimen ?? CaseView.Policy.RegimenWhereSourceHasNone(Indication);
        }

        return null;
    }
}
