using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Tests.Support;

/// <summary>A case with a plan, and where in the plan's range the order lies.</summary>
/// <param name="Site">Which site's policy.</param>
/// <param name="Indication">The indication.</param>
/// <param name="Grams">The body weight in grams.</param>
/// <param name="Thousandths">How far from the low to the high end the dose lies; below zero the rounded low end, above 1,000 the rounded high end.</param>
internal sealed record OrderScenario(int Site, Indication Indication, int Grams, int Thousandths)
{
    private static readonly IvigAssessor[] Sites =
    [
        new(),
        new(Shelf.Policy(Shelf.Five, VialRounding.Nearest)),
        new(Shelf.Policy(Shelf.Five, VialRounding.Down)),
        new(Shelf.Policy(Shelf.Five, VialRounding.Up)),
        new(Shelf.Policy(Shelf.TenOnly, VialRounding.Nearest)),
        new(Shelf.Policy(Shelf.All[5], VialRounding.Nearest, tolerancePercent: 5) with { OrderTolerancePercent = 3 }),
        new(Shelf.Policy(Shelf.Ones, VialRounding.Up) with { OrderTolerancePercent = 20 }),
    ];

    private static readonly PatientCase[] Cases = [.. DosingCases.WithDose.Select(DosingCases.Of)];

    internal static Gen<OrderScenario> Any { get; } = From(DosingCases.WithDose);

    internal static Gen<OrderScenario> Acute { get; } = From(Indication.AcuteMsRelapse, Indication.AcuteNmoRelapse);

    private DosePlan? _plan;

    internal IvigAssessor Assessor => Sites[Site];

    internal decimal TolerancePercent => Assessor.Policy.OrderTolerancePercent;

    internal PatientCase Case => Cases[(int)Indication].Weighing(BodyWeight.FromGrams(Grams));

    internal bool IsAcute => Indication is Indication.AcuteMsRelapse or Indication.AcuteNmoRelapse;

    internal DosePlan Plan() => _plan ??= Assessor.Assess(Case, Indication).Plan!;

    /// <summary>A dose that the plan allows: in its range, or one of its rounded ends.</summary>
    internal decimal Dose()
    {
        var (low, high) = (Plan().PerInfusion.Low, Plan().PerInfusion.High);
        return Thousandths < 0 ? low.Given.Grams
            : Thousandths > 1_000 ? high.Given.Grams
            : low.Exact.Grams + ((high.Exact.Grams - low.Exact.Grams) * Thousandths / 1_000m);
    }

    /// <summary>The figure per kilogram at that place of the regimen's range.</summary>
    internal decimal PerKilogram() => IsAcute ? 0.4m : 0.2m + (0.2m * Math.Clamp(Thousandths, 0, 1_000) / 1_000m);

    /// <summary>Everything as the specification has it: five days running, or every four weeks without an end; into a vein.</summary>
    internal Order Order(decimal grams) => new()
    {
        Dose = IvigRules.Quantities.Dose.FromGrams(grams),
        Infusions = IsAcute ? 5 : null,
        IntervalDays = IsAcute ? 1 : 28,
        Route = AdministrationRoute.Intravenous,
    };

    internal OrderCheck Check(Order order) => Assessor.CheckOrder(Case, Indication, order);

    /// <summary>Whether an order of this dose deviates, in the dose and as this slip.</summary>
    internal bool Names(OrderSlip slip, decimal grams) => Names(slip, Check(Order(grams)));

    internal static bool Names(OrderSlip slip, OrderCheck check) => check.Answer == OrderAnswer.Deviates
        && check.Slips.Any(named => named.Slip == slip) && check.Parts[0].Answer == OrderPartAnswer.Deviates;

    private static Gen<OrderScenario> From(params Indication[] indications) =>
        from site in Gen.Choose(0, Sites.Length - 1)
        from indication in Gen.Elements(indications)
        from grams in Gen.OneOf(Gen.Choose(10, 350).Select(kilograms => kilograms * 1_000), Gen.Choose(10_000, 350_000))
        from thousandths in Gen.OneOf(Gen.Elements(-1, 0, 1_000, 1_001), Gen.Choose(0, 1_000))
        select new OrderScenario(site, indication, grams, thousandths);
}
