using System.Text.Json;
using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>Writes a dose plan.</summary>
internal static class PlanWriter
{
    internal static void Write(Utf8JsonWriter writer, DosePlan plan, DateOnly? firstInfusionOn)
    {
        writer.WriteStartObject();
        writer.WriteString("basis", plan.Regimen.Basis.ContractName());
        writer.WriteString("says", plan.Regimen.Statement);
        writer.WriteOptional("inPlaceOf", plan.Regimen.InPlaceOf?.Statement);
        writer.WriteStartObject("doseWeight");
        writer.WriteString("basis", plan.DoseWeight.Basis.ContractName());
        writer.WriteNumber("value", Invariant.Normalized(plan.DoseWeight.Weight.Kilograms));
        writer.WriteString("unit", "kg");
        writer.WriteString("because", plan.DoseWeight.Because);
        writer.WriteEndObject();
        writer.WriteStartObject("perInfusion");
        Write(writer, "low", plan.PerInfusion.Low);
        Write(writer, "high", plan.PerInfusion.High);
        writer.WriteEndObject();
        if (plan.Regimen.Infusions is { } infusions)
            writer.WriteNumber("infusions", infusions);
        writer.WriteNumber("intervalDays", plan.Regimen.IntervalDays);
        if (plan.Regimen.IsContinuous)
            writer.WriteBoolean("continuous", true);
        if (plan.CourseTotal is { } total)
            WriteRange(writer, "courseTotal", total);
        if (firstInfusionOn is { } first)
            writer.WriteStrings("dates", [.. plan.DatesFrom(first).Select(Invariant.Format)]);
        writer.WriteOptional("product", plan.Product?.Name);
        if (!plan.Schedules.IsEmpty)
        {
            writer.WriteStartObject("volume");
            WriteVolume(writer, "low", plan.Schedules[0].Volume);
            WriteVolume(writer, "high", plan.Schedules[^1].Volume);
            writer.WriteEndObject();
            writer.WriteList("schedule", plan.Schedules, WriteSchedule);
        }

        writer.WriteReferences(plan.Regimen.Evidence);
        writer.WriteEndObject();
    }

    internal static void WriteRange(Utf8JsonWriter writer, string name, DoseRange range)
    {
        writer.WriteStartObject(name);
        writer.WriteDose("low", range.Low);
        writer.WriteDose("high", range.High);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, InfusionDose dose)
    {
        writer.WriteStartObject(name);
        writer.WriteDose("exact", dose.Exact);
        if (dose.Rounded is { } rounded)
            writer.WriteDose("rounded", rounded);
        if (!dose.Vials.IsEmpty)
        {
            writer.WriteList("vials", dose.Vials, (to, vial) =>
            {
                to.WriteDose("size", vial.Size);
                to.WriteNumber("count", vial.Count);
            });
        }

        if (dose.Waste is { } waste)
            writer.WriteDose("waste", waste);
        writer.WriteOptional("note", dose.Note);
        writer.WriteEndObject();
    }

    private static void WriteSchedule(Utf8JsonWriter writer, InfusionSchedule schedule)
    {
        writer.WriteDose("dose", schedule.Dose);
        WriteVolume(writer, "volume", schedule.Volume);
        WriteDuration(writer, schedule.Duration);
        writer.WriteString("because", schedule.RateBecause);
        writer.WriteList("steps", schedule.Steps, (to, step) =>
        {
            to.WriteQuantity("rate", step.Rate.MillilitresPerHour, "mL/h");
            WriteDuration(to, step.Duration);
            WriteVolume(to, "volume", step.Volume);
            WriteVolume(to, "cumulative", step.Cumulative);
        });
    }

    private static void WriteVolume(Utf8JsonWriter writer, string name, InfusionVolume volume) =>
        writer.WriteQuantity(name, volume.Millilitres, "mL");

    /// <summary>Seconds when they are no whole minutes, so that no digit is lost.</summary>
    private static void WriteDuration(Utf8JsonWriter writer, TimeSpan time)
    {
        var inMinutes = time.Ticks % TimeSpan.TicksPerMinute == 0;
        var ticksPerUnit = inMinutes ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerSecond;
        writer.WriteQuantity("duration", time.Ticks / (decimal)ticksPerUnit, inMinutes ? "min" : "s");
    }
}
