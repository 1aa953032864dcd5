using System.Collections.Immutable;

namespace IvigRules;

/// <summary>Where a regimen comes from.</summary>
public enum RegimenBasis
{
    /// <summary>The source states it for this indication.</summary>
    Stated,

    /// <summary>The source states it in general, and it is carried over to this indication.</summary>
    Extrapolated,

    /// <summary>The site's policy gives it.</summary>
    SitePolicy,
}

/// <summary>How much immunoglobulin is given for each kilogram, how often: before it meets a patient's weight.</summary>
public sealed class Regimen
{
    /// <summary>The regimen as a sentence.</summary>
    public required string Says { get; init; }

    /// <summary>Where it comes from.</summary>
    public required RegimenBasis Basis { get; init; }

    /// <summary>The least dose of one infusion.</summary>
    public required DosePerWeight Low { get; init; }

    /// <summary>The largest dose of one infusion; the same as the least where the source gives one number.</summary>
    public required DosePerWeight High { get; init; }

    /// <summary>How many infusions a course has; absent for maintenance, which is open-ended.</summary>
    public int? Infusions { get; init; }

    /// <summary>Days from one infusion to the next: 1 is daily, 28 every four weeks.</summary>
    public required int IntervalDays { get; init; }

    /// <summary>Where it can be given.</summary>
    public required ImmutableArray<string> Settings { get; init; }

    /// <summary>What it rests on.</summary>
    public required ImmutableArray<Citation> Evidence { get; init; }

    /// <summary>The regimen in one line by its values, for hashes and comparisons: the sentence alone may not tell two apart.</summary>
    internal string Describe() =>
        $"{Says}: {Low} to {High}, {(Infusions is { } count ? Numerals.Show(count) : "open-ended")}, every {Numerals.Show(IntervalDays)}; {string.Join(", ", Settings)}";

    /// <summary>A regimen that the site's policy gives where the source states none.</summary>
    /// <param name="low">The least dose of one infusion.</param>
    /// <param name="high">The largest dose of one infusion.</param>
    /// <param name="infusions">How many infusions a course has; absent for open-ended maintenance.</param>
    /// <param name="intervalDays">Days from one infusion to the next.</param>
    /// <param name="settings">Where it can be given.</param>
    public static Regimen OfSite(DosePerWeight low, DosePerWeight high, int? infusions, int intervalDays, params ReadOnlySpan<string> settings)
    {
        var dose = low == high ? low.ToString() : $"{low} to {high}";
        var course = infusions is { } count ? $"{dose}, {Numerals.Show(count)} infusions" : dose;
        return new()
        {
            Says = $"{course}, every {Numerals.Show(intervalDays)} days; given by the site's policy, the source states none",
            Basis = RegimenBasis.SitePolicy,
            Low = low,
            High = high,
            Infusions = infusions,
            IntervalDays = intervalDays,
            Settings = [.. settings],
            Evidence = [References.Policy.For("a dose that the site's policy gives")],
        };
    }
}

/// <summary>The regimens of the source (section on dose).</summary>
public static class Regimens
{
    /// <summary>Acute relapse of multiple sclerosis: 0.4 g/kg a day for five days.</summary>
    public static Regimen AcuteRelapse { get; } = Acute(RegimenBasis.Stated, "usual dose for acute relapses");

    /// <summary>Prevention of relapses of multiple sclerosis: 0.2 to 0.4 g/kg every four weeks.</summary>
    public static Regimen Maintenance { get; } = EveryFourWeeks(RegimenBasis.Stated, "usual maintenance dose");

    /// <summary>Acute relapse of neuromyelitis optica: the source's general acute dose, carried over.</summary>
    public static Regimen AcuteRelapseExtrapolated { get; } = Acute(RegimenBasis.Extrapolated, "usual dose for acute relapses, not stated for NMO");

    /// <summary>Prevention of relapses of neuromyelitis optica: the source's general maintenance dose, carried over.</summary>
    public static Regimen MaintenanceExtrapolated { get; } = EveryFourWeeks(RegimenBasis.Extrapolated, "usual maintenance dose, not stated for NMO");

    private static Regimen Acute(RegimenBasis basis, string point) => new()
    {
        Says = "0.4 g/kg a day on 5 consecutive days, as a continuous intravenous infusion",
        Basis = basis,
        Low = DosePerWeight.FromGramsPerKilogram(0.4m),
        High = DosePerWeight.FromGramsPerKilogram(0.4m),
        Infusions = 5,
        IntervalDays = 1,
        Settings = ["hospital", "outpatient infusion centre"],
        Evidence = [References.Faq.For(point)],
    };

    private static Regimen EveryFourWeeks(RegimenBasis basis, string point) => new()
    {
        Says = "0.2 to 0.4 g/kg every 4 weeks",
        Basis = basis,
        Low = DosePerWeight.FromGramsPerKilogram(0.2m),
        High = DosePerWeight.FromGramsPerKilogram(0.4m),
        IntervalDays = 28,
        Settings = ["outpatient infusion centre", "home"],
        Evidence = [References.Faq.For(point)],
    };
}
