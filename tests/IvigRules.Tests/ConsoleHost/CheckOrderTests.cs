using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

public sealed class CheckOrderTests
{
    private const string Right = """{ "dose": { "value": 28, "unit": "g" }, "infusions": 5, "intervalDays": 1, "route": "intravenous" }""";

    private static readonly string Flagship = Path.Combine(Sample.Folder, "cases", "acute-ms-relapse.json");

    private static readonly string SamplePolicy = Path.Combine(Sample.Folder, "policies", "example-hospital.json");

    [Fact]
    public void CheckOrder_RightOrder_AgreesInOneLine()
    {
        var (exit, output, error) = Run(Right);
        Assert.Equal(0, exit);
        Assert.Equal("Agrees", output.Trim());
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("acute-ms-relapse-iga-deficient.json", "hold")]
    [InlineData("acute-ms-relapse-weight-stale.json", "checks outstanding")]
    public void CheckOrder_RightOrderOfAnInfusionThatIsNotReady_SaysSo(string file, string readiness)
    {
        var recorded = Path.Combine(Sample.Folder, "cases", file);
        var plan = Clinic.Assessor.Assess(CaseJson.Read(File.ReadAllBytes(recorded)), Indication.AcuteMsRelapse).Plan!;
        var order = Right.Replace("28", Invariant.Format(plan.PerInfusion.Low.Exact.Grams), StringComparison.Ordinal);
        using var written = new TemporaryFile(order);
        var (exit, output, _) = HostRun.Of("check-order", recorded, "--indication", "acute-ms-relapse", "--order", written.Name);
        Assert.Equal(0, exit);
        Assert.Equal(["Agrees", $"- the infusion itself: {readiness}, see `assess`"], output.Trim().Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public void CheckOrder_TenFoldWithWrongRoute_NamesEverything()
    {
        var (exit, output, _) = Run("""{ "dose": { "value": 280, "unit": "g" }, "infusions": 5, "intervalDays": 1, "route": "subcutaneous" }""");
        Assert.Equal(0, exit);
        Assert.Equal(
            [
                "Deviates",
                "- dose: 280 g an infusion is 252 g above 28 g, outside the tolerance of 10 %",
                "- ten fold too high: 280 g is ten times 28 g: a decimal point in the wrong place?",
                "- route: subcutaneous: IVIG is given intravenously",
            ],
            output.Trim().Split('\n').Select(line => line.Trim()));
    }

    [Fact]
    public void CheckOrder_AsJson_HasStatusDeviationsAndDifference()
    {
        var (exit, output, _) = Run("""{ "dose": { "value": 27, "unit": "g" }, "infusions": 5, "intervalDays": 1 }""", "--format", "json");
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("deviates", json.RootElement.GetProperty("status").GetString());
        Assert.Equal("dose", Assert.Single(json.RootElement.GetProperty("deviations").EnumerateArray()).GetProperty("finding").GetString());
        Assert.Equal("the order has no route", Assert.Single(json.RootElement.GetProperty("notJudged").EnumerateArray()).GetString());
        Assert.Equal(-1m, json.RootElement.GetProperty("doseDifference").GetProperty("value").GetDecimal());
        Assert.True(json.RootElement.GetProperty("withinTolerance").GetBoolean());
    }

    [Fact]
    public void CheckOrder_SomethingMissing_SaysWhat()
    {
        var (exit, output, _) = Run("""{ "dose": { "value": 28, "unit": "g" } }""");
        Assert.Equal(0, exit);
        Assert.Equal(
            ["Cannot be judged", "- not judged: the order has no interval", "- not judged: the order has no number of infusions", "- not judged: the order has no route"],
            output.Trim().Split('\n').Select(line => line.Trim()));
    }

    /// <summary>27.5 g is a rounded end only under the sample policy.</summary>
    [Fact]
    public void CheckOrder_WithPolicy_ComparesWithItsVials()
    {
        var rounded = Right.Replace("28", "27.5", StringComparison.Ordinal);
        Assert.StartsWith("Deviates", Run(rounded).Output, StringComparison.Ordinal);
        Assert.Equal("Agrees", Run(rounded, "--policy", SamplePolicy).Output.Trim());
    }

    [Theory]
    [InlineData("""{ "dose": { "value": 28, "unit": "g" }, "dosePerKilogram": { "value": 0.4, "unit": "g/kg" } }""", "$.dosePerKilogram")]
    [InlineData("""{ "dose": { "value": 28, "unit": "kg" } }""", "$.dose.unit")]
    [InlineData("""{ "infusions": 0 }""", "$.infusions")]
    [InlineData("""{ "route": "by-mouth" }""", "$.route")]
    [InlineData("""{ "drug": "ivig" }""", "$.drug")]
    public void CheckOrder_OrderThatCannotBeRead_NamesThePlaceAndExitsWithThree(string order, string place)
    {
        var (exit, output, error) = Run(order);
        Assert.Equal(3, exit);
        Assert.Empty(output);
        Assert.Contains(place, error, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_OrderOrCaseThatCannotBeRead_SaysWhichOfTheTwo()
    {
        using var neither = new TemporaryFile("""{ "drug": "ivig" }""");
        Assert.StartsWith($"cannot read the order {neither.Name}: $.drug", Error(Flagship), StringComparison.Ordinal);
        Assert.StartsWith("cannot read the case: $.drug", Error(neither.Name), StringComparison.Ordinal);

        string Error(string recorded) => HostRun.Of("check-order", recorded, "--indication", "acute-ms-relapse", "--order", neither.Name).Error;
    }

    [Fact]
    public void CheckOrder_AsMarkdown_IsRefusedWithTheFormatsThereAre()
    {
        var (exit, output, error) = Run(Right, "--format", "markdown");
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("text", error, StringComparison.Ordinal);
        Assert.Contains("json", error, StringComparison.Ordinal);
        Assert.Contains("--format <text|json>", HostRun.Of("check-order", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_WrongUsage_ExitsWithTwo()
    {
        Assert.Equal(2, HostRun.Of("check-order", Flagship, "--indication", "acute-ms-relapse").Exit);
        using var order = new TemporaryFile(Right);
        Assert.Equal(2, HostRun.Of("check-order", Flagship, "--order", order.Name).Exit);
        using var policy = new TemporaryFile("""{ "orderTolerancePercent": 51 }""");
        Assert.Equal(2, Run(Right, "--policy", policy.Name).Exit);
    }

    [Fact]
    public void CheckOrder_MissingOrderFile_ExitsWithOne() =>
        Assert.Equal(1, HostRun.Of("check-order", Flagship, "--indication", "acute-ms-relapse", "--order", "no-such-file.json").Exit);

    [Fact]
    public void CheckOrder_CaseFromStandardInput_IsRead()
    {
        using var order = new TemporaryFile(Right);
        var (exit, output, _) = HostRun.With(File.ReadAllText(Flagship), "check-order", "-", "--indication", "acute-ms-relapse", "--order", order.Name);
        Assert.Equal((0, "Agrees"), (exit, output.Trim()));
    }

    private static (int Exit, string Output, string Error) Run(string order, params string[] more)
    {
        using var file = new TemporaryFile(order);
        return HostRun.Of(["check-order", Flagship, "--indication", "acute-ms-relapse", "--order", file.Name, .. more]);
    }
}
