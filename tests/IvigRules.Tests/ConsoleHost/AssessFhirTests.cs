using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.ConsoleHosts;

/// <summary><c>ivig assess-fhir</c>: a FHIR record in a shell.</summary>
public sealed class AssessFhirTests
{
    private static readonly string Record = Path.Combine(Sample.Docs, "..", "samples", "fhir", "acute-ms-relapse-all-stated.fhir.json");

    [Fact]
    public void AssessFhir_Record_GivesTheScreenAndTheReport()
    {
        var (exit, output, error) = HostRun.Of("assess-fhir", Record, "--as-of", "2026-11-24", "--zone", "Europe/Berlin");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("Consider IVIG for acute MS relapse", output, StringComparison.Ordinal);
        Assert.Contains("Not taken from the record as it stands:", output, StringComparison.Ordinal);
        Assert.Contains("Procedure: 7 read, 6 used, 0 listed, 1 without bearing", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AssessFhir_PointsThatAreAlike_AreOneLine()
    {
        var usual = Path.Combine(Sample.Docs, "..", "samples", "fhir", "acute-ms-relapse-usual-export.fhir.json");
        var (_, output, _) = HostRun.Of("assess-fhir", usual, "--as-of", "2026-11-24", "--zone", "Europe/Berlin");
        Assert.Contains("and 5 more like it", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Procedure/plasma-exchange-5", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AssessFhir_Case_CanBeAssessed()
    {
        var (exit, output, _) = HostRun.Of("assess-fhir", Record, "--as-of", "2026-11-24", "--zone", "Europe/Berlin", "--case");
        Assert.Equal(0, exit);
        Assert.Equal(Verdict.Consider, new IvigAssessor().Assess(CaseJson.Read(output))[Indication.AcuteMsRelapse].Verdict);
    }

    [Fact]
    public void AssessFhir_Json_HasCaseResultAndReport()
    {
        var (_, output, _) = HostRun.Of("assess-fhir", Record, "--as-of", "2026-11-24", "--zone", "Europe/Berlin", "--format", "json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["case", "result", "unmapped", "unmappedPoints", "counts", "sources"], json.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("2026-11", "UTC")]
    [InlineData("2026-11-22", "Nowhere/Land")]
    public void AssessFhir_DateOrZoneThatIsNone_IsWrongUsage(string asOf, string zone) =>
        Assert.Equal(2, HostRun.Of("assess-fhir", Record, "--as-of", asOf, "--zone", zone).Exit);

    [Fact]
    public void AssessFhir_NoRecord_IsUnreadable()
    {
        var (exit, output, error) = HostRun.With("{}", "assess-fhir", "-", "--as-of", "2026-11-24", "--zone", "UTC");
        Assert.Equal((3, ""), (exit, output));
        Assert.Contains("cannot read the record", error, StringComparison.Ordinal);
    }
}
