using System.Collections.Immutable;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Policy;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Knowledge;

/// <summary>What is checked, given and said before an infusion. Checks never change a verdict.</summary>
internal static class PreTreatment
{
    internal const int AdultAge = 18;

    /// <summary>The checks, in the order in which they are reported.</summary>
    internal static ImmutableArray<Statement> Checks { get; } =
    [
        new("PRE-01", "IgA is measured and not deficient",
            [References.Faq.For("the IgA level is checked before treatment"), References.Esid.For("what counts as deficient")]),
        new("PRE-02", "body weight is recorded, plausible and recent",
            [References.Faq.For("a dose for each kilogram"), References.Policy.For("the plausible range, and how old a weight may be")]),
        new("PRE-03", "no suspected aseptic or infectious meningitis after an earlier infusion is open",
            [References.Policy.For("no infusion while one is open")]),
        new("PRE-04", "the patient is an adult",
            [References.Policy.For("the source says nothing of children")]),
        new("PRE-05", "a dose is stated for the indication",
            [References.Faq.For("usual doses for acute relapses and for maintenance"), References.Policy.For("a dose where the source states none; limits")]),
    ];

    /// <summary>What is usually given before the infusion, for an adult in milligrams.</summary>
    internal static ImmutableArray<(Therapy Drug, int Low, int High)> UsualPremedication { get; } =
        [(Therapy.Acetaminophen, 650, 1_000), (Therapy.Diphenhydramine, 50, 50)];

    /// <summary>What the usual premedication rests on.</summary>
    internal static Citation PremedicationEvidence { get; } = References.Faq.For("usually before treatment: acetaminophen 650 to 1,000 mg, diphenhydramine 50 mg");

    /// <summary>What always accompanies a Consider verdict (FAQ, side effects; references 7 and 8).</summary>
    internal static ImmutableArray<string> Counselling { get; } =
    [
        "migraine-like headache, nausea and dizziness",
        "infusion reactions, including severe allergy, above all with IgA deficiency",
        "venous and arterial thromboembolism",
        "acute renal failure",
        "aseptic meningitis",
        "haemolysis",
        "transfusion-related acute lung injury",
        "transmission of blood-borne infection",
    ];

    /// <summary>What the counselling rests on.</summary>
    internal static ImmutableArray<Citation> CounsellingEvidence { get; } =
        [References.Faq.For("side effects and risks"), References.Pierce2003.For("risks of IVIG"), References.Sekul1994.For("aseptic meningitis with high-dose IVIG")];

    internal static Readiness Combine(ReadOnlySpan<CheckStatus> checks)
    {
        var worst = CheckStatus.Passed;
        foreach (var check in checks)
            worst = check > worst ? check : worst;
        return worst switch
        {
            CheckStatus.Failed => Readiness.Hold,
            CheckStatus.Outstanding => Readiness.ChecksOutstanding,
            _ => Readiness.ChecksPassed,
        };
    }

    /// <summary>PRE-02: recorded, plausible and recent.</summary>
    internal static CheckStatus WeightIsUsable(CaseView chart, Notes? trace)
    {
        var policy = chart.Policy;
        if (chart.Case.Patient.Weight is not { } weight)
        {
            trace?.Saw("no weight is recorded");
            return CheckStatus.Outstanding;
        }

        if (chart.IsLater(weight.MeasuredOn))
        {
            trace?.Saw($"the weight is dated {Invariant.Format(weight.MeasuredOn!.Value)}, after {Invariant.Format(chart.AsOf)}");
            return CheckStatus.Outstanding;
        }

        if (!IsPlausible(weight, policy))
        {
            trace?.Saw($"{weight.Mass} is outside {policy.LightestPlausibleWeight} to {policy.HeaviestPlausibleWeight}");
            return CheckStatus.Failed;
        }

        if (weight.MeasuredOn is not { } measured)
        {
            trace?.Saw($"{weight.Mass}, and the day it was measured is not recorded");
            return CheckStatus.Outstanding;
        }

        if (chart.AsOf.DayNumber - measured.DayNumber > policy.WeightRecentDays)
        {
            trace?.Saw($"{weight.Mass}, measured {Invariant.Format(measured)}, more than {Invariant.Format(policy.WeightRecentDays)} days ago");
            return CheckStatus.Outstanding;
        }

        trace?.Saw($"{weight.Mass}, measured {Invariant.Format(measured)}");
        return CheckStatus.Passed;
    }

    /// <summary>The weight that a dose may be worked out for: recorded, plausible, not dated later. It may be stale.</summary>
    internal static BodyWeight? UsableWeight(CaseView chart) =>
        chart.Case.Patient.Weight is { } weight && !chart.IsLater(weight.MeasuredOn) && IsPlausible(weight, chart.Policy) ? weight.Mass : null;

    /// <summary>PRE-04: 18 or over.</summary>
    internal static CheckStatus IsAdult(CaseView chart, Notes? trace)
    {
        if (chart.Age is not { } age)
        {
            trace?.Saw(chart.Case.Patient.BirthDate is null ? "the date of birth is not recorded" : "the date of birth lies after the as-of date");
            return CheckStatus.Outstanding;
        }

        trace?.Saw($"{Invariant.Format(age)} years");
        return age >= AdultAge ? CheckStatus.Passed : CheckStatus.Outstanding;
    }

    /// <summary>PRE-05: a hard limit that withheld the plan fails it; a weight that is missing is PRE-02's business.</summary>
    internal static CheckStatus DoseIsStated(Regimen? regimen, PlanOutcome planned, Notes? trace)
    {
        if (regimen is null)
        {
            trace?.Saw("the source states none");
            return CheckStatus.Outstanding;
        }

        trace?.Saw(planned.Exceeds ? planned.NoDoseBecause! : regimen.Statement);
        return planned.Exceeds ? CheckStatus.Failed : CheckStatus.Passed;
    }

    /// <summary>The usual premedication (FAQ, pretest and premedication), less what the patient does not tolerate.</summary>
    internal static (ImmutableArray<Premedication> Usual, ImmutableArray<RemovedPremedication> Removed) Premedicate(CaseView chart, bool adult)
    {
        var usual = ImmutableArray.CreateBuilder<Premedication>(2);
        var removed = ImmutableArray.CreateBuilder<RemovedPremedication>();
        foreach (var (drug, low, high) in UsualPremedication)
            Add(drug, low, high);
        return (usual.DrainToImmutable(), removed.DrainToImmutable());

        void Add(Therapy drug, int low, int high)
        {
            var intolerances = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var record in chart.Case.PriorTherapies)
            {
                if (record.Therapy == drug && !chart.IsLater(record.StartedOn)
                    && record.Outcome is (TherapyOutcome.NotTolerated or TherapyOutcome.Contraindicated))
                    intolerances.Add(new RecordInWords(chart, record, withTherapy: false).ToString());
            }

            if (intolerances.Count > 0)
                removed.Add(new(drug, string.Join("; ", intolerances)));
            else
                usual.Add(new(drug, adult ? Dose.FromMilligrams(low) : null, adult ? Dose.FromMilligrams(high) : null));
        }
    }

    private static bool IsPlausible(Weight weight, IvigPolicy policy) =>
        weight.Mass >= policy.LightestPlausibleWeight && weight.Mass <= policy.HeaviestPlausibleWeight;
}
