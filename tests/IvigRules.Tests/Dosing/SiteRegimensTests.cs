using IvigRules.Tests.Support;

namespace IvigRules.Tests.Dosing;

/// <summary>A site may give a regimen for any indication. It takes the place of the source's, and the result names what the source states beside it.</summary>
public sealed class SiteRegimensTests
{
    private static readonly Regimen House = Regimen.OfSite(DosePerWeight.FromGramsPerKilogram(0.5m), DosePerWeight.FromGramsPerKilogram(1), 2, 1, "ward");

    public static TheoryData<Indication> Indications { get; } = [.. Enum.GetValues<Indication>()];

    [Theory]
    [MemberData(nameof(Indications))]
    public void Plan_RegimenOfTheSite_TakesThePlaceOfTheSources(Indication indication)
    {
        var site = new IvigAssessor(new IvigPolicy { Regimens = Of(indication) });
        var plan = site.Assess(Clinic.Considered(indication), indication).Plan!;
        Assert.Equal((35m, 70m), (plan.PerInfusion.Low.Exact.Grams, plan.PerInfusion.High.Exact.Grams));
        Assert.Equal((RegimenBasis.SitePolicy, 2, 1), (plan.Regimen.Basis, plan.Regimen.Infusions, plan.Regimen.IntervalDays));
        Assert.Equal(Regimens.For(indication)?.Statement, plan.Regimen.InPlaceOf?.Statement);
        Assert.Equal(["ward"], site.Assess(Clinic.Considered(indication), indication).Settings);
        Assert.Equal(["regimens"], site.PolicyDifferences.Select(difference => difference.Setting));
        Assert.NotEqual(new IvigAssessor().Knowledge.Sha256, site.Knowledge.Sha256);
    }

    /// <summary>Each indication has its own: a regimen for one changes no other.</summary>
    [Theory]
    [MemberData(nameof(Indications))]
    public void Plan_RegimenOfTheSite_ChangesNoOtherIndication(Indication indication)
    {
        var site = new IvigAssessor(new IvigPolicy { Regimens = Of(indication) });
        foreach (var other in Enum.GetValues<Indication>().Where(other => other != indication))
            Assert.Equal(Clinic.Considered(other).Assess(other).Plan?.Regimen.Basis, site.Assess(Clinic.Considered(other), other).Plan?.Regimen.Basis);
    }

    [Fact]
    public void Result_RegimenOfTheSite_NamesWhatTheSourceStates()
    {
        var site = new IvigAssessor(new IvigPolicy { Regimens = Of(Indication.AcuteMsRelapse) });
        var json = ResultJson.ToJson(site.Assess(Clinic.MsRelapse));
        Assert.Contains("\"basis\":\"site-policy\"", json, StringComparison.Ordinal);
        Assert.Contains($"\"inPlaceOf\":\"{Regimens.AcuteRelapse.Statement}\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void For_NotAnIndication_IsAProgrammersError() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SiteRegimens().For((Indication)5));

    private static SiteRegimens Of(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => new() { AcuteMsRelapse = House },
        Indication.MsRelapsePrevention => new() { MsRelapsePrevention = House },
        Indication.AcuteNmoRelapse => new() { AcuteNmoRelapse = House },
        Indication.NmoRelapsePrevention => new() { NmoRelapsePrevention = House },
        Indication.NatalizumabPmlIris => new() { NatalizumabPmlIris = House },
        _ => throw new ArgumentOutOfRangeException(nameof(indication)),
    };
}
