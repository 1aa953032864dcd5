using System.Text;
using Microsoft.Extensions.Configuration;

namespace IvigRules.Tests.Policy;

public sealed class PolicyConfigurationTests
{
    [Fact]
    public void Read_EverySetting_IsWhatTheSameJsonHas()
    {
        var json = PolicyJsonTests.Everything;
        var read = ReadJson($$"""{ "Ivig": {{json}} }""");
        Assert.Equal(PolicyJson.ToJson(PolicyJson.Read(json)), PolicyJson.ToJson(read));
        Assert.Equal(new IvigAssessor(PolicyJson.Read(json)).PolicyDifferences, new IvigAssessor(read).PolicyDifferences);
    }

    [Fact]
    public void Read_NamesAsAnEnvironmentHasThem_AreFoundInAnyCase()
    {
        var policy = Read(
            ("IVIG:RELAPSEWINDOWDAYS", "60"), ("IVIG:LIMITS:PERINFUSION:HARD:VALUE", "80.5"), ("IVIG:LIMITS:PERINFUSION:HARD:UNIT", "g"), ("IVIG:NMOFIRSTLINE:0", "rituximab"));
        Assert.Equal(60, policy.RelapseWindowDays);
        Assert.Equal(Dose.FromGrams(80.5m), policy.Limits.PerInfusion.Hard);
        Assert.Equal(["rituximab"], policy.NmoFirstLine.Members.Select(member => member.Therapy.Id));
    }

    [Fact]
    public void Read_SeveralFaults_NamesEachWithItsPlaceAndValue()
    {
        var faults = Assert.Throws<InvalidPolicyException>(() => Read(
            ("Ivig:relapseWindowDays", "sixty"), ("Ivig:weightRecentDays", "-1"), ("Ivig:rounding", "closest"), ("Ivig:feverBound:value", "38,3"),
            ("Ivig:feverBound:unit", "Cel"), ("Ivig:windowDays", "3"), ("Ivig:limits:perCourse:hard", "400"))).Faults;
        Assert.Equal(
            [
                ("Ivig:feverBound:value", "expected a number, and it is the text \"38,3\""),
                ("Ivig:limits:perCourse:hard", "expected an object: \"400\""),
                ("Ivig:relapseWindowDays", "expected a whole number, and it is the text \"sixty\""),
                ("Ivig:rounding", "expected one of \"none\", \"nearest\", \"down\", \"up\": \"closest\""),
                ("weightRecentDays", "-1 days is below zero"),
            ],
            faults.Where(fault => fault.Setting != "Ivig:windowDays").Select(fault => (fault.Setting, fault.Problem)));
        Assert.StartsWith("an unknown property; known here: relapseWindowDays, ", Assert.Single(faults, fault => fault.Setting == "Ivig:windowDays").Problem, StringComparison.Ordinal);
    }

    /// <summary>A word is not a number in quotation marks, not even one that JSON has.</summary>
    [Theory]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("1 2")]
    [InlineData("")]
    public void Read_NoNumberWhereOneIsExpected_SaysSo(string text)
    {
        var fault = Assert.Single(Assert.Throws<InvalidPolicyException>(() => Read(("Ivig:roundingTolerancePercent", text))).Faults);
        Assert.Equal(("Ivig:roundingTolerancePercent", $"expected a number, and it is the text \"{text}\""), (fault.Setting, fault.Problem));
    }

    [Fact]
    public void Read_NoConfigurationOrNoSection_IsRefused()
    {
        Assert.Equal("configuration", Assert.Throws<ArgumentNullException>(() => PolicyConfiguration.Read(null!, "Ivig")).ParamName);
        Assert.Equal("section", Assert.Throws<ArgumentException>(() => PolicyConfiguration.Read(new ConfigurationBuilder().Build(), "")).ParamName);
    }

    /// <summary>An object is not a text.</summary>
    [Fact]
    public void Read_ObjectWhereANumberIsExpected_SaysSo() => Assert.Equal(
        [new PolicyFault("Ivig:adultAge", "expected a whole number: an object")],
        Assert.Throws<InvalidPolicyException>(() => Read(("Ivig:adultAge:value", "18"))).Faults);

    /// <summary>Only keys that are numbers make a list.</summary>
    [Fact]
    public void Read_ListWithAKeyThatIsNoNumber_IsRefused()
    {
        var fault = Assert.Single(Assert.Throws<InvalidPolicyException>(() => Read(("Ivig:nmoFirstLine:1a", "rituximab"))).Faults);
        Assert.Equal(("Ivig:nmoFirstLine", "expected an array: an object"), (fault.Setting, fault.Problem));
    }

    [Fact]
    public void Read_ValueWithoutItsUnit_SaysWhatIsMissingAndNothingElse()
    {
        var fault = Assert.Single(Assert.Throws<InvalidPolicyException>(() => Read(("Ivig:feverBound:value", "38.3"))).Faults);
        Assert.Equal(("Ivig:feverBound:unit", "the property is required and not there"), (fault.Setting, fault.Problem));
    }

    [Fact]
    public void Read_NoSuchSection_IsAFaultAndNotTheDefaults() => Assert.Equal(
        [new PolicyFault("Ivig", "the section is missing from the configuration or empty")],
        Assert.Throws<InvalidPolicyException>(() => Read(("Ivigg:relapseWindowDays", "60"))).Faults);

    [Theory]
    [InlineData("""{ "Ivig": {} }""")]
    [InlineData("""{ "Ivig": null }""")]
    [InlineData("""{ "Ivig": [] }""")]
    [InlineData("""{ "Ivig": "relapseWindowDays=60" }""")]
    public void Read_SectionWithoutSettings_IsAFaultAndNotTheDefaults(string json) => Assert.Equal(
        [new PolicyFault("Ivig", "the section is missing from the configuration or empty")],
        Assert.Throws<InvalidPolicyException>(() => ReadJson(json)).Faults);

    [Fact]
    public void Read_EmptyListAndSettingWithoutValue_AreAListAndNotSet()
    {
        var policy = ReadJson("""{ "Ivig": { "formulary": [], "relapseWindowDays": null, "weightRecentDays": 7 } }""");
        Assert.Empty(policy.Formulary);
        Assert.Equal((90, 7), (policy.RelapseWindowDays, policy.WeightRecentDays));
        Assert.Equal([new PolicyFault("nmoFirstLine", "the group is empty")],
            Assert.Throws<InvalidPolicyException>(() => ReadJson("""{ "Ivig": { "nmoFirstLine": [] } }""")).Faults);
    }

    [Theory]
    [InlineData("1e2", 100)]
    [InlineData("042", null)]
    [InlineData("4 2", null)]
    [InlineData("NaN", null)]
    [InlineData("0x10", null)]
    public void Read_NumberAsText_IsTheNumberThatJsonWouldHave(string text, int? expected)
    {
        if (expected is { } number)
            Assert.Equal(number, Rate().LowFiltrationRate);
        else
            Assert.Equal("Ivig:lowFiltrationRate:value", Assert.Single(Assert.Throws<InvalidPolicyException>(Rate).Faults).Setting);

        IvigPolicy Rate() => Read(("Ivig:lowFiltrationRate:value", text), ("Ivig:lowFiltrationRate:unit", "mL/min/{1.73_m2}"));
    }

    private static IvigPolicy Read(params (string Key, string Value)[] settings) => PolicyConfiguration.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), "Ivig");

    private static IvigPolicy ReadJson(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return PolicyConfiguration.Read(new ConfigurationBuilder().AddJsonStream(stream).Build(), "Ivig");
    }
}
