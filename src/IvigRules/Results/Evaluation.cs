using System.Collections.Immutable;

namespace IvigRules;

/// <summary>One pass of the rules over a chart: the truth of every observation. Everything else follows from it.</summary>
internal sealed class Evaluation
{
    private readonly Truth[] _observed;

    internal Evaluation(Chart chart, BoundRules rules, Knowledge knowledge, ReadOnlySpan<int> observations)
    {
        Chart = chart;
        Rules = rules;
        Knowledge = knowledge;
        _observed = new Truth[rules.Observations.Length];
        foreach (var observation in observations)
            _observed[observation] = rules.Observe(observation, chart, trace: null);
    }

    internal Chart Chart { get; }

    internal BoundRules Rules { get; }

    internal Knowledge Knowledge { get; }

    internal ReadOnlySpan<Truth> Observed => _observed;

    /// <summary>The same observation again, with what it saw.</summary>
    internal Trace Trace(int observation)
    {
        var trace = new Trace();
        Rules.Observe(observation, Chart, trace);
        return trace;
    }
}

/// <summary>What follows from a Consider verdict: checks, dose, premedication.</summary>
internal sealed class Treatment
{
    internal Treatment(Chart chart, Regimen? regimen)
    {
        Regimen = regimen;
        var adult = PreTreatment.IsAdult(chart);
        Checks =
        [
            IgaTest.IsMeasured(chart), PreTreatment.WeightIsUsable(chart), AdverseReactions.NoneIsOpen(chart), adult, PreTreatment.DoseIsStated(regimen),
        ];
        Readiness = PreTreatment.Combine(Checks);
        (Premedication, Removed) = PreTreatment.Premedicate(chart, adult.Status == CheckStatus.Passed);

        var weight = PreTreatment.UsableWeight(chart);
        if (regimen is null)
            Withheld = "the source states no dose for this indication";
        else if (weight is not { } usable)
            Withheld = "there is no usable body weight";
        else
            Plan = Planner.Plan(regimen, usable);

        List<string> warnings = [];
        if (Plan is not null && chart.Case.Patient.Weight!.RecordedInPounds)
            warnings.Add("the body weight was recorded in pounds ([lb_av]): metric weights are safer");
        warnings.AddRange(AdverseReactions.Warnings(chart));
        Warnings = [.. warnings];
        Precautions =
        [
            IvigRules.Precautions.IgaDeficiency(chart), IvigRules.Precautions.Thromboembolism(chart), IvigRules.Precautions.Kidneys(chart),
            IvigRules.Precautions.Haemolysis(chart, Plan), IvigRules.Precautions.Ravulizumab(chart),
        ];
    }

    internal Regimen? Regimen { get; }

    internal RegimenPlan? Plan { get; }

    internal string? Withheld { get; }

    internal ImmutableArray<Check> Checks { get; }

    internal Readiness Readiness { get; }

    internal ImmutableArray<Precaution> Precautions { get; }

    internal ImmutableArray<string> Warnings { get; }

    internal ImmutableArray<Premedication> Premedication { get; }

    internal ImmutableArray<RemovedPremedication> Removed { get; }
}
