using System.Text;
using System.Text.RegularExpressions;

namespace IvigRules.Fhir.Tests.Hostile;

/// <summary>
/// Section 14.5: files that other people wrote. The examples of HL7 are in the folder that IVIG_FHIR_EXAMPLES names (eng/fhir-examples
/// unpacks them there); without it the files of this repository are read alone.
/// </summary>
public sealed partial class ExampleTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("IVIG_FHIR_EXAMPLES") is { Length: > 0 } folder ? folder : null;

    /// <summary>Each as the record of the patient whom it names, with everything else that the file names taken as delivered.</summary>
    [Fact]
    public void Read_EachExample_IsConservedAndNoYes()
    {
        var files = Files().ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Length} files");
        Assert.InRange(files.Length, Folder is null ? 35 : 5_000, int.MaxValue);
        var counts = (Read: 0, Refused: 0);
        List<string> wrong = [];
        foreach (var file in files)
        {
            try
            {
                var bytes = File.ReadAllBytes(file);
                var id = PatientOf().Match(Encoding.UTF8.GetString(bytes)) is { Success: true } match ? match.Groups["id"].Value : "the-patient";
                var readings = new[] { Alone(bytes), Beside(bytes, id) }.OfType<FhirReading>().ToArray();
                counts = (counts.Read + readings.Length, counts.Refused + 2 - readings.Length);
                wrong.AddRange(readings.SelectMany(Wrong).Select(one => $"{Path.GetFileName(file)}: {one}"));
            }
            catch (Exception problem) when (problem is not FhirUnreadableException)
            {
                wrong.Add($"{Path.GetFileName(file)} throws {problem.GetType().Name} at {problem.StackTrace?.Split('\n')[0].Trim()}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{counts.Read} records read, {counts.Refused} refused");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Prepend($"{wrong.Count} wrong:")));
        Assert.InRange(counts.Read, files.Length / 2, int.MaxValue);
    }

    private static FhirReading? Alone(byte[] bytes) => Read(() => FhirRecord.Read(bytes, Given.Options));

    private static FhirReading? Beside(byte[] bytes, string id) => Read(() => FhirRecord.Read(
        [
            new FhirPart("patient", FhirPartKind.Patient, Encoding.UTF8.GetBytes($$"""{"resourceType":"Patient","id":"{{id}}"}""")),
            new FhirPart("example", FhirPartKind.Conditions, bytes),
        ],
        Given.Whole with { PatientId = id }));

    private static FhirReading? Read(Func<FhirReading> read)
    {
        try
        {
            return read();
        }
        catch (FhirUnreadableException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Wrong(FhirReading reading) => Conservation.Broken(reading).Concat(
        Answers.Of(reading.Case).Assessments.Where(one => one.Verdict == Verdict.Consider).Select(one => $"{one.Indication} is Consider"));

    private static IEnumerable<string> Files() => new[] { "r4-examples", "us-core", "hostile" }
        .Select(folder => Path.Combine(Given.Folder, folder)).Append(Folder).OfType<string>()
        .SelectMany(folder => Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories))
        .Where(file => Path.GetFileName(file) is not ("package.json" or ".index.json")).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"reference\"\\s*:\\s*\"Patient/(?<id>[A-Za-z0-9.-]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PatientOf();
}
