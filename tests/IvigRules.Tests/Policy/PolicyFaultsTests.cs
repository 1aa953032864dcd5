namespace IvigRules.Tests.Policy;

public sealed class PolicyFaultsTests
{
    private static readonly IvigPolicy Default = IvigPolicy.Default;

    [Fact]
    public void Assessor_DefaultPolicy_IsAccepted()
    {
        Assert.Empty(PolicyFaults.Of(Default));
        Assert.Throws<ArgumentNullException>(() => new IvigAssessor(null!));
    }

    [Theory]
    [InlineData("relapseWindowDays")]
    [InlineData("igaDeficiencyThreshold")]
    [InlineData("weightRecentDays")]
    [InlineData("lightestPlausibleWeight")]
    [InlineData("adultAge")]
    [InlineData("thrombosisAge")]
    [InlineData("renalRiskAge")]
    [InlineData("lowFiltrationRate")]
    [InlineData("feverBound")]
    [InlineData("diseaseModifyingTherapies")]
    [InlineData("nmoFirstLine")]
    public void Assessor_OneFault_IsRefusedByName(string setting)
    {
        foreach (var policy in Faulty(setting))
        {
            var refused = Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy));
            Assert.Equal(setting, Assert.Single(refused.Faults).Setting);
            Assert.Equal($"the policy cannot be used: {setting}: {refused.Faults[0].Problem}", refused.Message);
            Assert.NotEmpty(refused.Faults[0].Problem);
        }
    }

    [Fact]
    public void Assessor_EveryFaultAtOnce_ListsThemAll()
    {
        var policy = new IvigPolicy
        {
            RelapseWindowDays = -1,
            IgaDeficiencyThreshold = default,
            WeightRecentDays = -1,
            LightestPlausibleWeight = default,
            AdultAge = 0,
            ThrombosisAge = -1,
            RenalRiskAge = -1,
            LowFiltrationRate = 0,
            FeverBound = default,
            DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies),
            NmoFirstLine = TherapyGroup.Of(Therapy.NmoFirstLine, "a", "a"),
        };
        var refused = Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy));
        Assert.Equal(
            ["adultAge", "diseaseModifyingTherapies", "feverBound", "igaDeficiencyThreshold", "lightestPlausibleWeight", "lowFiltrationRate", "nmoFirstLine", "relapseWindowDays", "renalRiskAge", "thrombosisAge", "weightRecentDays"],
            refused.Faults.Select(fault => fault.Setting).Order(StringComparer.Ordinal));
        Assert.Equal("the policy cannot be used: " + string.Join("; ", refused.Faults.Select(fault => $"{fault.Setting}: {fault.Problem}")), refused.Message);
    }

    [Fact]
    public void Assessor_ValuesOnTheBound_AreAccepted()
    {
        foreach (var policy in new[]
        {
            Default with { RelapseWindowDays = 0, WeightRecentDays = 0, ThrombosisAge = 0, RenalRiskAge = 0 },
            Default with { AdultAge = 1 },
            Default with { AdultAge = 130 },
            Default with { LightestPlausibleWeight = Default.HeaviestPlausibleWeight },
            Default with { FeverBound = BodyTemperature.FromCelsius(35.000000001m) },
            Default with { FeverBound = BodyTemperature.FromCelsius(41.999999999m) },
            Default with { LowFiltrationRate = 0.000000000001m },
        })
            Assert.NotNull(new IvigAssessor(policy));
    }

    [Fact]
    public void Assessor_GroupFaults_SayWhatIsWrong()
    {
        Assert.Contains("empty", Problem(TherapyGroup.Of(Therapy.NmoFirstLine)), StringComparison.Ordinal);
        Assert.Contains("empty", Problem(new TherapyGroup(Therapy.NmoFirstLine, default)), StringComparison.Ordinal);
        Assert.Contains("'a' is a member more than once", Problem(TherapyGroup.Of(Therapy.NmoFirstLine, "a", TherapyGroup.Of("b", "a"))), StringComparison.Ordinal);
        Assert.Contains("beneath itself", Problem(TherapyGroup.Of(Therapy.NmoFirstLine, TherapyGroup.Of("a", TherapyGroup.Of("b", "a")))), StringComparison.Ordinal);
        Assert.Contains("'nmo-first-line' is a member", Problem(TherapyGroup.Of(Therapy.NmoFirstLine, "nmo-first-line")), StringComparison.Ordinal);
        Assert.Contains("no group", Problem(null!), StringComparison.Ordinal);
        Assert.Contains("no identifier", Problem(TherapyGroup.Of(Therapy.NmoFirstLine, new TherapyGroup(default, []))), StringComparison.Ordinal);
        Assert.Contains("'other'", Problem(TherapyGroup.Of("other", "a")), StringComparison.Ordinal);
        Assert.Contains("missing", Problem(TherapyGroup.Of(Therapy.NmoFirstLine, "a", null!)), StringComparison.Ordinal);
        Assert.Contains("missing", Problem(TherapyGroup.Of(Therapy.NmoFirstLine, TherapyGroup.Of("a", null!, "b"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Assessor_GroupsCyclicTogether_AreRefused()
    {
        var policy = Default with
        {
            DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, TherapyGroup.Of("a", "b")),
            NmoFirstLine = TherapyGroup.Of(Therapy.NmoFirstLine, TherapyGroup.Of("b", "a")),
        };
        Assert.Contains("beneath itself", Cyclic(policy, "nmoFirstLine"), StringComparison.Ordinal);
        var aboveSteroids = TherapyGroup.Of(Therapy.IntravenousMethylprednisolone, "corticosteroids");
        Cyclic(Default with { NmoFirstLine = TherapyGroup.Of(Therapy.NmoFirstLine, aboveSteroids) }, "nmoFirstLine");
        Cyclic(Default with { DiseaseModifyingTherapies = TherapyGroup.Of(Therapy.DiseaseModifyingTherapies, aboveSteroids) }, "diseaseModifyingTherapies");
    }

    private static string Cyclic(IvigPolicy policy, string setting)
    {
        var fault = Assert.Single(Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(policy)).Faults);
        Assert.Equal(setting, fault.Setting);
        return fault.Problem;
    }

    private static string Problem(TherapyGroup group) =>
        Assert.Single(Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(Default with { NmoFirstLine = group })).Faults).Problem;

    private static IvigPolicy[] Faulty(string setting) => setting switch
    {
        "relapseWindowDays" => [Default with { RelapseWindowDays = -1 }],
        "igaDeficiencyThreshold" => [Default with { IgaDeficiencyThreshold = default }],
        "weightRecentDays" => [Default with { WeightRecentDays = -1 }],
        "lightestPlausibleWeight" =>
        [
            Default with { LightestPlausibleWeight = default }, Default with { LightestPlausibleWeight = 350.001m.Kilograms },
            Default with { HeaviestPlausibleWeight = 9.999m.Kilograms }, Default with { HeaviestPlausibleWeight = default },
        ],
        "adultAge" => [Default with { AdultAge = 0 }, Default with { AdultAge = -1 }, Default with { AdultAge = 131 }],
        "thrombosisAge" => [Default with { ThrombosisAge = -1 }],
        "renalRiskAge" => [Default with { RenalRiskAge = -1 }],
        "lowFiltrationRate" => [Default with { LowFiltrationRate = 0 }, Default with { LowFiltrationRate = -1 }, Default with { LowFiltrationRate = 59.12345678901m }],
        "feverBound" => [Default with { FeverBound = default }, Default with { FeverBound = BodyTemperature.FromCelsius(35) }, Default with { FeverBound = BodyTemperature.FromFahrenheit(107.6m) }, Default with { FeverBound = BodyTemperature.FromCelsius(60) }],
        "diseaseModifyingTherapies" => [Default with { DiseaseModifyingTherapies = null! }, Default with { DiseaseModifyingTherapies = Default.NmoFirstLine }],
        _ => [Default with { NmoFirstLine = null! }, Default with { NmoFirstLine = Default.DiseaseModifyingTherapies }],
    };
}
