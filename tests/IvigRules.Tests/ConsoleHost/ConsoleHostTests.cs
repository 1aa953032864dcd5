using System.Text;
using System.Text.Json;
using IvigRules.ConsoleHost;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

public sealed class ConsoleHostTests
{
    private static string Flagship => Path.Combine(Sample.Folder, "cases", "acute-ms-relapse.json");

    [Fact]
    public void Assess_ThirdLineCaseAsText_SaysVerdictDoseAndReasons()
    {
        var (exit, output, error) = Run("assess", Flagship);
        Assert.Equal(0, exit);
        Assert.Empty(error);
        Assert.StartsWith("Patient p-001, 38 years, female, as of 2026-11-22, knowledge ", output, StringComparison.Ordinal);
        Assert.Contains("\nConsider IVIG for acute MS relapse: ", output, StringComparison.Ordinal);
        Assert.Contains("\nDose: 0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion\n", output, StringComparison.Ordinal);
        Assert.Contains("plasma exchange was not tolerated", output, StringComparison.Ordinal);
        Assert.Contains("not an order", output, StringComparison.Ordinal);
        Assert.Contains("(--full)", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void Assess_Full_AddsTheRestToTheSameScreen()
    {
        var (exit, output, _) = Run("assess", Flagship, "--full");
        Assert.Equal(0, exit);
        Assert.StartsWith(Run("assess", Flagship).Output[..Run("assess", Flagship).Output.IndexOf("Decision support", StringComparison.Ordinal)], output, StringComparison.Ordinal);
        Assert.Contains("  [yes] MS-01, would consider (third line): ", output, StringComparison.Ordinal);
        Assert.Contains("\nSources\n", output, StringComparison.Ordinal);
        Assert.Equal(output, Clinic.Assessor.Assess(CaseJson.Read(File.ReadAllBytes(Flagship))).Explain(full: true));
    }

    [Fact]
    public void Assess_ColoursForced_EmphasizeTheVerdict()
    {
        using var output = new StringWriter();
        Assert.Equal(0, Cli.Run(["assess", Flagship], new Terminal(Stream.Null, output, output, IsInteractive: false, UseColor: true)));
        Assert.Matches("\u001b\\[[0-9;]*mConsider IVIG\u001b\\[0m for acute MS relapse", output.ToString());
    }

    [Fact]
    public void Assess_OneIndicationAsJson_WritesOnlyThatOne()
    {
        var (exit, output, _) = Run("assess", Flagship, "--indication", "acute-ms-relapse", "--format", "json");
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var assessment = Assert.Single(json.RootElement.GetProperty("assessments").EnumerateArray());
        Assert.Equal(28m, assessment.GetProperty("regimen").GetProperty("perInfusion").GetProperty("low").GetProperty("exact").GetProperty("value").GetDecimal());
        Assert.Equal("checks-passed", assessment.GetProperty("readiness").GetString());
    }

    [Fact]
    public void Assess_FromStandardInputAsMarkdown_WritesTheSameVerdicts()
    {
        var (exit, output, _) = RunWith(File.ReadAllText(Flagship), "assess", "-", "--format", "markdown");
        Assert.Equal(0, exit);
        Assert.Contains("- **Consider IVIG** for acute MS relapse", output, StringComparison.Ordinal);
        Assert.DoesNotContain("## ", output, StringComparison.Ordinal);
        Assert.Contains("## Not indicated - PML-IRIS after natalizumab", RunWith(File.ReadAllText(Flagship), "assess", "-", "--format", "markdown", "--full").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "  Would change this to Consider: is the patient known to be hypersensitive to IVIG? no\n")]
    [InlineData("markdown", "- **Would change this to Consider:** is the patient known to be hypersensitive to IVIG? no\n")]
    public void Assess_HypersensitivityMissing_SaysWhatWouldChangeThis(string format, string wanted)
    {
        var file = Path.Combine(Sample.Folder, "cases", "acute-ms-relapse-hypersensitivity-missing.json");
        var (exit, output, _) = Run("assess", file, "--indication", "acute-ms-relapse", "--format", format);
        Assert.Equal(0, exit);
        Assert.Contains(wanted, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_HypersensitivityMissingAsJson_WritesTheSets()
    {
        var file = Path.Combine(Sample.Folder, "cases", "acute-ms-relapse-hypersensitivity-missing.json");
        using var json = JsonDocument.Parse(Run("assess", file, "--format", "json").Output);
        var assessments = json.RootElement.GetProperty("assessments");
        Assert.Equal("""[[{"fact":"patient.ivigHypersensitivity","answer":"false"}]]""", Compact(assessments[0].GetProperty("wouldChange")));
        Assert.Equal(
            """[[{"fact":"patient.ivigHypersensitivity","answer":"false"},{"fact":"priorTherapies","subject":"disease-modifying-therapies","answer":"not-tolerated or contraindicated"}]]""",
            Compact(assessments[1].GetProperty("wouldChange")));
        Assert.Equal("[]", Compact(assessments[2].GetProperty("wouldChange")));

        static string Compact(JsonElement value) => JsonSerializer.Serialize(value);
    }

    [Theory]
    [InlineData("""{ "asOf": "2026-02-30", "patient": { "id": "p" } }""", "$.asOf (line 1, byte 11)", "\"2026-02-30\"")]
    [InlineData("""{ "asOf": "2026-02-28", "patient": { "id": "p", "weight": { "value": "70", "unit": "kg" } } }""", "$.patient.weight.value", "\"70\"")]
    [InlineData("""{ "asOf": "2026-02-28", "patient": { "id": "p", "weight": { "value": 1e400, "unit": "kg" } } }""", "$.patient.weight.value", "1e400")]
    [InlineData("""{ "asOf": "2026-02-28", "patient": { "id": "p" } } x""", "not valid JSON", "")]
    [InlineData("", "not valid JSON", "")]
    public void Assess_UnreadableCase_NamesPlaceAndValueAndExitsWithThree(string input, string place, string value)
    {
        var (exit, output, error) = RunWith(input, "assess", "-");
        Assert.Equal(3, exit);
        Assert.Empty(output);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains(value, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("assess")]
    [InlineData("assess", "-", "--indication", "headache")]
    [InlineData("assess", "-", "--format", "pdf")]
    [InlineData("asess", "-")]
    public void Run_WrongUsage_ExitsWithTwo(params string[] args)
    {
        var (exit, output, error) = RunWith("", args);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Assess_MissingFile_ExitsWithOneAndOneSentence()
    {
        var (exit, _, error) = Run("assess", "no-such-file.json");
        Assert.Equal(1, exit);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Rules_EachFormat_NamesEveryRule()
    {
        foreach (var format in new[] { "text", "markdown", "json" })
        {
            var (exit, output, _) = Run("rules", "--format", format);
            Assert.Equal(0, exit);
            Assert.All(RuleSets.All.SelectMany(set => set.Rules), rule => Assert.Contains(rule.Id, output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Schema_Printed_IsTheLibrarysSchema()
    {
        (string[] Arguments, string Schema)[] schemas =
        [
            (["schema"], CaseJson.Schema()), (["schema", "case"], CaseJson.Schema()), (["schema", "policy"], PolicyJson.Schema()),
            (["schema", "order"], OrderJson.Schema()), (["schema", "result"], ResultJson.Schema()),
        ];
        foreach (var (arguments, schema) in schemas)
        {
            var (exit, output, _) = Run(arguments);
            Assert.Equal(0, exit);
            Assert.Equal(schema, output.TrimEnd());
        }

        Assert.Equal(2, Run("schema", "patient").Exit);
    }

    private static (int Exit, string Output, string Error) Run(params string[] args) => RunWith("", args);

    private static (int Exit, string Output, string Error) RunWith(string input, params string[] args)
    {
        using var standardInput = new MemoryStream(Encoding.UTF8.GetBytes(input));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Cli.Run(args, new Terminal(standardInput, output, error, IsInteractive: false, UseColor: false));
        return (exit, output.ToString(), error.ToString());
    }
}
