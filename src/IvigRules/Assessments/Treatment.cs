using System.Collections.Immutable;
using System.Runtime.InteropServices;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Reports;

namespace IvigRules.Assessments;

/// <summary>What follows from a Consider verdict: dose and readiness at once, the reasons of checks and precautions when asked for.</summary>
internal sealed class Treatment
{
    private readonly CaseView _chart;
    private readonly PlanOutcome _planned;

    internal Treatment(CaseView chart, Regimen? regimen)
    {
        _chart = chart;
        Regimen = regimen;
        var patient = chart.Case.Patient;
        _planned = regimen is null ? new(null, "the source states no dose for this indication", [])
            : PreTreatment.UsableWeight(chart) is { } weight
                ? DosePlanner.Plan(regimen, chart.Policy, chart.Policy.ChosenProduct, weight,
                    new(patient.Sex, patient.Height, chart.Age, patient.ReproductiveStatus), chart.Policy.ChosenProduct is not null && Precautions.AtRisk(chart))
                : new PlanOutcome(null, "there is no usable body weight", []);

        Span<CheckStatus> checks = stackalloc CheckStatus[PreTreatment.Checks.Length];
        for (var i = 0; i < checks.Length; i++)
            checks[i] = Check(i, null);
        Readiness = PreTreatment.Combine(checks);
    }

    internal Regimen? Regimen { get; }

    internal DosePlan? Plan => _planned.Plan;

    internal string? NoDoseBecause => _planned.NoDoseBecause;

    internal Readiness Readiness { get; }

    internal ImmutableArray<Check> Checks => field.IsDefault ? field = WithReasons(PreTreatment.Checks, (check, place, trace) =>
        new Check(check.Id, Check(place, trace), check.Text, trace.Because) { Evidence = check.Evidence }) : field;

    internal ImmutableArray<Precaution> Watch => field.IsDefault ? field = WithReasons(Precautions.Sentences, (precaution, place, trace) =>
        new Precaution(precaution.Id, Precaution(place, trace), precaution.Text, trace.Because) { Evidence = precaution.Evidence }) : field;

    internal ImmutableArray<string> Warnings => field.IsDefault ? field = [.. _planned.Warnings, .. PoundWarning(), .. AdverseReactions.Warnings(_chart)] : field;

    internal (ImmutableArray<Premedication> Usual, ImmutableArray<RemovedPremedication> Removed) Premedication =>
        PreTreatment.Premedicate(_chart, PreTreatment.IsAdult(_chart, null) == CheckStatus.Passed);

    /// <summary>The identifiers of the precautions that apply, without a reason.</summary>
    internal ImmutableArray<string> WatchIds
    {
        get
        {
            uint apply = 0;
            for (var place = 0; place < Precautions.Sentences.Length; place++)
            {
                if (Precaution(place, null) == Truth.Met)
                    apply |= 1u << place;
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(Precautions.Ids[apply]);
        }
    }

    private static ImmutableArray<T> WithReasons<T>(ImmutableArray<Statement> statements, Func<Statement, int, Notes, T> finding)
    {
        var trace = new Notes(withReasons: true);
        return [.. statements.Select((statement, place) =>
        {
            trace.Clear();
            return finding(statement, place, trace);
        })];
    }

    private CheckStatus Check(int place, Notes? trace) => place switch
    {
        0 => Laboratory.IsMeasured(_chart, trace),
        1 => PreTreatment.WeightIsUsable(_chart, trace),
        2 => AdverseReactions.NoneIsOpen(_chart, trace),
        3 => PreTreatment.IsAdult(_chart, trace),
        _ => PreTreatment.DoseIsStated(Regimen, _planned, trace),
    };

    private Truth Precaution(int place, Notes? trace) => place switch
    {
        0 => Precautions.IgaDeficiency(_chart, trace),
        1 => Precautions.Thromboembolism(_chart, trace),
        2 => Precautions.Kidneys(_chart, trace),
        3 => Precautions.Haemolysis(_chart, Plan, trace),
        _ => Precautions.Ravulizumab(_chart, trace),
    };

    private IEnumerable<string> PoundWarning()
    {
        if (Plan is not null && _chart.Case.Patient.Weight is { RecordedInPounds: true })
            yield return Phrases.RecordedInPounds;
    }
}
