using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

public sealed class DoseCommandTests
{
    private static readonly string SamplePolicy = Path.Combine(Sample.Folder, "policies", "example-hospital.json");

    [Fact]
    public void Dose_70KilogramsOfTheSamplePolicy_ShowsEveryFigureOfTheCalculation()
    {
        var (exit, output, error) = HostRun.Of("dose", "--weight", "70 kg", "--indication", "acute-ms-relapse", "--policy", SamplePolicy);
        Assert.Equal(0, exit);
        Assert.Empty(error);
        var rows = HostRun.Rows(output);
        Assert.Contains(["dose weight", "70 kg"], rows);
        Assert.Contains(["dose per kg", "0.4 g/kg"], rows);
        Assert.Contains(["one infusion, exact", "28 g"], rows);
        Assert.Contains(["one infusion, given", "27.5 g"], rows);
        Assert.Contains(["vials", "1 x 20 g + 1 x 5 g + 1 x 2.5 g"], rows);
        Assert.Contains(["left over", "0 g"], rows);
        Assert.Contains(["volume", "275 mL"], rows);
        Assert.Contains(["runs for", "2 h 35 min 22 s"], rows); // 30 + 30 min for 52.5 mL, then 222.5 mL at 140 mL/h: 5,721.4 s
        Assert.Contains(["course of 5 infusions", "137.5 g"], rows);
        Assert.Contains(["35 mL/h", "30 min", "17.5 mL", "17.5 mL", "30 min"], rows);
        Assert.Contains(["140 mL/h", "1 h 5 min 22 s", "152.5 mL", "275 mL", "2 h 35 min 22 s"], rows);
        Assert.Contains("the policy doses by actual weight", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void Dose_AnyFormat_SaysThatNoVerdictWasMadeAndPrintsNoReadiness(string format)
    {
        foreach (var indication in Enum.GetValues<Indication>())
        {
            var (exit, output, _) = HostRun.Of("dose", "--weight", "70 kg", "--indication", indication.Name(), "--policy", SamplePolicy, "--format", format);
            Assert.Equal(0, exit);
            Assert.Contains("arithmetic only: no verdict was made, and nothing was checked", output, StringComparison.Ordinal);
            Assert.DoesNotContain("ready", output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("readiness", output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("consider", output, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("outstanding", output, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Dose_AsJson_HasTheSameFigures()
    {
        var (exit, output, _) = HostRun.Of("dose", "--weight", "70 kg", "--indication", "ms-relapse-prevention", "--policy", SamplePolicy, "--format", "json");
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        Assert.False(json.RootElement.TryGetProperty("readiness", out _));
        Assert.False(json.RootElement.TryGetProperty("verdict", out _));
        var regimen = json.RootElement.GetProperty("regimen");
        var (low, high) = (regimen.GetProperty("perInfusion").GetProperty("low"), regimen.GetProperty("perInfusion").GetProperty("high"));
        Assert.Equal((14m, 15m), (Value(low, "exact"), Value(low, "rounded")));
        Assert.Equal((28m, 27.5m), (Value(high, "exact"), Value(high, "rounded")));
        Assert.Equal((150m, 275m), (Value(regimen.GetProperty("volume"), "low"), Value(regimen.GetProperty("volume"), "high")));
        Assert.Equal(["10 g x 1", "5 g x 1"], low.GetProperty("vials").EnumerateArray().Select(vial =>
            $"{vial.GetProperty("size").GetProperty("value").GetDecimal():0.###} {vial.GetProperty("size").GetProperty("unit").GetString()} x {vial.GetProperty("count").GetInt32()}"));
        Assert.Equal(2, regimen.GetProperty("schedule").GetArrayLength());
        Assert.Equal(28, regimen.GetProperty("intervalDays").GetInt32());
        Assert.False(regimen.TryGetProperty("courseTotal", out _));
        Assert.False(regimen.TryGetProperty("dates", out _));
    }

    /// <summary>154.3 lb x 0.45359237 kg/lb = 69.989302691 kg, times 0.4 g/kg.</summary>
    [Theory]
    [InlineData("70 kg", "28 g")]
    [InlineData("70kg", "28 g")]
    [InlineData("70000 g", "28 g")]
    [InlineData("70000000 mg", "28 g")]
    [InlineData("154.3 [lb_av]", "27.996 g")]
    [InlineData("154.3lb", "27.996 g")]
    [InlineData("154.3 pounds", "27.996 g")]
    [InlineData("70 KG", "28 g")]
    [InlineData("72.55 kg", "29.02 g")]
    public void Dose_WeightInAnyUnit_GivesTheExactDose(string weight, string dose)
    {
        var (exit, output, _) = HostRun.Of("dose", "--weight", weight, "--indication", "acute-nmo-relapse");
        Assert.Equal(0, exit);
        Assert.Contains(["one infusion, exact", dose], HostRun.Rows(output));
    }

    [Theory]
    [InlineData("70")]
    [InlineData("70 stone")]
    [InlineData("70 Mg")]
    [InlineData("0 kg")]
    [InlineData("-70 kg")]
    [InlineData("7,0 kg")]
    [InlineData("7e1 kg")]
    [InlineData("70.1234567890123 kg")]
    [InlineData("1.2.3 kg")]
    [InlineData(". kg")]
    [InlineData("kg")]
    [InlineData("")]
    public void Dose_WeightThatIsNone_ExitsWithTwo(string weight)
    {
        var (exit, output, error) = HostRun.Of("dose", "--weight", weight, "--indication", "acute-ms-relapse");
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("is not a weight", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dose", "--indication", "acute-ms-relapse")]
    [InlineData("dose", "--weight", "70 kg")]
    [InlineData("dose", "--weight", "70 kg", "--indication", "headache")]
    [InlineData("dose", "--weight", "70 kg", "--indication", "acute-ms-relapse", "--format", "pdf")]
    [InlineData("dose", "--weight", "70 kg", "--indication", "acute-ms-relapse", "--product", "no such product")]
    public void Dose_WrongUsage_ExitsWithTwo(params string[] args)
    {
        var (exit, output, error) = HostRun.Of(args);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("""{ "rounding": "down" }""", "the policy cannot be used: rounding: rounding to whole vials needs a product")]
    [InlineData("""{ "round": "down" }""", "cannot read the policy: $.round")]
    [InlineData("not json", "cannot read the policy: $ ")]
    public void Dose_PolicyThatCannotBeUsed_ExitsWithTwoAndOneSentence(string json, string expected)
    {
        using var policy = new TemporaryFile(json);
        var (exit, output, error) = HostRun.Of("dose", "--weight", "70 kg", "--indication", "acute-ms-relapse", "--policy", policy.Name);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Dose_AWeightInPounds_IsFlaggedInEveryFormat()
    {
        foreach (var format in new[] { "text", "markdown", "json" })
        {
            Assert.Contains(Phrases.RecordedInPounds, HostRun.Of("dose", "--weight", "154 [lb_av]", "--indication", "acute-ms-relapse", "--format", format).Output, StringComparison.Ordinal);
            Assert.DoesNotContain("pounds", HostRun.Of("dose", "--weight", "70 kg", "--indication", "acute-ms-relapse", "--format", format).Output, StringComparison.Ordinal);
        }

        Assert.Contains(Phrases.RecordedInPounds, HostRun.Of("dose", "--weight", "1 [lb_av]", "--indication", "acute-ms-relapse").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Dose_NoDoseOrAboveALimit_SaysWhyAndExitsWithNought()
    {
        Assert.Contains("no dose, the source states no dose for this indication, and the policy gives none",
            HostRun.Of("dose", "--weight", "70 kg", "--indication", "natalizumab-pml-iris").Output, StringComparison.Ordinal);
        var (exit, output, _) = HostRun.Of("dose", "--weight", "5 kg", "--indication", "acute-ms-relapse");
        Assert.Equal(0, exit);
        Assert.Contains("no dose, 5 kg is outside 10 kg to 350 kg", output, StringComparison.Ordinal);
        var heavy = HostRun.Of("dose", "--weight", "210 kg", "--indication", "acute-ms-relapse", "--policy", SamplePolicy); // 84 g, 420 g a course
        Assert.Contains("no dose, hard limit: 425 g a course is above 400 g", heavy.Output, StringComparison.Ordinal);
        var warned = HostRun.Of("dose", "--weight", "110 kg", "--indication", "acute-ms-relapse", "--policy", SamplePolicy); // 44 g, 45 g rounded, 225 g a course
        Assert.Contains("- soft limit: 225 g a course is above 200 g", warned.Output, StringComparison.Ordinal);
    }

    private static decimal Value(JsonElement of, string name) => of.GetProperty(name).GetProperty("value").GetDecimal();
}
