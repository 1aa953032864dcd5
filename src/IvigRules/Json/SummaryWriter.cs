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
        ResultWriter.WritePolicyDifferences(writer, result);
        writer.WriteList("assessments", result.Assessments, Write);
        writer.WriteList("adverseReactions", result.AdverseReactions, (to, reaction) =>
        {
            to.WriteString("id", reaction.Id);
            to.WriteString("status", reaction.Status.ContractName());
        });
        ResultWriter.WriteReservations(writer, result);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Assessment assessment)
    {
        ResultWriter.WriteVerdict(writer, assessment);
        ResultWriter.WriteOpenPoints(writer, assessment);
        if (assessment.Plan is { } plan)
            Write(writer, plan);
        if (assessment.Verdict != Verdict.Consider)
            return;
        WriteTruths(writer, "checks", assessment.TruthsOf(RuleKind.Check).RemoveAll(check => check.Truth == Truth.Met), "status",
            truth => truth.CheckStatus());
        WriteTruths(writer, "precautions", assessment.TruthsOf(RuleKind.Precaution).RemoveAll(one => one.Truth == Truth.NotMet), "truth",
            truth => truth.ContractName());
        writer.WriteStrings("warnings", assessment.Warnings);
    }

    private static void WriteTruths(
        Utf8JsonWriter writer, string list, ImmutableArray<(string Id, Truth Truth)> rules, string name, Func<Truth, string> word)
    {
        writer.WriteStartArray(list);
        foreach (var (id, truth) in rules)
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString(name, word(truth));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, DosePlan plan)
    {
        writer.WriteStartObject("regimen");
        writer.WriteString("basis", plan.Regimen.Basis.ContractName());
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
