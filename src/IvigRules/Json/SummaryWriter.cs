using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>Writes the summary of a result: the same names as in full, less of them, and no explanation is built for it.</summary>
internal static class SummaryWriter
{
    internal static void Write(Utf8JsonWriter writer, CaseAssessment result)
    {
        writer.WriteStartObject();
        writer.WriteString("patientId", result.PatientId);
        writer.WriteDate("asOf", result.AsOf);
        ResultWriter.WriteKnowledge(writer, result.Knowledge);
        writer.WriteList("assessments", result.Assessments, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Assessment assessment)
    {
        ResultWriter.WriteVerdict(writer, assessment);
        ResultWriter.WriteOpenPoints(writer, assessment);
        if (assessment.Plan is { } plan)
            Write(writer, plan);
        if (assessment.Verdict == Verdict.Consider)
            writer.WriteStrings("precautions", assessment.PrecautionIds);
    }

    private static void Write(Utf8JsonWriter writer, DosePlan plan)
    {
        writer.WriteStartObject("regimen");
        writer.WriteStartObject("perInfusion");
        Write(writer, "low", plan.PerInfusion.Low);
        Write(writer, "high", plan.PerInfusion.High);
        writer.WriteEndObject();
        if (plan.CourseTotal is { } total)
            PlanWriter.WriteRange(writer, "courseTotal", total);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, InfusionDose dose)
    {
        writer.WriteStartObject(name);
        writer.WriteDose("exact", dose.Exact);
        if (dose.Rounded is { } rounded)
            writer.WriteDose("rounded", rounded);
        writer.WriteEndObject();
    }
}
