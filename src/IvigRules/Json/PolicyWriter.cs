using System.Text.Json;
using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>
/// Writes every setting of a policy, as <see cref="PolicySettings"/> reads it. By hand, because every assessor writes its policy for the
/// knowledge
/// hash, and to start System.Text.Json's serializer for it would take as long as the rest of a cold start.
/// </summary>
internal static class PolicyWriter
{
    private static readonly ListType<TherapyGroup> Groups = new(new TherapyGroupType());
    private static readonly ListType<Dose> Doses = new(new QuantityType<Dose>(NumberRange.AboveZero, Units.Doses));

    internal static void Write(Utf8JsonWriter writer, IvigPolicy policy)
    {
        writer.WriteStartObject();
        writer.WriteNumber("relapseWindowDays", policy.RelapseWindowDays);
        Write(writer, "igaDeficiencyThreshold", policy.IgaDeficiencyThreshold, Units.Concentrations);
        writer.WriteNumber("weightRecentDays", policy.WeightRecentDays);
        Write(writer, "lightestPlausibleWeight", policy.LightestPlausibleWeight, Units.Weights);
        Write(writer, "heaviestPlausibleWeight", policy.HeaviestPlausibleWeight, Units.Weights);
        writer.WriteNumber("adultAge", policy.AdultAge);
        writer.WriteNumber("thrombosisAge", policy.ThrombosisAge);
        writer.WriteNumber("renalRiskAge", policy.RenalRiskAge);
        Write(writer, "lowFiltrationRate", policy.LowFiltrationRate, Units.FiltrationRates);
        Write(writer, "feverBound", policy.FeverBound, Units.Temperatures);
        WriteGroups(writer, "diseaseModifyingTherapies", policy.DiseaseModifyingTherapies);
        WriteGroups(writer, "nmoFirstLine", policy.NmoFirstLine);
        Write(writer, policy.DoseWeight);
        writer.WriteString("rounding", policy.Rounding.ContractName());
        writer.WriteNumber("roundingTolerancePercent", Invariant.Normalized(policy.RoundingTolerancePercent));
        writer.WriteNumber("orderTolerancePercent", Invariant.Normalized(policy.OrderTolerancePercent));
        writer.WriteStartObject("limits");
        Write(writer, "perInfusion", policy.Limits.PerInfusion, Units.Doses);
        Write(writer, "perKilogramPerDay", policy.Limits.PerKilogramPerDay, Units.DosesPerWeight);
        Write(writer, "perCourse", policy.Limits.PerCourse, Units.Doses);
        writer.WriteEndObject();
        writer.WriteList("formulary", policy.Formulary, Write);
        if (policy.Product is { } product)
            writer.WriteString("product", product);
        if (policy.PmlIrisRegimen is { } regimen)
            Write(writer, regimen);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DoseWeightPolicy policy)
    {
        writer.WriteStartObject("doseWeight");
        writer.WriteString("basis", policy.Basis.ContractName());
        if (policy.When is { } when)
            writer.WriteString("when", when.ContractName());
        writer.WriteNumber("bmi", Invariant.Normalized(policy.Bmi));
        writer.WriteNumber("percentOfIdeal", Invariant.Normalized(policy.PercentOfIdeal));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Product product)
    {
        writer.WriteString("name", product.Name);
        Write(writer, "concentration", product.Concentration, Units.ProductConcentrations);
        writer.WritePropertyName("vialSizes");
        Doses.Write(writer, product.VialSizes);
        writer.WriteList("rateSteps", product.RateSteps, Write);
        Write(writer, "maximumRate", product.MaximumRate, Units.RatesPerWeight);
        Write(writer, "atRiskMaximumRate", product.AtRiskMaximumRate, Units.RatesPerWeight);
    }

    private static void Write(Utf8JsonWriter writer, RateStep step)
    {
        Write(writer, "rate", step.Rate, Units.RatesPerWeight);
        if (step.Duration is { } duration)
            Write(writer, "duration", duration, Units.Times);
    }

    private static void Write(Utf8JsonWriter writer, Regimen regimen)
    {
        writer.WriteStartObject("pmlIrisRegimen");
        Write(writer, "low", regimen.Low, Units.DosesPerWeight);
        Write(writer, "high", regimen.High, Units.DosesPerWeight);
        if (regimen.Infusions is { } infusions)
            writer.WriteNumber("infusions", infusions);
        writer.WriteNumber("intervalDays", regimen.IntervalDays);
        writer.WriteStrings("settings", regimen.Settings);
        writer.WriteEndObject();
    }

    /// <summary>A limit, which is left out when it has no bounds.</summary>
    private static void Write<T>(Utf8JsonWriter writer, string name, Limit<T> limit, UnitTable<T> units)
        where T : struct, IComparable<T>, IEquatable<T>
    {
        if (limit is { Soft: null, Hard: null })
            return;
        writer.WriteStartObject(name);
        if (limit.Soft is { } soft)
            Write(writer, "soft", soft, units);
        if (limit.Hard is { } hard)
            Write(writer, "hard", hard, units);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T quantity, UnitTable<T> units)
        where T : struct, IEquatable<T>
    {
        var (value, unit) = units.Write(quantity);
        writer.WriteQuantity(name, value, units.Units[unit]);
    }

    private static void WriteGroups(Utf8JsonWriter writer, string name, TherapyGroup group)
    {
        writer.WritePropertyName(name);
        Groups.Write(writer, group.Members);
    }
}
