using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

public sealed class CheckOrderTests
{
    private const string Right = """{ "dose": { "value": 28, "unit": "g" }, "infusions": 5, "intervalDays": 1, "route": "intravenous" }""";

    private static readonly string Flagship = Path.Combine(Sample.Folder, "cases", "acute-ms-relapse.json");

    private static readonly string SamplePolicy = Path.Combine(Sample.Folder, "policies", "example-hospital.json");

    [Fact]
    public void CheckOrder_RightOrder_AgreesPartByPart()
    {
        var (exit, output, error) = Run(Right);
        Assert.Equal(0, exit);
        Assert.Equal(
            [
                "The order agrees: acute MS relapse",
                "- dose: agrees: 28 g an infusion, as planned",
                "- infusions: agrees: 5 infusions, as planned",
                "- interval: agrees: every day, as planned",
                "- route: agrees: intravenous",
            ],
            Lines(output));
        Assert.Empty(error);
        Assert.Equal((0, output, ""), Text("28 g IV daily x 5"));
    }

    [Theory]
    [InlineData("28 g IV daily x 5", 0, "The order agrees: acute MS relapse")]
    [InlineData("30 g IV daily x 5", 0, "The order agrees within the tolerance: acute MS relapse")]
    [InlineData("28 g IV", 4, "The order cannot be judged: acute MS relapse")]
    [InlineData("280 g IV daily x 5", 4, "The order deviates: acute MS relapse")]
    public void CheckOrder_Answer_IsTheFirstLineAndTheExitCode(string text, int exit, string first)
    {
        var (code, output, error) = Text(text);
        Assert.Equal((exit, first, ""), (code, Lines(output)[0], error));
    }

    /// <summary>A refusal comes first with its reason, and no part is judged.</summary>
    [Theory]
    [InlineData("contraindicated-known-hypersensitivity.json", "Contraindicated: acute MS relapse", "- CI-01: ")]
    [InlineData("acute-ms-relapse-steroids-still-running.json", "Not indicated: acute MS relapse", "- MS-01: ")]
    [InlineData("acute-ms-relapse-hypersensitivity-missing.json", "The order cannot be judged: acute MS relapse", "- the verdict is indeterminate: ")]
    public void CheckOrder_VerdictIsNotConsider_ExitsWithFourAndTheReason(string file, string first, string because)
    {
        var (exit, output, _) = HostRun.Of("check-order", Case(file), "--indication", "acute-ms-relapse", "--text", "28 g IV daily x 5");
        var lines = Lines(output);
        Assert.Equal((4, 2, first), (exit, lines.Length, lines[0]));
        Assert.StartsWith(because, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_InfusionOnHold_SaysHoldFirstAndExitsWithFour()
    {
        var recorded = Case("acute-ms-relapse-iga-deficient.json");
        var (exit, output, _) = HostRun.Of("check-order", recorded, "--indication", "acute-ms-relapse", "--text", $"{Planned(recorded)} IV daily x 5");
        var lines = Lines(output);
        Assert.Equal((4, "HOLD: do not start the infusion"), (exit, lines[0]));
        Assert.StartsWith("- PRE-01 failed: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("- PC-01 precaution: ", lines[2], StringComparison.Ordinal);
        Assert.Equal("The order agrees: acute MS relapse", lines[3]);
    }

    [Fact]
    public void CheckOrder_ChecksOutstanding_SaysSoAndExitsWithZero()
    {
        var recorded = Case("acute-ms-relapse-weight-stale.json");
        var (exit, output, _) = HostRun.Of("check-order", recorded, "--indication", "acute-ms-relapse", "--text", $"{Planned(recorded)} IV daily x 5");
        Assert.Equal((0, "Checks before the infusion are outstanding"), (exit, Lines(output)[0]));
        Assert.Contains("- PRE-02 outstanding: body weight is recorded, plausible and recent", Lines(output)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_TenFoldWithWrongRoute_NamesEverything()
    {
        var (exit, output, _) = Run("""{ "dose": { "value": 280, "unit": "g" }, "infusions": 5, "intervalDays": 1, "route": "subcutaneous" }""");
        Assert.Equal(4, exit);
        Assert.Equal(
            [
                "The order deviates: acute MS relapse",
                "- dose: deviates: 280 g an infusion: 252 g (900 %) above 28 g, outside the tolerance of 10 %",
                "- ten fold too high? 280 g an infusion: ten times 28 g: a decimal point in the wrong place?",
                "- infusions: agrees: 5 infusions, as planned",
                "- interval: agrees: every day, as planned",
                "- route: deviates: subcutaneous instead of intravenous",
            ],
            Lines(output));
    }

    [Fact]
    public void CheckOrder_AsJson_HasAnswerPartsAndSlips()
    {
        var (exit, output, _) = Text("280 g IV x 5", "--format", "json");
        Assert.Equal(4, exit);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        Assert.Equal(["answer", "indication", "verdict", "readiness", "failedChecks", "outstandingChecks", "precautions", "warnings", "parts", "slips"],
            root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("deviates", "acute-ms-relapse", "checks-passed"),
            (root.GetProperty("answer").GetString(), root.GetProperty("indication").GetString(), root.GetProperty("readiness").GetString()));
        Assert.Equal(["dose: deviates", "infusions: agrees", "interval: cannot-be-judged", "route: agrees"],
            root.GetProperty("parts").EnumerateArray().Select(part => $"{part.GetProperty("part")}: {part.GetProperty("answer")}"));
        Assert.Equal(252m, root.GetProperty("parts")[0].GetProperty("difference").GetProperty("value").GetDecimal());
        Assert.Equal("ten-fold-too-high", Assert.Single(root.GetProperty("slips").EnumerateArray()).GetProperty("slip").GetString());
    }

    /// <summary>27.5 g is a rounded end only under the sample policy.</summary>
    [Fact]
    public void CheckOrder_WithPolicy_ComparesWithItsVials()
    {
        Assert.StartsWith("The order agrees within the tolerance", Text("27.5 g IV daily x 5").Output, StringComparison.Ordinal);
        Assert.Contains("The order agrees: ", Text("27.5 g IV daily x 5", "--policy", SamplePolicy).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "dose": { "value": 28, "unit": "g/d" }, "intervalDays": 7 }""", "$.intervalDays")]
    [InlineData("""{ "dose": { "value": 28, "unit": "kg" } }""", "$.dose.unit")]
    [InlineData("""{ "infusions": 0 }""", "$.infusions")]
    [InlineData("""{ "route": "" }""", "$.route")]
    [InlineData("""{ "drug": "ivig" }""", "$.drug")]
    public void CheckOrder_OrderThatCannotBeRead_NamesThePlaceAndExitsWithThree(string order, string place)
    {
        var (exit, output, error) = Run(order);
        Assert.Equal(3, exit);
        Assert.Empty(output);
        Assert.Contains(place, error, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_TextThatCannotBeRead_NamesTheWordsAndExitsWithThree()
    {
        var (exit, output, error) = Text("28 g IV fortnightly x 5");
        Assert.Equal((3, ""), (exit, output));
        Assert.Equal("cannot read the order: text (line 1, byte 9): not understood: fortnightly", error.Trim());
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
        var (exit, _, error) = HostRun.Of("check-order", Flagship, "--indication", "acute-ms-relapse");
        Assert.Equal(2, exit);
        Assert.Contains("--text or as --order", error, StringComparison.Ordinal);
        using var order = new TemporaryFile(Right);
        Assert.Equal(2, HostRun.Of("check-order", Flagship, "--order", order.Name).Exit);
        Assert.Equal(2, Run(Right, "--text", "28 g IV").Exit);
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
        Assert.Equal((0, "The order agrees: acute MS relapse"), (exit, Lines(output)[0]));
    }

    private static string Case(string file) => Path.Combine(Sample.Folder, "cases", file);

    private static Dose Planned(string file) =>
        Clinic.Assessor.Assess(CaseJson.Read(File.ReadAllBytes(file)), Indication.AcuteMsRelapse).Plan!.PerInfusion.Low.Exact;

    private static string[] Lines(string output) => [.. output.Trim().Split('\n').Select(line => line.Trim())];

    private static (int Exit, string Output, string Error) Text(string text, params string[] more) =>
        HostRun.Of(["check-order", Flagship, "--indication", "acute-ms-relapse", "--text", text, .. more]);

    private static (int Exit, string Output, string Error) Run(string order, params string[] more)
    {
        using var file = new TemporaryFile(order);
        return HostRun.Of(["check-order", Flagship, "--indication", "acute-ms-relapse", "--order", file.Name, .. more]);
    }
}
