using IvigRules.Fhir.Input;
using IvigRules.Orders;

namespace IvigRules.Fhir.Orders;

/// <summary>The dose of one infusion and its rate: a mass, a figure per kilogram, both, or a volume.</summary>
internal sealed class OrderDose(Action<Node, UnmappedReason, string, string?> list)
{
    internal Order Apply(Order order, Node dosage)
    {
        Node[] doses = [.. dosage.All("doseAndRate")];
        if (doses.Length == 0)
            list(dosage["doseAndRate"], UnmappedReason.MissingElement, "order.dose", null);
        var isWhole = true;
        foreach (var dose in doses)
        {
            if (dose["dose"].Exists)
            {
                var dosed = WithDose(order, dose["dose"]);
                isWhole &= dosed is not null;
                order = dosed ?? order;
            }

            order = dose["rate"].Exists ? WithRate(order, dose["rate"]) : order;
        }

        // A dose that is not understood may contradict the one that is.
        return isWhole ? order : order with { Dose = null, DosePerKilogram = null, Volume = null };
    }

    /// <summary>The order with this dose; null after listing why it cannot be judged.</summary>
    private Order? WithDose(Order order, Node dose)
    {
        var quantity = dose;
        if (dose.Type is "Range")
        {
            var (low, high) = (Amount.Of(dose["low"]), Amount.Of(dose["high"]));
            if (low.Why is not null || high.Why is not null || low.Value != high.Value
                || !string.Equals(low.Unit, high.Unit, StringComparison.Ordinal))
                return NoDose(dose, UnmappedReason.ValueUnusable);
            quantity = dose["low"];
        }

        var amount = Amount.Of(quantity);
        if (amount.Why is { } why)
            return NoDose(quantity, why, amount.Quoted);
        if (amount.Value <= 0 || amount.Comparator is not null)
            return NoDose(quantity, UnmappedReason.ValueUnusable, amount.Quoted);
        var isDaily = amount.Unit.EndsWith("/d", StringComparison.Ordinal);
        if (isDaily && order.IntervalDays is not (null or 1))
            return NoDose(quantity, UnmappedReason.ConflictingCodes, amount.Quoted);
        var dosed = (isDaily ? amount.Unit[..^2] : amount.Unit) switch
        {
            "g" when order.Dose is null => order with { Dose = Dose.FromGrams(amount.Value) },
            "mg" when order.Dose is null => order with { Dose = Dose.FromMilligrams(amount.Value) },
            "g/kg" when order.DosePerKilogram is null => PerKilogram(order, amount.Value),
            "mg/kg" when order.DosePerKilogram is null => PerKilogram(order, amount.Value * 0.001m),
            "mL" when order.Volume is null && !isDaily => order with { Volume = InfusionVolume.FromMillilitres(amount.Value) },
            _ => null,
        };
        if (dosed is null)
        {
            var isSecond = order.Dose is not null || order.DosePerKilogram is not null || order.Volume is not null;
            return NoDose(quantity, isSecond ? UnmappedReason.ConflictingCodes : UnmappedReason.UnknownUnit, amount.Quoted);
        }

        return isDaily ? dosed with { IntervalDays = 1 } : dosed;
    }

    private Order? NoDose(Node at, UnmappedReason reason, string? quoted = null)
    {
        list(at, reason, "order.dose", quoted);
        return null;
    }

    private static Order? PerKilogram(Order order, decimal grams) =>
        decimal.Truncate(grams * 1_000_000m) == grams * 1_000_000m
            ? order with { DosePerKilogram = DosePerWeight.FromGramsPerKilogram(grams) }
            : null;

    private Order WithRate(Order order, Node rate)
    {
        var unit = rate.Type is "Ratio" ? Ratio(rate) : rate.Type is "Quantity" ? Amount.Of(rate) : null;
        if (unit is not { Why: null, Value: > 0, Comparator: null } || order.Rate is not null || order.RatePerKilogram is not null)
            return Not(order, rate, unit?.Why ?? UnmappedReason.ValueUnusable, unit?.Quoted);
        return unit.Unit switch
        {
            "mL/h" => order with { Rate = InfusionRate.FromMillilitresPerHour(unit.Value) },
            "mL/kg/h" => order with { RatePerKilogram = RatePerWeight.FromMillilitresPerKilogramPerHour(unit.Value) },
            _ => Not(order, rate, UnmappedReason.UnknownUnit, unit.Quoted),
        };
    }

    /// <summary>Millilitres in one hour.</summary>
    private static Amount? Ratio(Node rate)
    {
        var (volume, time) = (Amount.Of(rate["numerator"]), Amount.Of(rate["denominator"]));
        return volume is { Why: null, Unit: "mL" } && time is { Why: null, Unit: "h", Value: 1, Comparator: null }
            ? volume with { Unit = "mL/h" }
            : null;
    }

    private Order Not(Order order, Node rate, UnmappedReason reason, string? quoted)
    {
        list(rate, reason, "order.rate", quoted);
        return order;
    }
}
