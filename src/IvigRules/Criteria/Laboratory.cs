namespace IvigRules.Criteria;

internal static class Laboratory
{
    /// <summary>NotMet when an IgA result of the latest day is below the threshold; an earlier deficiency makes it Unknown.</summary>
    internal static Criterion IgaIsNotDeficient { get; } = new FactCriterion("IgA is measured and not deficient", (view, notes) =>
    {
        if (LatestDay(view, LabResult.Iga) is not { } day)
        {
            notes?.Misses("labResults", LabResult.Iga, $"IgA is not recorded");
            return Truth.Unknown;
        }

        var threshold = view.Policy.IgaDeficiencyThreshold;
        var truth = Truth.Met;
        foreach (var result in view.LabResults)
        {
            if (!Is(LabResult.Iga, result))
                continue;
            var isBelow = IsBelow(result, threshold);
            if (result.CollectedOn == day)
            {
                truth = truth.And(isBelow.Not());
                notes?.Saw($"{Describe(result)}");
            }
            else if (isBelow == Truth.Met)
            {
                truth = truth.And(Truth.Unknown);
                notes?.Saw($"earlier {Describe(result)}");
            }
        }

        notes?.Saw($"threshold {threshold}");
        return truth;
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
            notes?.Saw($"{Describe(result)}");
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
            if (Is(analyte, result) && !(latest >= result.CollectedOn))
                latest = result.CollectedOn;
        }

        return latest;
    }

    private static bool Is(string analyte, LabResult result) => string.Equals(result.Analyte, analyte, StringComparison.Ordinal);

    private static string Describe(LabResult result) =>
        $"{result.Comparator.Symbol()}{Invariant.Format(result.Value, result.Unit)} on {Invariant.Format(result.CollectedOn)}";
}
