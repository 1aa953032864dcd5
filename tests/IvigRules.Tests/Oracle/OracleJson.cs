using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IvigRules.Tests.Oracle;

/// <summary>The case as JSON; what is null is absent.</summary>
internal static class OracleJson
{
    public static string ToJson(OracleCase c)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            Write(writer, "asOf", c.AsOf);
            WritePatient(writer, c.Patient);
            WriteAll(writer, "conditions", c.Conditions, WriteCondition);
            WriteAll(writer, "relapses", c.Relapses, WriteRelapse);
            WriteAll(writer, "priorTherapies", c.PriorTherapies, WriteTherapy);
            WriteAll(writer, "labResults", c.LabResults, WriteLab);
            WriteAll(writer, "riskFactors", c.RiskFactors, WriteRiskFactor);
            WriteAll(writer, "infusionReactions", c.InfusionReactions, WriteReaction);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WritePatient(Utf8JsonWriter writer, OraclePatient patient)
    {
        writer.WriteStartObject("patient");
        writer.WriteString("id", patient.Id);
        Write(writer, "birthDate", patient.BirthDate);
        Write(writer, "sex", patient.Sex);
        if (patient.Weight is { } weight)
        {
            writer.WriteStartObject("weight");
            writer.WriteNumber("value", weight.Value);
            writer.WriteString("unit", weight.Unit);
            Write(writer, "measuredOn", weight.MeasuredOn);
            writer.WriteEndObject();
        }

        Write(writer, "height", patient.Height);
        Write(writer, "reproductiveStatus", patient.ReproductiveStatus);
        Write(writer, "ivigHypersensitivity", patient.IvigHypersensitivity);
        Write(writer, "bloodGroup", patient.BloodGroup);
        writer.WriteEndObject();
    }

    private static void WriteCondition(Utf8JsonWriter writer, OracleCondition condition)
    {
        Write(writer, "kind", condition.Kind);
        Write(writer, "course", condition.Course);
        Write(writer, "onset", condition.Onset);
        Write(writer, "endedOn", condition.EndedOn);
    }

    private static void WriteRelapse(Utf8JsonWriter writer, OracleRelapse relapse)
    {
        Write(writer, "disease", relapse.Disease);
        Write(writer, "onset", relapse.Onset);
        Write(writer, "endedOn", relapse.EndedOn);
    }

    private static void WriteTherapy(Utf8JsonWriter writer, OracleTherapy therapy)
    {
        Write(writer, "therapy", therapy.Therapy);
        Write(writer, "outcome", therapy.Outcome);
        Write(writer, "startedOn", therapy.StartedOn);
        Write(writer, "endedOn", therapy.EndedOn);
    }

    private static void WriteLab(Utf8JsonWriter writer, OracleLab lab)
    {
        Write(writer, "analyte", lab.Analyte);
        writer.WriteNumber("value", lab.Value);
        Write(writer, "unit", lab.Unit);
        Write(writer, "comparator", lab.Comparator);
        Write(writer, "collectedOn", lab.CollectedOn);
    }

    private static void WriteRiskFactor(Utf8JsonWriter writer, OracleRiskFactor factor)
    {
        Write(writer, "kind", factor.Kind);
        Write(writer, "present", factor.Present);
    }

    private static void WriteReaction(Utf8JsonWriter writer, OracleReaction reaction)
    {
        Write(writer, "infusionEndedAt", reaction.InfusionEndedAt);
        Write(writer, "onsetAt", reaction.OnsetAt);
        Write(writer, "resolvedOn", reaction.ResolvedOn);
        writer.WriteStartObject("symptoms");
        Write(writer, "severeHeadache", reaction.SevereHeadache);
        Write(writer, "neckStiffness", reaction.NeckStiffness);
        Write(writer, "photophobia", reaction.Photophobia);
        Write(writer, "painWithHeadMovement", reaction.PainWithHeadMovement);
        Write(writer, "nausea", reaction.Nausea);
        Write(writer, "dizziness", reaction.Dizziness);
        Write(writer, "anaphylaxis", reaction.Anaphylaxis);
        Write(writer, "dyspnea", reaction.Dyspnea);
        writer.WriteEndObject();
        Write(writer, "temperature", reaction.Temperature);
        if (reaction.Csf is { } csf)
        {
            writer.WriteStartObject("csf");
            Write(writer, "cellsRaised", csf.CellsRaised);
            Write(writer, "proteinRaised", csf.ProteinRaised);
            Write(writer, "culture", csf.Culture);
            writer.WriteEndObject();
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, List<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } present)
        {
            writer.WriteBoolean(name, present);
        }
    }

    private static void Write(Utf8JsonWriter writer, string name, DateOnly? value) =>
        Write(writer, name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, string name, DateTimeOffset? value) =>
        Write(writer, name, value?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, string name, OracleQuantity? value)
    {
        if (value is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("value", value.Value);
            writer.WriteString("unit", value.Unit);
            writer.WriteEndObject();
        }
    }
}
