using IvigRules.Tests.Support;
using static IvigRules.Tests.Support.CheckStatus;
using static IvigRules.Tests.Support.Clinic;

namespace IvigRules.Tests.Criteria;

/// <summary>PRE-01, IgA measured and not deficient (threshold 7 mg/dL), and PC-01, which reads the same results.</summary>
public sealed class LaboratoryTests
{
    [Theory]
    [InlineData(180, "mg/dL", Passed)]
    [InlineData(7, "mg/dL", Passed)]
    [InlineData(6.99, "mg/dL", Failed)]
    [InlineData(0, "mg/dL", Failed)]
    [InlineData(0.07, "g/L", Passed)]
    [InlineData(0.0699, "g/L", Failed)]
    [InlineData(0.007, "g/dL", Passed)]
    [InlineData(0.00699, "g/dL", Failed)]
    [InlineData(70, "mg/L", Passed)]
    [InlineData(69.9, "mg/L", Failed)]
    [InlineData(180, "[iU]/mL", Outstanding)]
    [InlineData(0, "umol/L", Outstanding)]
    [InlineData(180, "mg/dl", Passed)]
    public void IgaIsNotDeficient_OneResult_IsComparedExactlyInEveryUnit(double value, string unit, Truth expected) =>
        Assert.Equal(expected, Check(Iga((decimal)value, unit: unit)));

    [Theory]
    [InlineData("<", 7, Failed)]
    [InlineData("<", 5, Failed)]
    [InlineData("<", 7.01, Outstanding)]
    [InlineData("<", 10, Outstanding)]
    [InlineData("<=", 6.99, Failed)]
    [InlineData("<=", 7, Outstanding)]
    [InlineData("<=", 10, Outstanding)]
    [InlineData(">", 7, Passed)]
    [InlineData(">", 6.99, Outstanding)]
    [InlineData(">", 400, Passed)]
    [InlineData(">=", 7, Passed)]
    [InlineData(">=", 6.99, Outstanding)]
    public void IgaIsNotDeficient_WithAComparator_PassesOrFailsOnlyWhenItDecides(string comparator, double value, Truth expected)
    {
        var read = comparator switch { "<" => Comparator.LessThan, "<=" => Comparator.LessThanOrEqual, ">" => Comparator.GreaterThan, _ => Comparator.GreaterThanOrEqual };
        Assert.Equal(expected, Check(Iga((decimal)value) with { Comparator = read }));
    }

    [Fact]
    public void IgaIsNotDeficient_NoResult_IsOutstanding()
    {
        Assert.Equal(Outstanding, Check());
        Assert.Equal(Outstanding, Check(Iga(180) with { Analyte = "igg" }));
        Assert.Equal(Outstanding, Check(Iga(180, daysAgo: -1)));
    }

    [Fact]
    public void IgaIsNotDeficient_TakenToday_Counts()
    {
        Assert.Equal(Passed, Check(Iga(180, daysAgo: 0)));
        Assert.Equal(Failed, Check(Iga(180), Iga(3, daysAgo: 0)));
        Assert.Equal(Passed, Check(Iga(180), Iga(3, daysAgo: -1)));
        Assert.Equal(Passed, Check(Iga(180, daysAgo: 4_000)));
    }

    [Fact]
    public void IgaIsNotDeficient_EarlierBelowAndNowNormal_IsOutstanding() => Assert.Equal(Outstanding, Check(Iga(3, daysAgo: 900), Iga(180)));

    [Fact]
    public void IgaIsNotDeficient_EarlierNormalAndNowBelow_Fails() => Assert.Equal(Failed, Check(Iga(180, daysAgo: 900), Iga(3)));

    /// <summary>A comparator or a unit that leaves it open leaves it open on any day: an earlier result may have been below.</summary>
    [Fact]
    public void IgaIsNotDeficient_EarlierOpenOrOfAnotherUnit_IsOutstanding()
    {
        Assert.Equal(Outstanding, Check(Iga(10, daysAgo: 900) with { Comparator = Comparator.LessThan }, Iga(180)));
        Assert.Equal(Outstanding, Check(Iga(7, daysAgo: 900) with { Comparator = Comparator.LessThanOrEqual }, Iga(180)));
        Assert.Equal(Outstanding, Check(Iga(180, daysAgo: 900, unit: "[iU]/mL"), Iga(180)));
        Assert.Equal(Passed, Check(Iga(7, daysAgo: 900), Iga(180)));
        Assert.Equal(Passed, Check(Iga(7, daysAgo: 900) with { Comparator = Comparator.GreaterThanOrEqual }, Iga(180)));
    }

    /// <summary>Without its day nobody knows whether a result is the latest.</summary>
    [Fact]
    public void IgaIsNotDeficient_WithoutADay_IsAtBestOutstanding()
    {
        Assert.Equal(Outstanding, Check(Iga(180) with { CollectedOn = null }));
        Assert.Equal(Outstanding, Check(Iga(3) with { CollectedOn = null }));
        Assert.Equal(Outstanding, Check(Iga(180) with { CollectedOn = null }, Iga(180)));
        Assert.Equal(Failed, Check(Iga(180) with { CollectedOn = null }, Iga(3)));
    }

    [Fact]
    public void IgaIsNotDeficient_ListNotWhole_IsAtBestOutstanding()
    {
        Truth Of(params LabResult[] results) => (MsRelapse.Labs([.. results]) with { Incomplete = [CaseList.LabResults] }).Check("PRE-01");
        Assert.Equal(Outstanding, Of(Iga(180)));
        Assert.Equal(Outstanding, Of());
        Assert.Equal(Failed, Of(Iga(3)));
        Assert.Equal(Passed, (MsRelapse with { Incomplete = [CaseList.Conditions] }).Check("PRE-01"));
    }

    /// <summary>A result without a day may be an old one: it is left aside, and a note says so.</summary>
    [Fact]
    public void FiltrationRate_WithoutADay_IsLeftAsideWithANote()
    {
        var undated = MsRelapse.Labs(Iga(180), new LabResult("egfr", 20, "mL/min/{1.73_m2}", null));
        Assert.Equal(Truth.Unknown, undated.Precaution("PC-03"));
        Assert.Contains(Assessor.Assess(undated).Notes, note => note.Contains("'egfr' has no day of collection", StringComparison.Ordinal));
    }

    [Fact]
    public void IgaIsNotDeficient_TwoResultsOnOneDay_TheWorstCounts()
    {
        Assert.Equal(Failed, Check(Iga(180), Iga(3)));
        Assert.Equal(Outstanding, Check(Iga(180), Iga(180, unit: "[iU]/mL")));
        Assert.Equal(Failed, Check(Iga(3), Iga(180, unit: "[iU]/mL")));
        Assert.Equal(Passed, Check(Iga(180), Iga(190)));
    }

    [Fact]
    public void IgaIsNotDeficient_ASiteWithAnotherThreshold_UsesIt()
    {
        var site = new IvigAssessor(IvigPolicy.Default with { IgaDeficiencyThreshold = Concentration.FromMilligramsPerDecilitre(10) });
        Truth Of(decimal value) => site.Assess(MsRelapse.Labs(Iga(value)), Indication.AcuteMsRelapse).Checks[0].Truth;
        Assert.Equal(Passed, Of(10));
        Assert.Equal(Failed, Of(9.99m));
    }

    [Fact]
    public void IgaIsDeficient_AnyResultBelow_IsMet()
    {
        Assert.Equal(Truth.Met, Precaution(Iga(6.99m)));
        Assert.Equal(Truth.Met, Precaution(Iga(3, daysAgo: 900), Iga(180)));
        Assert.Equal(Truth.Met, Precaution(Iga(180), Iga(7) with { Comparator = Comparator.LessThan }));
        Assert.Equal(Truth.Met, Precaution(Iga(3), Iga(180, unit: "[iU]/mL")));
    }

    [Fact]
    public void IgaIsDeficient_EveryResultAtOrAbove_IsNotMet()
    {
        Assert.Equal(Truth.NotMet, Precaution(Iga(7)));
        Assert.Equal(Truth.NotMet, Precaution(Iga(180), Iga(90, daysAgo: 500)));
        Assert.Equal(Truth.NotMet, Precaution(Iga(180), Iga(3, daysAgo: -1)));
    }

    [Fact]
    public void IgaIsDeficient_NoResultOrOneThatLeavesItOpen_IsUnknown()
    {
        Assert.Equal(Truth.Unknown, Precaution());
        Assert.Equal(Truth.Unknown, Precaution(Iga(180, unit: "[iU]/mL")));
        Assert.Equal(Truth.Unknown, Precaution(Iga(180), Iga(10) with { Comparator = Comparator.LessThan }));
        Assert.Equal(Truth.Unknown, Precaution(Iga(180) with { Analyte = "igg" }));
    }

    private static LabResult Iga(decimal value, int daysAgo = 2, string unit = "mg/dL") => new("iga", value, unit, DaysAgo(daysAgo));

    private static Truth Check(params LabResult[] results)
    {
        var status = MsRelapse.Labs([.. results]).Check("PRE-01");
        Assert.Equal(status, MsRelapse.Labs([.. results.AsEnumerable().Reverse()]).Check("PRE-01"));
        return status;
    }

    private static Truth Precaution(params LabResult[] results) => MsRelapse.Labs([.. results]).Precaution("PC-01");
}
