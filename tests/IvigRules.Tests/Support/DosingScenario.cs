using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Tests.Support;

/// <summary>A regimen to be worked out: what the dosing laws range over.</summary>
internal sealed record DosingScenario(Regimen Regimen, BodyWeight Weight)
{
    public Product? Product { get; init; }

    public VialRounding Rounding { get; init; }

    public decimal TolerancePercent { get; init; } = 10m;

    public DoseLimits Limits { get; init; } = new();

    public bool AtRisk { get; init; }

    /// <summary>Weights from 10 to 350 kg: in kilograms, to the gram, and in pounds.</summary>
    internal static Gen<BodyWeight> Weights { get; } = Gen.OneOf(
        Gen.Choose(10, 350).Select(whole => BodyWeight.FromKilograms(whole)),
        Gen.Choose(100, 3_500).Select(tenths => BodyWeight.FromKilograms(tenths / 10m)),
        Gen.Choose(10_000, 350_000).Select(grams => BodyWeight.FromGrams(grams)),
        Gen.Choose(221, 7_716).Select(tenths => BodyWeight.FromPounds(tenths / 10m)));

    /// <summary>The four regimens of the source, and as many that a site could give.</summary>
    internal static Gen<Regimen> AnyRegimen { get; } = Gen.OneOf(
        Gen.Elements(Regimens.AcuteRelapse, Regimens.Maintenance, Regimens.AcuteRelapseExtrapolated, Regimens.MaintenanceExtrapolated),
        from low in Gen.Choose(1_000, 2_000_000)
        from more in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 500_000))
        from infusions in Gen.Choose(0, 100)
        from interval in Gen.Choose(1, 366)
        select Regimen.OfSite(PerKilogram(low), PerKilogram(low + more), infusions == 0 ? null : infusions, interval));

    /// <summary>Every product, every rounding, any tolerance.</summary>
    internal static Gen<DosingScenario> WithProduct { get; } =
        from regimen in AnyRegimen
        from weight in Weights
        from product in Gen.Elements(Shelf.All.ToArray())
        from rounding in Gen.Elements(Enum.GetValues<VialRounding>())
        from tolerance in Gen.OneOf(Gen.Constant(10), Gen.Choose(0, 50))
        from atRisk in Gen.Elements(true, false)
        select new DosingScenario(regimen, weight) { Product = product, Rounding = rounding, TolerancePercent = tolerance, AtRisk = atRisk };

    /// <summary>The same with no product half of the time.</summary>
    internal static Gen<DosingScenario> Any { get; } = Gen.OneOf(
        WithProduct,
        from regimen in AnyRegimen from weight in Weights select new DosingScenario(regimen, weight));

    internal static DosePerWeight PerKilogram(int millionths) => DosePerWeight.FromGramsPerKilogram(millionths / 1_000_000m);

    internal PlanOutcome Work()
    {
        var policy = IvigPolicy.Default with { Rounding = Rounding, RoundingTolerancePercent = TolerancePercent, Limits = Limits };
        return DosePlanner.Plan(Regimen, policy.Dosing, Product, Weight, build: default, AtRisk);
    }

    /// <summary>The plan; absent only where the dose is more than is made up of vials, or a limit withholds it.</summary>
    internal DosePlan? Plan() => Work().Plan;

    /// <summary>Whether a statement holds of the plan, if there is one.</summary>
    internal bool Holds(Func<DosePlan, bool> statement) => Plan() is not { } plan || statement(plan);

    /// <summary>Whether a statement holds of both ends of the dose.</summary>
    internal bool HoldsAtBothEnds(Func<InfusionDose, bool> statement) => Holds(plan => statement(plan.PerInfusion.Low) && statement(plan.PerInfusion.High));
}
