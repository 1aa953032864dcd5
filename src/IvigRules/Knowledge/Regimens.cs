using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Knowledge;

/// <summary>The regimens of the source (section on dose).</summary>
public static class Regimens
{
    /// <summary>The regimen for an indication; absent for PML-IRIS, for which the source states none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public static Regimen? For(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => AcuteRelapse,
        Indication.MsRelapsePrevention => Maintenance,
        Indication.AcuteNmoRelapse => AcuteRelapseExtrapolated,
        Indication.NmoRelapsePrevention => MaintenanceExtrapolated,
        Indication.NatalizumabPmlIris => null,
        _ => throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications"),
    };

    /// <summary>The regimen that is used for an indication: the site's, or the source's where the site gives none.</summary>
    internal static Regimen? For(Indication indication, IvigPolicy policy) =>
        policy.Regimens.For(indication)?.Replacing(For(indication)) ?? For(indication);

    /// <summary>Acute relapse of multiple sclerosis: 0.4 g/kg a day for five days.</summary>
    public static Regimen AcuteRelapse { get; } = Acute(RegimenBasis.Stated, "usual dose for acute relapses");

    /// <summary>Prevention of relapses of multiple sclerosis: 0.2 to 0.4 g/kg every four weeks.</summary>
    public static Regimen Maintenance { get; } = EveryFourWeeks(RegimenBasis.Stated, "usual maintenance dose, as used by most studies");

    /// <summary>Acute relapse of neuromyelitis optica: the source's general acute dose, carried over.</summary>
    public static Regimen AcuteRelapseExtrapolated { get; } =
        Acute(RegimenBasis.Extrapolated, "usual dose for acute relapses, not stated for NMO");

    /// <summary>Prevention of relapses of neuromyelitis optica: the source's general maintenance dose, carried over.</summary>
    public static Regimen MaintenanceExtrapolated { get; } =
        EveryFourWeeks(RegimenBasis.Extrapolated, "usual maintenance dose, as used by most studies, not stated for NMO");

    private static Regimen Acute(RegimenBasis basis, string point) => new()
    {
        Statement = "0.4 g/kg a day on 5 consecutive days, as a continuous intravenous infusion",
        Basis = basis,
        Low = DosePerWeight.FromGramsPerKilogram(0.4m),
        High = DosePerWeight.FromGramsPerKilogram(0.4m),
        Infusions = 5,
        IntervalDays = 1,
        IsContinuous = true,
        Settings = ["hospital", "outpatient infusion centre"],
        Evidence = [References.Faq.For(point)],
    };

    private static Regimen EveryFourWeeks(RegimenBasis basis, string point) => new()
    {
        Statement = "0.2 to 0.4 g/kg every 4 weeks",
        Basis = basis,
        Low = DosePerWeight.FromGramsPerKilogram(0.2m),
        High = DosePerWeight.FromGramsPerKilogram(0.4m),
        IntervalDays = 28,
        Settings = ["outpatient infusion centre", "home, through home health services"],
        Evidence = [References.Faq.For(point)],
    };
}
