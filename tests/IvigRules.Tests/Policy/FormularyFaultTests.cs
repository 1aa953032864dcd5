using IvigRules.Tests.Support;

namespace IvigRules.Tests.Policy;

/// <summary>Every fault of a product alone.</summary>
public sealed class FormularyFaultTests
{
    private static readonly Dictionary<string, (Product Product, string Problem)> Faults = new(StringComparer.Ordinal)
    {
        ["name"] = (Shelf.Five with { Name = " " }, "the product has no name"),
        ["thin"] = (Shelf.Five with { Concentration = Concentration.FromGramsPerLitre(9.99m) }, "a concentration of 9.99 g/L is not between 10 and 1,000 g/L"),
        ["thick"] = (Shelf.Five with { Concentration = Concentration.FromGramsPerLitre(1_000.01m) }, "a concentration of 1,000.01 g/L is not between 10 and 1,000 g/L"),
        ["no vials"] = (Shelf.Five with { VialSizes = [] }, "there are no vials"),
        ["vials left out"] = (Shelf.Five with { VialSizes = default }, "there are no vials"),
        ["empty vial"] = (Vials(0), "a vial of 0 g is not between 0.001 and 1,000 g, to 0.001 g"),
        ["huge vial"] = (Vials(1_000.001m), "a vial of 1,000.001 g is not between 0.001 and 1,000 g, to 0.001 g"),
        ["fine vial"] = (Vials(2.5001m), "a vial of 2.5001 g is not between 0.001 and 1,000 g, to 0.001 g"),
        ["vial twice"] = (Vials(5, 2.5m, 5.0m), "the vial of 5 g is there twice"),
        ["no steps"] = (Shelf.Five with { RateSteps = [] }, "there are no rate steps"),
        ["missing step"] = (Shelf.Five with { RateSteps = [null!] }, "a rate step is not there"),
        ["last step ends"] = (Steps((1, 30)), "the last rate step runs to the end and has no duration"),
        ["step without end"] = (Steps((1, null), (2, null)), "rate step 1 needs a duration of up to a day"),
        ["step of no time"] = (Steps((1, 0), (2, null)), "rate step 1 needs a duration of up to a day"),
        ["step of two days"] = (Steps((1, 1_441), (2, null)), "rate step 1 needs a duration of up to a day"),
        ["step falls"] = (Steps((2, 30), (1, null)), "rate step 2 is slower than the one before"),
        ["step above maximum"] = (Steps((4.1m, null)), "rate step 1, 4.1 mL/kg/h, is above the maximum of 4 mL/kg/h"),
        ["slow step"] = (Steps((0.0009m, null)), "a rate of 0.0009 mL/kg/h is not between 0.001 and 100 mL/kg/h"),
        ["maximum"] = (Shelf.Five with { MaximumRate = Shelf.Rate(100.1m) }, "a maximum rate is not between 0.001 and 100 mL/kg/h"),
        ["no maximum at risk"] = (Shelf.Five with { AtRiskMaximumRate = default }, "a maximum rate is not between 0.001 and 100 mL/kg/h"),
        ["higher at risk"] = (Shelf.Five with { AtRiskMaximumRate = Shelf.Rate(4.1m) }, "the maximum at risk, 4.1 mL/kg/h, is above the maximum, 4 mL/kg/h"),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build_OneFaultyProduct_ReportsItByItsPlace(string name)
    {
        var (product, problem) = Faults[name];
        var policy = new IvigPolicy { Formulary = [Shelf.TenOnly, product] };
        Assert.Equal([new PolicyFault("formulary[1]", problem)], Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy)).Faults);
    }

    [Fact]
    public void Build_SeveralFaultsInSeveralProducts_ReportsThemAll()
    {
        var policy = new IvigPolicy { Formulary = [null!, Shelf.Five with { Name = "", VialSizes = [] }, Shelf.TenOnly, Shelf.TenOnly with { RateSteps = [] }] };
        Assert.Equal(
            [
                new("formulary[0]", "there is no product"),
                new("formulary[1]", "the product has no name"),
                new("formulary[1]", "there are no vials"),
                new("formulary[3]", "there are no rate steps"),
                new("formulary[3]", "a second product called 'ten only'"),
            ],
            Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy)).Faults);
    }

    [Fact]
    public void Build_FiguresOnTheirBounds_AreAccepted()
    {
        var slow = Shelf.Make("slow", 10, [0.001m, 1_000], [(0.001m, 1_440), (0.001m, null)], 0.001m, 0.001m);
        var fast = Shelf.Make("fast", 1_000, [1_000], [(100, null)], 100, 100);
        Assert.NotNull(new IvigAssessor(new IvigPolicy { Formulary = [slow, fast] }));
    }

    [Fact]
    public void Build_EveryProductOfTheTests_IsAccepted() => Assert.NotNull(new IvigAssessor(new IvigPolicy { Formulary = Shelf.All }));

    private static Product Vials(params decimal[] grams) => Shelf.Five with { VialSizes = [.. grams.Select(Dose.FromGrams)] };

    private static Product Steps(params (decimal Rate, int? Minutes)[] steps) => Shelf.Five with { RateSteps = Shelf.Make("p", 100, [1], steps, 4, 2).RateSteps };
}
