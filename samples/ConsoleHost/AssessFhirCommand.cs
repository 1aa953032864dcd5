using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IvigRules.Fhir;

namespace IvigRules.ConsoleHost;

/// <summary>
/// <c>assess-fhir FILE|- --as-of DATE --zone ZONE [--patient ID] [--whole] [--case] [--full] [--format text|json] [--policy FILE]</c>:
/// a record in FHIR R4, its verdicts and what of it was not understood.
/// </summary>
internal static class AssessFhirCommand
{
    internal static Command Create(Terminal terminal)
    {
        var file = Options.File("FILE", "A FHIR R4 Bundle, or a resource, as JSON; - reads standard input.");
        var asOf = new Option<DateOnly>("--as-of")
        {
            Description = "The date of the assessment; no clock is read.",
            HelpName = "YYYY-MM-DD",
            Required = true,
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                    out var day))
                    return day;
                result.AddError($"--as-of needs a date such as 2026-11-22, not '{result.Tokens[0].Value}'");
                return default;
            },
        };
        var zone = new Option<TimeZoneInfo>("--zone")
        {
            Description = "The hospital's time zone, which decides the day of an instant, such as Europe/Berlin or UTC.",
            HelpName = "ZONE",
            Required = true,
            CustomParser = result =>
            {
                if (TimeZoneInfo.TryFindSystemTimeZoneById(result.Tokens[0].Value, out var found))
                    return found;
                result.AddError($"--zone needs a time zone such as Europe/Berlin or UTC, not '{result.Tokens[0].Value}'");
                return null;
            },
        };
        var patient = new Option<string?>("--patient") { Description = "The id of the Patient, when there are several.", HelpName = "ID" };
        var whole = new Option<bool>("--whole") { Description = "The file is the whole record: what is not in it does not exist." };
        var onlyCase = new Option<bool>("--case") { Description = "Write the case that was read, as JSON, and assess nothing." };
        var full = new Option<bool>("--full")
        {
            Description = "After the first screen the rest: reasons, checks, precautions, counselling, sources.",
        };
        var format = Options.Format(markdown: false);
        var policy = Options.Policy();
        var command = new HelpfulCommand("assess-fhir", "Assess the record of a patient in FHIR R4, and say what of it was not understood.",
            "ivig assess-fhir bundle.json --as-of 2026-11-22 --zone Europe/Berlin",
            "ivig assess-fhir bundle.json --as-of 2026-11-22 --zone UTC --case > case.json")
        {
            file, asOf, zone, patient, whole, onlyCase, full, format, policy,
        };
        command.SetAction(parsed =>
        {
            Inputs.OnlyOneStandard(parsed.GetRequiredValue(file), parsed.GetValue(policy));
            var assessor = new IvigAssessor(Inputs.ReadPolicy(parsed.GetValue(policy), terminal));
            var options = new FhirReadOptions
            {
                AsOf = parsed.GetRequiredValue(asOf),
                Zone = parsed.GetRequiredValue(zone),
                PatientId = parsed.GetValue(patient),
                WholeRecord = parsed.GetValue(whole),
            };
            try
            {
                var reading = FhirRecord.Read(Inputs.Read(parsed.GetRequiredValue(file), "the record", terminal), options);
                if (parsed.GetValue(onlyCase))
                    terminal.Write(CaseJson.ToJson(reading.Case, indented: true) + "\n");
                else if (parsed.GetValue(format) == OutputFormat.Json)
                    terminal.Write(ToJson(reading, assessor.Assess(reading.Case)) + "\n");
                else
                    Write(reading, assessor.Assess(reading.Case), parsed.GetValue(full), terminal);
                return ExitCode.Done;
            }
            catch (FhirUnreadableException problem)
            {
                var value = problem.OffendingText is null ? "" : $": {problem.OffendingText}";
                terminal.Say($"cannot read the record: {problem.Message}{value}");
                return ExitCode.Unreadable;
            }
        });
        return command;
    }

    private static void Write(FhirReading reading, CaseAssessment result, bool full, Terminal terminal)
    {
        var page = new TextPage(terminal, Report.ScreenColumns);
        ReportPage.Write(Report.Of(result, full), page);
        page.Line();
        page.Line(0, reading.Unmapped.IsEmpty ? "All of the record was understood." : "Not taken from the record as it stands:");
        foreach (var alike in reading.Unmapped.GroupBy(point => (point.About, point.Says, point.Quoted)))
        {
            var first = alike.First();
            var where = first.Reference is null ? first.Place : $"{first.Reference} ({first.Place})";
            var more = alike.Skip(1).Any() ? string.Create(CultureInfo.InvariantCulture, $" and {alike.Count() - 1} more like it") : "";
            var quoted = first.Quoted is null ? "" : $" It says: {first.Quoted}";
            page.Line(2, 4, $"- {first.About}, {where}{more}: {first.Says}{quoted}");
        }

        var unlisted = reading.Counts.UnmappedPoints - reading.Unmapped.Length;
        if (unlisted > 0)
            page.Line(2, 4, string.Create(CultureInfo.InvariantCulture, $"- and {unlisted} more"));
        foreach (var (type, count) in reading.Counts.ByType)
        {
            page.Line(2, 4, string.Create(CultureInfo.InvariantCulture,
                $"{type}: {count.Read} read, {count.Sources} used, {count.Unmapped} listed, {count.WithoutBearing} without bearing, "
                + $"{count.Superseded} older"));
        }
    }

    private static string ToJson(FhirReading reading, CaseAssessment result)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("case");
            writer.WriteRawValue(CaseJson.ToJson(reading.Case));
            writer.WritePropertyName("result");
            writer.WriteRawValue(ResultJson.ToJson(result));
            writer.WriteStartArray("unmapped");
            foreach (var point in reading.Unmapped)
            {
                writer.WriteStartObject();
                writer.WriteString("place", point.Place);
                writer.WriteString("reason", JsonNamingPolicy.KebabCaseLower.ConvertName(point.Reason.ToString()));
                writer.WriteString("about", point.About);
                writer.WriteString("says", point.Says);
                WriteIfPresent(writer, "fact", point.Fact);
                WriteIfPresent(writer, "reference", point.Reference);
                WriteIfPresent(writer, "quoted", point.Quoted);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteNumber("unmappedPoints", reading.Counts.UnmappedPoints);
            writer.WriteStartObject("counts");
            foreach (var (type, count) in reading.Counts.ByType)
            {
                writer.WriteStartObject(type);
                writer.WriteNumber("read", count.Read);
                writer.WriteNumber("used", count.Sources);
                writer.WriteNumber("listed", count.Unmapped);
                writer.WriteNumber("withoutBearing", count.WithoutBearing);
                writer.WriteNumber("older", count.Superseded);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("sources");
            foreach (var source in reading.Sources)
            {
                writer.WriteStartObject();
                writer.WriteString("fact", source.Fact);
                writer.WriteString("place", source.Place);
                writer.WriteString("by", JsonNamingPolicy.KebabCaseLower.ConvertName(source.By.ToString()));
                WriteIfPresent(writer, "reference", source.Reference);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WriteIfPresent(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
