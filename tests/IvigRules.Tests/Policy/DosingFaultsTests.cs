using System.Collections.Immutable;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Policy;

/// <summary>Every fault of a policy alone, with the setting's name, and the values beside it that are none.</summary>
public sealed class DosingFaultsTests
{
    private static readonly Dictionary<string, (IvigPolicy Policy, string Setting, string Problem)> Faults = new(StringComparer.Ordinal)
    {
        ["window"] = (new() { RelapseWindowDays = -1 }, "relapseWindowDays", "-1 days is below zero"),
        ["recent"] = (new() { WeightRecentDays = -1 }, "weightRecentDays", "-1 days is below zero"),
        ["thrombosis age"] = (new() { ThrombosisAge = -1 }, "thrombosisAge", "-1 years is below zero"),
        ["renal age"] = (new() { RenalRiskAge = -1 }, "renalRiskAge", "-1 years is below zero"),
        ["filtration"] = (new() { LowFiltrationRate = 0 }, "lowFiltrationRate", "0 is not a number above zero with at most 12 significant digits"),
        ["filtration digits"] = (new() { LowFiltrationRate = 60.00000000001m }, "lowFiltrationRate", "60.00000000001 is not a number above zero with at most 12 significant digits"),
        ["fever low"] = (new() { FeverBound = 35m.DegreesCelsius }, "feverBound", "35 Cel is not between 35 and 42 Cel"),
        ["fever high"] = (new() { FeverBound = 42m.DegreesCelsius }, "feverBound", "42 Cel is not between 35 and 42 Cel"),
        ["iga"] = (new() { IgaDeficiencyThreshold = default }, "igaDeficiencyThreshold", "0 g/L would never find a deficiency"),
        ["no lightest"] = (new() { LightestPlausibleWeight = default }, "lightestPlausibleWeight", "0 kg is no weight"),
        ["lightest"] = (new() { LightestPlausibleWeight = 350.1m.Kilograms }, "lightestPlausibleWeight", "350.1 kg is above heaviestPlausibleWeight, 350 kg"),
        ["order tolerance low"] = (new() { OrderTolerancePercent = -0.1m }, "orderTolerancePercent", "-0.1 is not between 0 and 50"),
        ["order tolerance high"] = (new() { OrderTolerancePercent = 50.1m }, "orderTolerancePercent", "50.1 is not between 0 and 50"),
        ["order tolerance digits"] = (new() { OrderTolerancePercent = 0.1234567890123m }, "orderTolerancePercent", "0.1234567890123 is not between 0 and 50"),
        ["rounding tolerance low"] = (new() { RoundingTolerancePercent = -0.1m }, "roundingTolerancePercent", "-0.1 is not between 0 and 50"),
        ["rounding tolerance high"] = (new() { RoundingTolerancePercent = 50.1m }, "roundingTolerancePercent", "50.1 is not between 0 and 50"),
        ["rounding tolerance digits"] = (new() { RoundingTolerancePercent = 0.1234567890123m }, "roundingTolerancePercent", "0.1234567890123 is not between 0 and 50"),
        ["rounding"] = (Shelf.Policy(Shelf.Five, (VialRounding)9), "rounding", "not a value of its list"),
        ["rounding without product"] = (new() { Rounding = VialRounding.Down }, "rounding", "rounding to whole vials needs a product"),
        ["product"] = (new() { Product = "p" }, "product", "the formulary has no product called 'p'"),
        ["no dose weight"] = (new() { DoseWeight = null! }, "doseWeight", "there is none"),
        ["basis"] = (new() { DoseWeight = new() { Basis = (DoseWeightBasis)9 } }, "doseWeight", "not a value of its list"),
        ["basis and condition"] = (new() { DoseWeight = new() { Basis = (DoseWeightBasis)9, When = AdjustedWhen.Always } }, "doseWeight", "not a value of its list"),
        ["condition"] = (new() { DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, When = (AdjustedWhen)9 } }, "doseWeight", "not a value of its list"),
        ["no condition"] = (new() { DoseWeight = new() { Basis = DoseWeightBasis.Adjusted } }, "doseWeight.when", "adjusted weight needs to be told when it is used"),
        ["ideal with condition"] = (new() { DoseWeight = new() { Basis = DoseWeightBasis.Ideal, When = AdjustedWhen.Always } }, "doseWeight.when", "only adjusted weight has a condition, not ideal weight"),
        ["actual with condition"] = (new() { DoseWeight = new() { When = AdjustedWhen.Always } }, "doseWeight.when", "only adjusted weight has a condition, not actual weight"),
        ["bmi low"] = (new() { DoseWeight = new() { Bmi = 9.9m } }, "doseWeight.bmi", "9.9 is not between 10 and 100"),
        ["bmi high"] = (new() { DoseWeight = new() { Bmi = 100.1m } }, "doseWeight.bmi", "100.1 is not between 10 and 100"),
        ["percent low"] = (new() { DoseWeight = new() { PercentOfIdeal = 99.9m } }, "doseWeight.percentOfIdeal", "99.9 is not between 100 and 1,000"),
        ["percent high"] = (new() { DoseWeight = new() { PercentOfIdeal = 1_000.1m } }, "doseWeight.percentOfIdeal", "1,000.1 is not between 100 and 1,000"),
        ["no limits"] = (new() { Limits = null! }, "limits", "there are none; leave the single limits out instead"),
        ["infusion"] = (new() { Limits = new() { PerInfusion = new(Grams(40), Grams(39.9m)) } }, "limits.perInfusion", "the hard limit 39.9 g is below the soft limit 40 g"),
        ["day"] = (new() { Limits = new() { PerKilogramPerDay = new(PerKilogram(1), PerKilogram(0.9m)) } }, "limits.perKilogramPerDay", "the hard limit 0.9 g/kg is below the soft limit 1 g/kg"),
        ["course"] = (new() { Limits = new() { PerCourse = new(Grams(200), Grams(199)) } }, "limits.perCourse", "the hard limit 199 g is below the soft limit 200 g"),
        ["soft of nothing"] = (new() { Limits = new() { PerInfusion = new(Grams(0), null) } }, "limits.perInfusion", "a limit is above zero"),
        ["hard of nothing"] = (new() { Limits = new() { PerKilogramPerDay = new(null, PerKilogram(0)) } }, "limits.perKilogramPerDay", "a limit is above zero"),
        ["limit with too many digits"] = (new() { Limits = new() { PerCourse = new(null, PerKilogram(0.123456789m) * BodyWeight.FromKilograms(70.1234567m)) } }, "limits.perCourse", "a limit has at most 12 significant digits"),
        ["regimen basis"] = (new() { Regimens = new() { NatalizumabPmlIris = IvigRules.Knowledge.Regimens.AcuteRelapse } }, "regimens.natalizumabPmlIris", "its basis can only be site-policy: it takes the place of the source's"),
        ["regimen without source"] = (new() { Regimens = new() { NatalizumabPmlIris = WithoutSource } }, "regimens.natalizumabPmlIris", "it needs a sentence, settings and what it rests on"),
        ["regimen without settings"] = (new() { Regimens = new() { NatalizumabPmlIris = WithoutSettings } }, "regimens.natalizumabPmlIris", "it needs a sentence, settings and what it rests on"),
        ["regimen without sentence"] = (new() { Regimens = new() { NatalizumabPmlIris = WithoutSentence } }, "regimens.natalizumabPmlIris", "it needs a sentence, settings and what it rests on"),
        ["regimen of nothing"] = (Site(0, 0.4m), "regimens.natalizumabPmlIris", "0 g/kg to 0.4 g/kg is not a range above zero and up to 5 g/kg, in steps of 0.000001 g/kg"),
        ["regimen too much"] = (Site(0.4m, 5.1m), "regimens.natalizumabPmlIris", "0.4 g/kg to 5.1 g/kg is not a range above zero and up to 5 g/kg, in steps of 0.000001 g/kg"),
        ["regimen backwards"] = (Site(0.4m, 0.3m), "regimens.natalizumabPmlIris", "0.4 g/kg to 0.3 g/kg is not a range above zero and up to 5 g/kg, in steps of 0.000001 g/kg"),
        ["regimen too fine"] = (Site(0.4m, 0.4000001m), "regimens.natalizumabPmlIris", "0.4 g/kg to 0.4000001 g/kg is not a range above zero and up to 5 g/kg, in steps of 0.000001 g/kg"),
        ["regimen of no infusion"] = (Site(0.4m, 0.4m, infusions: 0), "regimens.natalizumabPmlIris", "0 infusions is not between 1 and 100"),
        ["regimen of too many"] = (Site(0.4m, 0.4m, infusions: 101), "regimens.natalizumabPmlIris", "101 infusions is not between 1 and 100"),
        ["regimen of no interval"] = (Site(0.4m, 0.4m, interval: 0), "regimens.natalizumabPmlIris", "an interval of 0 days is not between 1 and 366"),
        ["regimen too far apart"] = (Site(0.4m, 0.4m, interval: 367), "regimens.natalizumabPmlIris", "an interval of 367 days is not between 1 and 366"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    private static Regimen WithoutSource => Lacking("a dose", [], []);

    private static Regimen WithoutSettings => Lacking("a dose", default, [References.Policy.For("a dose")]);

    private static Regimen WithoutSentence => Lacking(" ", [], [References.Policy.For("a dose")]);

    private static Regimen Lacking(string says, ImmutableArray<string> settings, ImmutableArray<Citation> evidence) => new()
    {
        Statement = says,
        Basis = RegimenBasis.SitePolicy,
        Low = PerKilogram(1),
        High = PerKilogram(1),
        IntervalDays = 1,
        Settings = settings,
        Evidence = evidence,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_OneFault_ReportsThatOne(string name)
    {
        var (policy, setting, problem) = Faults[name];
        var thrown = Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy));
        Assert.Equal([new PolicyFault(setting, problem)], thrown.Faults);
        Assert.Equal($"the policy cannot be used: {setting}: {problem}", thrown.Message);
    }

    [Fact]
    public void Build_AllFaultsTogether_ReportsThemAll()
    {
        var policy = new IvigPolicy
        {
            RelapseWindowDays = -1,
            WeightRecentDays = -1,
            ThrombosisAge = -1,
            RenalRiskAge = -1,
            LowFiltrationRate = -1,
            FeverBound = 30m.DegreesCelsius,
            IgaDeficiencyThreshold = default,
            LightestPlausibleWeight = default,
            HeaviestPlausibleWeight = default,
            DiseaseModifyingTherapies = new(Therapy.DiseaseModifyingTherapies, []),
            NmoFirstLine = TherapyGroup.Of("other", "a", "a"),
            DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, Bmi = 1, PercentOfIdeal = 1 },
            Rounding = VialRounding.Up,
            RoundingTolerancePercent = 99,
            OrderTolerancePercent = 99,
            Product = "p",
            Limits = new() { PerInfusion = new(Grams(2), Grams(1)), PerKilogramPerDay = new(PerKilogram(2), PerKilogram(1)), PerCourse = new(Grams(2), Grams(1)) },
            Formulary = [Shelf.Five with { Name = "" }],
            Regimens = Site(2, 1, infusions: 0, interval: 0).Regimens,
        };
        Assert.Equal(
            [
                "relapseWindowDays", "weightRecentDays", "thrombosisAge", "renalRiskAge", "lowFiltrationRate", "feverBound", "igaDeficiencyThreshold", "lightestPlausibleWeight",
                "doseWeight.when", "doseWeight.bmi", "doseWeight.percentOfIdeal", "roundingTolerancePercent", "orderTolerancePercent",
                "limits.perInfusion", "limits.perKilogramPerDay", "limits.perCourse", "formulary[0]", "product",
                "regimens.natalizumabPmlIris", "regimens.natalizumabPmlIris", "regimens.natalizumabPmlIris", "diseaseModifyingTherapies", "nmoFirstLine", "nmoFirstLine",
            ],
            Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy)).Faults.Select(fault => fault.Setting));
    }

    /// <summary>The outermost values that are still allowed, all at once.</summary>
    [Fact]
    public void Build_EveryValueOnItsBound_IsAccepted()
    {
        Assert.NotNull(new IvigAssessor(new IvigPolicy
        {
            RelapseWindowDays = 0,
            WeightRecentDays = 0,
            ThrombosisAge = 0,
            RenalRiskAge = 0,
            LowFiltrationRate = 0.000000000001m,
            FeverBound = 35.1m.DegreesCelsius,
            IgaDeficiencyThreshold = Concentration.FromGramsPerLitre(0.01m),
            LightestPlausibleWeight = 70m.Kilograms,
            HeaviestPlausibleWeight = 70m.Kilograms,
            DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.BmiAtLeast, Bmi = 10, PercentOfIdeal = 100 },
            RoundingTolerancePercent = 0,
            OrderTolerancePercent = 0,
            Limits = new() { PerInfusion = new(Grams(40), Grams(40)), PerKilogramPerDay = new(PerKilogram(1), PerKilogram(1)), PerCourse = new(Grams(200), Grams(200)) },
            Regimens = Site(0.000001m, 5, infusions: 100, interval: 366).Regimens,
        }));
        Assert.NotNull(new IvigAssessor(Site(5, 5, infusions: 1, interval: 1) with
        {
            FeverBound = 41.9m.DegreesCelsius,
            RoundingTolerancePercent = 50,
            OrderTolerancePercent = 50,
            DoseWeight = new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.ActualAbovePercentOfIdeal, Bmi = 100, PercentOfIdeal = 1_000 },
        }));
    }

    private static IvigPolicy Site(decimal low, decimal high, int infusions = 5, int interval = 1) =>
        new() { Regimens = new() { NatalizumabPmlIris = Regimen.OfSite(PerKilogram(low), PerKilogram(high), infusions, interval) } };

    private static Dose Grams(decimal value) => Dose.FromGrams(value);

    private static DosePerWeight PerKilogram(decimal value) => DosePerWeight.FromGramsPerKilogram(value);
}
