using System.Buffers;
using System.Globalization;
using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Json;

/// <summary>Writes the summary of a result: the same names as in full, less of them, and no explanation tree is built for it.</summary>
internal static class SummaryWriter
{
    private static readonly JsonEncodedText PatientId = JsonEncodedText.Encode("patientId");
    private static readonly JsonEncodedText AsOf = JsonEncodedText.Encode("asOf");
    private static readonly JsonEncodedText Knowledge = JsonEncodedText.Encode("knowledge");
    private static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    private static readonly JsonEncodedText Sha256 = JsonEncodedText.Encode("sha256");
    private static readonly JsonEncodedText Assessments = JsonEncodedText.Encode("assessments");
    private static readonly JsonEncodedText Indication = JsonEncodedText.Encode("indication");
    private static readonly JsonEncodedText Verdict = JsonEncodedText.Encode("verdict");
    private static readonly JsonEncodedText Readiness = JsonEncodedText.Encode("readiness");
    private static readonly JsonEncodedText Determining = JsonEncodedText.Encode("determining");
    private static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    private static readonly JsonEncodedText Fact = JsonEncodedText.Encode("fact");
    private static readonly JsonEncodedText Subject = JsonEncodedText.Encode("subject");
    private static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    private static readonly JsonEncodedText NeedsJudgement = JsonEncodedText.Encode("needsJudgement");
    private static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    private static readonly JsonEncodedText Says = JsonEncodedText.Encode("says");
    private static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    private static readonly JsonEncodedText Regimen = JsonEncodedText.Encode("regimen");
    private static readonly JsonEncodedText PerInfusion = JsonEncodedText.Encode("perInfusion");
    private static readonly JsonEncodedText Low = JsonEncodedText.Encode("low");
    private static readonly JsonEncodedText High = JsonEncodedText.Encode("high");
    private static readonly JsonEncodedText Exact = JsonEncodedText.Encode("exact");
    private static readonly JsonEncodedText Rounded = JsonEncodedText.Encode("rounded");
    private static readonly JsonEncodedText CourseTotal = JsonEncodedText.Encode("courseTotal");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");
    private static readonly JsonEncodedText Grams = JsonEncodedText.Encode("g");
    private static readonly JsonEncodedText Precautions = JsonEncodedText.Encode("precautions");

    internal static void Write(CaseAssessment result, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(PatientId, result.PatientId);
        Span<byte> date = stackalloc byte[10];
        result.AsOf.TryFormat(date, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteString(AsOf, date[..length]);
        writer.WriteStartObject(Knowledge);
        writer.WriteString(Version, result.Knowledge.Version);
        writer.WriteString(Sha256, result.Knowledge.Sha256);
        writer.WriteEndObject();
        writer.WriteStartArray(Assessments);
        foreach (var assessment in result.Assessments)
            Write(assessment, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteVerdict(Indication indication, Verdict verdict, Readiness readiness, ImmutableArray<string> determining, Utf8JsonWriter writer)
    {
        writer.WriteString(Indication, indication.ContractName());
        writer.WriteString(Verdict, verdict.ContractName());
        writer.WriteString(Readiness, readiness.ContractName());
        Write(Determining, determining, writer);
    }

    private static void Write(Assessment assessment, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteVerdict(assessment.Indication, assessment.Verdict, assessment.Readiness, assessment.Determining, writer);
        writer.WriteStartArray(Missing);
        foreach (var missing in assessment.Missing)
        {
            writer.WriteStartObject();
            writer.WriteString(Fact, missing.Fact.Fact);
            if (missing.Fact.Subject is { } subject)
                writer.WriteString(Subject, subject);
            Write(Rules, missing.Rules, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray(NeedsJudgement);
        foreach (var point in assessment.NeedsJudgement)
        {
            writer.WriteStartObject();
            writer.WriteString(Rule, point.Rule);
            writer.WriteString(Says, point.Statement);
            writer.WriteString(Because, point.Because);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (assessment.Plan is { } plan)
            Write(plan, writer);
        if (assessment.Verdict == IvigRules.Logic.Verdict.Consider)
        {
            writer.WriteStartArray(Precautions);
            foreach (var precaution in assessment.PrecautionIds)
                writer.WriteStringValue(precaution);

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(DosePlan plan, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Regimen);
        writer.WriteStartObject(PerInfusion);
        Write(Low, plan.PerInfusion.Low, writer);
        Write(High, plan.PerInfusion.High, writer);
        writer.WriteEndObject();
        if (plan.CourseTotal is { } total)
        {
            writer.WriteStartObject(CourseTotal);
            Write(Low, total.Low, writer);
            Write(High, total.High, writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(JsonEncodedText name, InfusionDose dose, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        Write(Exact, dose.Exact, writer);
        if (dose.Rounded is { } rounded)
            Write(Rounded, rounded, writer);
        writer.WriteEndObject();
    }

    private static void Write(JsonEncodedText name, Dose dose, Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber(Value, Invariant.Normalized(dose.Grams));
        writer.WriteString(Unit, Grams);
        writer.WriteEndObject();
    }

    private static void Write(JsonEncodedText name, ImmutableArray<string> texts, Utf8JsonWriter writer)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
