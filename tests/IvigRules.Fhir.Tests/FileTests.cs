using System.Text;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>Files that other people wrote: none throws anything but a refusal, all is conserved, none leads to a yes.</summary>
public sealed class FileTests
{
    private static readonly IvigAssessor Assessor = new();

    public static TheoryData<string> Examples() => [.. new[] { "r4-examples", "us-core", "hostile" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Given.Folder, folder), "*.json"))
        .Select(file => Path.GetRelativePath(Given.Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Read_Example_BesideAPatient(string file)
    {
        var bytes = Given.File(file);
        var patient = """{"resourceType":"Patient","id":"the-patient"}"""u8.ToArray();
        try
        {
            var reading = FhirRecord.Read(
                [new FhirPart("patient", FhirPartKind.Patient, patient), new FhirPart("example", FhirPartKind.Conditions, bytes)], Given.Options with { PatientId = "the-patient" });
            Given.IsConserved(reading);
            Assert.All(Assessor.Assess(reading.Case).Assessments, one => Assert.NotEqual(Verdict.Consider, one.Verdict));
        }
        catch (FhirUnreadableException refused)
        {
            Assert.Contains(Path.GetFileNameWithoutExtension(file), (string[])["truncated", "trailing-comma", "deep", "bad-token"]);
            Assert.NotEmpty(refused.Says);
        }
    }

    [Fact]
    public void Read_Synthea_CountsEverything()
    {
        var bytes = Directory.GetFiles(Path.Combine(Given.Folder, "synthea")).Select(File.ReadAllBytes).Single();
        var reading = FhirRecord.Read(bytes, Given.Options);
        Given.IsConserved(reading);
        var entries = JsonNode.Parse(bytes)!["entry"]!.AsArray().Count;
        Assert.Equal(entries, reading.Counts.ByType.Values.Sum(count => count.Read) + reading.Counts.OtherTypes.Values.Sum());
        // It writes weights with sixteen digits, which are no measurement.
        Assert.Contains(reading.Unmapped, point => point is { About: "patient.weight", Reason: UnmappedReason.ValueUnusable });
        Assert.Null(reading.Case.Patient.Weight);
        Assert.All(Assessor.Assess(reading.Case).Assessments, one => Assert.NotEqual(Verdict.Consider, one.Verdict));
    }

    [Fact]
    public void Read_BulkLines_AsOneRecordOfEachPatient()
    {
        var lines = Directory.GetFiles(Path.Combine(Given.Folder, "bulk"), "*.ndjson").SelectMany(File.ReadAllLines).Where(line => line.Length > 0).ToArray();
        var patients = lines.Where(line => line.Contains("\"resourceType\":\"Patient\"", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(patients);
        foreach (var patient in patients)
        {
            var id = JsonNode.Parse(patient)!["id"]!.GetValue<string>();
            var entries = string.Join(',', lines.Select(line => "{\"resource\":" + line + "}"));
            var bundle = """{"resourceType":"Bundle","type":"collection","entry":[""" + entries + "]}";
            try
            {
                var reading = FhirRecord.Read(Encoding.UTF8.GetBytes(bundle), Given.Options with { PatientId = id });
                Given.IsConserved(reading);
                Assert.All(Assessor.Assess(reading.Case).Assessments, one => Assert.NotEqual(Verdict.Consider, one.Verdict));
            }
            catch (FhirUnreadableException refused)
            {
                Assert.Contains("deceased", refused.Says, StringComparison.Ordinal);
            }
        }
    }
}
