using System.Collections.Immutable;

namespace IvigRules;

/// <summary>What follows from a Consider verdict: checks, dose, precautions, premedication.</summary>
internal sealed class Treatment
{
    internal Treatment(Chart chart, Regimen? regimen)
    {
        Regimen = regimen;
        var policy = chart.Policy;
        var patient = chart.Case.Patient;
        var thrombosis = Precautions.Thromboembolism(chart);
        var kidneys = Precautions.Kidneys(chart);
        var atRisk = thrombosis.Truth != Truth.NotMet || kidneys.Truth != Truth.NotMet;

        var planned = regimen is null ? new(null, "the source states no dose for this indication", [])
            : PreTreatment.UsableWeight(chart) is { } weight
                ? Planner.Plan(regimen, policy, policy.ChosenProduct, weight, new(patient.Sex, patient.Height, chart.Age, patient.ReproductiveStatus), atRisk)
                : new Planned(null, "there is no usable body weight", []);
        Plan = planned.Plan;
        Withheld = planned.Withheld;

        var adult = PreTreatment.IsAdult(chart);
        Checks =
        [
            IgaTest.IsMeasured(chart), PreTreatment.WeightIsUsable(chart), AdverseReactions.NoneIsOpen(chart), adult,
            PreTreatment.DoseIsStated(regimen, planned),
        ];
        Readiness = PreTreatment.Combine(Checks);
        (Premedication, Removed) = PreTreatment.Premedicate(chart, adult.Status == CheckStatus.Passed);
        Watch = [Precautions.IgaDeficiency(chart), thrombosis, kidneys, Precautions.Haemolysis(chart, Plan), Precautions.Ravulizumab(chart)];
        Warnings = [.. planned.Warnings, .. PoundWarning(patient.Weight), .. AdverseReactions.Warnings(chart)];
    }

    internal Regimen? Regimen { get; }

    internal RegimenPlan? Plan { get; }

    internal string? Withheld { get; }

    internal ImmutableArray<Check> Checks { get; }

    internal Readiness Readiness { get; }

    internal ImmutableArray<Precaution> Watch { get; }

    internal ImmutableArray<string> Warnings { get; }

    internal ImmutableArray<Premedication> Premedication { get; }

    internal ImmutableArray<RemovedPremedication> Removed { get; }

    private IEnumerable<string> PoundWarning(Weight? weight)
    {
        if (Plan is not null && weight is { RecordedInPounds: true })
            yield return Phrases.RecordedInPounds;
    }
}
