namespace IvigRules.Criteria;

internal static class Laboratory
{
    /// <summary>NotMet when an IgA result of the latest day is below the threshold; an earlier deficiency makes it Unknown.</summary>
    internal static Criterion IgaIsNotDeficient { get; } = new FactCriterion("IgA is measured and not deficient", (view, notes) =>
    {
        if (!view.LabResults.Any(result => Is(LabResult.Iga, result)))
        {
            notes?.Misses("labResults", LabResult.Iga, $"IgA is not recorded");
            return Truth.Unknown;
        }

        var day = LatestDay(view, LabResult.Iga);
        var threshold = view.Policy.IgaDeficiencyThreshold;
        var truth = Truth.Met;
        foreach (var result in view.LabResults)
        {
            if (!Is(LabResult.Iga, result))
                continue;
            var isBelow = IsBelow(result, threshold);
            if (result.CollectedOn is not null && result.CollectedOn == day)
            {
                truth = truth.And(isBelow.Not());
                notes?.Saw($"IgA {Describe(result)}");
            }
            else if (isBelow != Truth.NotMet || result.CollectedOn is null)
            {
                truth = truth.And(Truth.Unknown);
                notes?.Saw($"{(result.CollectedOn is null ? "" : "earlier ")}IgA {Describe(result)}");
            }
        }

        notes?.Saw($"threshold {Both(threshold.GramsPerLitre, "g/L")}");
        if (truth != Truth.Met || !view.IsIncomplete(CaseList.LabResults))
            return truth;
        notes?.MissesRest(CaseList.LabResults);
        return Truth.Unknown;
    })
    {
        Reads = ["labResults"],
    };

    /// <summary>Any IgA result is below the policy's threshold.</summary>
    internal static Criterion IgaIsDeficient { get; } = new FactCriterion("an IgA result is below the threshold", (view, notes) =>
    {
        var any = false;
        var truth = Truth.NotMet;
        foreach (var result in view.LabResults)
        {
            if (!Is(LabResult.Iga, result))
                continue;
            any = true;
            truth = truth.Or(IsBelow(result, view.Policy.IgaDeficiencyThreshold));
            notes?.Saw($"IgA {Describe(result)}");
        }

        if (any)
            return truth;
        notes?.Misses("labResults", LabResult.Iga, $"IgA is not recorded");
        return Truth.Unknown;
    })
    {
        Reads = ["labResults"],
    };

    /// <summary>The lowest estimated filtration rate of the latest day is below the policy's bound.</summary>
    internal static Criterion FiltrationRateIsLow { get; } = new FactCriterion("the estimated filtration rate is low", (view, notes) =>
    {
        if (LatestDay(view, LabResult.Egfr) is not { } day)
        {
            // An observation and not only an open point, so that it is shown even when a risk factor is present.
            notes?.Saw($"eGFR not recorded");
            return Truth.Unknown;
        }

        var truth = Truth.NotMet;
        foreach (var result in view.LabResults)
        {
            if (!Is(LabResult.Egfr, result) || result.CollectedOn != day)
                continue;
            truth = truth.Or(string.Equals(result.Unit, Units.FiltrationRate, StringComparison.Ordinal)
                ? IsBelow(result.Value, result.Comparator, view.Policy.LowFiltrationRate)
                : Truth.Unknown);
            notes?.Saw($"eGFR {Describe(result)}");
        }

        return truth;
    })
    {
        Reads = ["labResults"],
    };

    /// <summary>Whether a result is below a threshold; Unknown when the unit or the comparator leaves it open.</summary>
    internal static Truth IsBelow(LabResult result, Concentration threshold) =>
        Units.ToMassConcentration(result.Value, result.Unit) is { } value
            ? IsBelow(value.GramsPerLitre, result.Comparator, threshold.GramsPerLitre)
            : Truth.Unknown;

    /// <summary>The same in one unit. For a threshold of 7, <c>&lt;7</c> is below; <c>&lt;10</c> and <c>&lt;=7</c> are open.</summary>
    internal static Truth IsBelow(decimal value, Comparator? comparator, decimal threshold) => comparator switch
    {
        null => Kleene.From(value < threshold),
        Comparator.LessThan => value <= threshold ? Truth.Met : Truth.Unknown,
        Comparator.LessThanOrEqual => value < threshold ? Truth.Met : Truth.Unknown,
        Comparator.GreaterThan or Comparator.GreaterThanOrEqual => value >= threshold ? Truth.NotMet : Truth.Unknown,
        _ => throw new ArgumentOutOfRangeException(nameof(comparator)),
    };

    /// <summary>Whether the analyte of a result is one that the rules read.</summary>
    internal static bool IsRead(LabResult result) => Is(LabResult.Iga, result) || Is(LabResult.Egfr, result);

    /// <summary>Whether the unit of such a result is one that its analyte can be compared in.</summary>
    internal static bool IsComparable(LabResult result) => Is(LabResult.Iga, result)
        ? Units.ToMassConcentration(result.Value, result.Unit) is not null
        : string.Equals(result.Unit, Units.FiltrationRate, StringComparison.Ordinal);

    private static DateOnly? LatestDay(CaseView view, string analyte)
    {
        DateOnly? latest = null;
        foreach (var result in view.LabResults)
        {
            if (Is(analyte, result) && result.CollectedOn is not null && !(latest >= result.CollectedOn))
                latest = result.CollectedOn;
        }

        return latest;
    }

    private static bool Is(string analyte, LabResult result) => string.Equals(result.Analyte, analyte, StringComparison.Ordinal);

    internal static string Describe(LabResult result) =>
        $"{result.Comparator.Symbol()}{Both(result.Value, result.Unit)} "
        + (result.CollectedOn is { } day ? $"on {Invariant.Format(day)}" : "(day not recorded)");

    /// <summary>A value as it was reported, and a mass concentration beside it in g/L, or in mg/dL when it was reported in g/L.</summary>
    private static string Both(decimal value, string unit) =>
        string.Equals(unit, Units.FiltrationRate, StringComparison.Ordinal) ? Invariant.Format(value, "mL/min/1.73 m2")
        : Units.ToMassConcentration(value, unit) is not { } known ? Invariant.Format(value, unit)
        : string.Equals(unit, "g/L", StringComparison.Ordinal)
            ? $"{Invariant.Format(value, unit)} ({Invariant.Format(known.GramsPerLitre * 100m, "mg/dL")})"
        : $"{Invariant.Format(value, unit)} ({known})";
}
