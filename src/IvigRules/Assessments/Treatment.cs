using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Assessments;

/// <summary>The dose, checks and precautions that follow from a Consider verdict.</summary>
internal sealed class Treatment
{
    private readonly CompiledRuleSet _rules;
    private readonly CaseEvaluation _evaluation;
    private readonly PlanOutcome _dose;

    internal Treatment(CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        _rules = rules;
        Regimen = Regimens.For(rules.RuleSet.Indication, evaluation.View.Policy);
        _dose = CalculateDose(Regimen, evaluation, rules);
        _evaluation = evaluation.WithDose(_dose);
        Truths = rules.Truths(rules.Of(RuleKind.Check) | rules.Of(RuleKind.Precaution), _evaluation);
    }

    internal Regimen? Regimen { get; }

    internal DosePlan? Plan => _dose.Plan;

    internal string? NoDoseBecause => _dose.NoDoseBecause;

    /// <summary>The truths of checks and precautions only.</summary>
    internal RuleTruths Truths { get; }

    internal Readiness Readiness => Decision.Combine(Truths.All(_rules.Of(RuleKind.Check)));

    internal ImmutableArray<string> Warnings =>
    [
        .. _dose.Warnings,
        .. Plan is not null && _evaluation.View.Case.Patient.Weight is { Pounds: not null }
            ? [Remarks.RecordedInPounds]
            : Array.Empty<string>(),
        .. AdverseReaction.OpenReactions(_evaluation.View),
    ];

    /// <summary>The usual premedication without drugs that are not tolerated; amounts only for a patient known to be an adult.</summary>
    internal (ImmutableArray<Premedication> Usual, ImmutableArray<RemovedPremedication> Removed) Premedication
    {
        get
        {
            var isAdult = _rules.TruthOf(Checks.Adult, Truths) == Truth.Met;
            var usual = ImmutableArray.CreateBuilder<Premedication>();
            var removed = ImmutableArray.CreateBuilder<RemovedPremedication>();
            foreach (var (drug, low, high) in UsualPremedication.All)
            {
                var intolerances = new SortedSet<string>(StringComparer.Ordinal);
                foreach (ref readonly var record in _evaluation.View.PriorTherapies)
                {
                    if (record.Therapy == drug && record.Outcome is (TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated))
                        intolerances.Add(record.Describe());
                }

                if (intolerances.Count > 0)
                    removed.Add(new(drug, string.Join("; ", intolerances)));
                else
                {
                    usual.Add(new(drug, isAdult ? low : null, isAdult ? high : null)
                    {
                        Note = UsualPremedication.NoteOn(drug, _evaluation.View.Case.Patient),
                    });
                }
            }

            return (usual.DrainToImmutable(), removed.DrainToImmutable());
        }
    }

    internal ImmutableArray<RuleFinding> Findings(RuleKind kind)
    {
        var notes = new Notes(withReasons: true);
        return [.. _rules.RuleSet.Of(kind).Select(rule => RuleFinding.Of(rule, _evaluation, notes))];
    }

    /// <summary>Whether the lower maximum rate applies: unless risks of thrombosis and renal failure are both known to be absent.</summary>
    internal static bool IsAtRisk(CaseEvaluation evaluation, CompiledRuleSet rules) =>
        rules.TruthOf(Precautions.Thromboembolism, evaluation) != Truth.NotMet
        || rules.TruthOf(Precautions.RenalFailure, evaluation) != Truth.NotMet;

    private static PlanOutcome CalculateDose(Regimen? regimen, CaseEvaluation evaluation, CompiledRuleSet rules)
    {
        if (regimen is null)
            return new(null, "the source states no dose for this indication", []);
        var view = evaluation.View;
        if (BodyWeights.ForDose(view) is not { } weight)
            return new(null, "there is no usable body weight", []) { Regimen = regimen };
        var patient = view.Case.Patient;
        var product = view.Policy.ChosenProduct;
        return DosePlanner.Plan(regimen, view.Policy.Dosing, product, weight,
            new(patient.Sex, patient.Height, view.Age, patient.ReproductiveStatus),
            atRisk: product is not null && IsAtRisk(evaluation, rules));
    }
}
