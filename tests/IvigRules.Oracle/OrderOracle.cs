using System.Text.Json;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle;

/// <summary>
/// Section 10 under the default policy: no formulary, no limits, a tolerance of 10 % and doses by actual weight. Names no slips.
/// </summary>
public static class OrderOracle
{
    private const decimal Tolerance = 0.1m;

    /// <summary>What has to be said of an order for one indication of a case.</summary>
    /// <param name="conclusion">What the oracle concluded from the case for the indication.</param>
    /// <param name="kilograms">The weight of the case in kilograms, or null without a usable one.</param>
    /// <param name="orderJson">
    /// The parts that were written: dose, dosePerWeight and courseTotal (value and unit), infusions, intervalDays, route, volume, rate and
    /// product.
    /// </param>
    /// <exception cref="JsonException">The order cannot be read, or is per day and not every day.</exception>
    public static OrderConclusion Judge(Conclusion conclusion, decimal? kilograms, string orderJson)
    {
        ArgumentNullException.ThrowIfNull(conclusion);
        Order order = OracleJson.Read<Order>(orderJson);
        bool isDaily = IsPerDay(order.Dose) || IsPerDay(order.DosePerWeight);
        if (isDaily && order.IntervalDays is not (null or 1))
        {
            throw new JsonException("A dose per day means one infusion a day.");
        }

        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        AddDoses(parts, order, conclusion, kilograms);
        (int? infusions, int? interval) = conclusion.Indication switch
        {
            "acute-ms-relapse" or "acute-nmo-relapse" => (5, 1),
            "ms-relapse-prevention" or "nmo-relapse-prevention" => ((int?)null, 28),
            _ => ((int?)null, (int?)null),
        };
        parts["infusions"] = infusions is null ? "agrees" : AgreesIf(order.Infusions, infusions);
        parts["intervalDays"] = AgreesIf(order.IntervalDays ?? (isDaily ? 1 : null), interval);
        if (order.Route is { } route)
        {
            parts["route"] = AgreesIf(route.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant() is "IV" or "INTRAVENOUS");
        }

        foreach ((string part, object? written) in new (string, object?)[]
        {
            ("volume", order.Volume),
            ("rate", order.Rate),
            ("product", order.Product),
        })
        {
            if (written is not null)
            {
                parts[part] = "cannot-be-judged";
            }
        }

        return new OrderConclusion(Whole(conclusion, parts.Values), parts);
    }

    private static void AddDoses(Dictionary<string, string> parts, Order order, Conclusion conclusion, decimal? kilograms)
    {
        decimal? mass = Grams(order.Dose, kilograms);
        decimal? perWeight = Grams(order.DosePerWeight, kilograms);
        decimal? total = Grams(order.CourseTotal, kilograms);
        decimal? quotient = total / order.Infusions;
        if (order.Dose is not null)
        {
            parts["dose"] = Against(mass, conclusion);
        }

        if (order.DosePerWeight is not null)
        {
            parts["dosePerWeight"] = Against(perWeight, conclusion);
        }

        if (order.CourseTotal is not null)
        {
            parts["courseTotal"] = Against(quotient, conclusion);
        }

        if (parts.Count == 0)
        {
            parts["dose"] = "cannot-be-judged";
        }

        // An order that contradicts itself deviates.
        decimal[] doses = [.. new[] { mass, perWeight, quotient }.OfType<decimal>()];
        if (doses.Length > 1 && doses.Max() - doses.Min() > Tolerance * doses.Min())
        {
            parts["consistency"] = "deviates";
        }
    }

    // The dose of one infusion against the range of the plan.
    private static string Against(decimal? grams, Conclusion plan)
    {
        if (grams is not { } dose || plan.DoseLowGrams is not { } low || plan.DoseHighGrams is not { } high)
        {
            return "cannot-be-judged";
        }

        if (dose >= low && dose <= high)
        {
            return "agrees";
        }

        decimal bound = dose < low ? low : high;
        return Math.Abs(dose - bound) <= Tolerance * bound ? "within-tolerance" : "deviates";
    }

    private static string Whole(Conclusion conclusion, IEnumerable<string> parts)
    {
        if (conclusion.Verdict is "contraindicated" or "not-indicated")
        {
            return conclusion.Verdict;
        }

        if (conclusion.Verdict is "indeterminate")
        {
            return "cannot-be-judged";
        }

        HashSet<string> answers = parts.ToHashSet(StringComparer.Ordinal);
        return new[] { "deviates", "cannot-be-judged" }.FirstOrDefault(answers.Contains)
            ?? (answers.Contains("within-tolerance") ? "agrees-within-tolerance" : "agrees");
    }

    private static bool IsPerDay(Quantity? quantity) => quantity?.Unit.EndsWith("/d", StringComparison.Ordinal) == true;

    // Null without a weight for what is written per weight.
    private static decimal? Grams(Quantity? quantity, decimal? kilograms) =>
        quantity is null ? null : (IsPerDay(quantity) ? quantity.Unit[..^2] : quantity.Unit) switch
        {
            "g" => quantity.Value,
            "mg" => quantity.Value / 1000m,
            "g/kg" => quantity.Value * kilograms,
            "mg/kg" => quantity.Value / 1000m * kilograms,
            _ => throw new JsonException("A unit that an order does not have."),
        };

    private static string AgreesIf(int? written, int? stated) =>
        written is null || stated is null ? "cannot-be-judged" : AgreesIf(written == stated);

    private static string AgreesIf(bool agrees) => agrees ? "agrees" : "deviates";
}
