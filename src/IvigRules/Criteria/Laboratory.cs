using IvigRules.Assessments;
using IvigRules.Facts;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>The IgA pretest (FAQ, pretest): measured, and not deficient.</summary>
internal static class Laboratory
{
    /// <summary>PRE-01: the worst result of the latest day counts; an earlier deficiency stays to be settled.</summary>
    internal static CheckStatus IsMeasured(CaseView chart, Notes? trace)
    {
        if (LatestDay(chart, LabResult.Iga) is not { } day)
        {
            trace?.Saw("IgA is not recorded");
            return CheckStatus.Outstanding;
        }

        var threshold = chart.Policy.IgaDeficiencyThreshold;
        var worst = AgainstThreshold.NotBelow;
        var earlierBelow = false;
        foreach (var result in chart.Case.LabResults)
        {
            if (!Is(LabResult.Iga, result, chart))
                continue;
            var judged = Judge(result, threshold);
            if (result.CollectedOn == day)
            {
                worst = judged > worst ? judged : worst;
                trace?.Saw($"{Describe(result)}");
            }
            else if (judged == AgainstThreshold.Below)
            {
                earlierBelow = true;
                trace?.Saw($"earlier {Describe(result)}");
            }
        }

        trace?.Saw($"threshold {threshold}");
        return worst switch
        {
            AgainstThreshold.Below => CheckStatus.Failed,
            AgainstThreshold.Open => CheckStatus.Outstanding,
            _ => earlierBelow ? CheckStatus.Outstanding : CheckStatus.Passed,
        };
    }

    /// <summary>The latest day on or before the as-of date with a result of an analyte.</summary>
    internal static DateOnly? LatestDay(CaseView chart, string analyte)
    {
        DateOnly? latest = null;
        foreach (var result in chart.Case.LabResults)
        {
            if (Is(analyte, result, chart) && !(latest >= result.CollectedOn))
                latest = result.CollectedOn;
        }

        return latest;
    }

    /// <summary>Whether a result is of an analyte and was taken on or before the as-of date.</summary>
    internal static bool Is(string analyte, LabResult result, CaseView chart) =>
        string.Equals(result.Analyte, analyte, StringComparison.Ordinal) && !chart.IsLater(result.CollectedOn);

    /// <summary>How a result stands to the threshold. <c>&lt;7</c> is below 7; <c>&lt;10</c> is open; <c>&lt;=7</c> leaves 7 itself open.</summary>
    internal static AgainstThreshold Judge(LabResult result, Concentration threshold) =>
        Units.ToMassConcentration(result.Value, result.Unit) is { } value
            ? Judge(value.GramsPerLitre, result.Comparator, threshold.GramsPerLitre)
            : AgainstThreshold.Open;

    /// <summary>How a number with its comparator stands to a threshold in the same unit.</summary>
    internal static AgainstThreshold Judge(decimal value, Comparator? comparator, decimal threshold) => comparator switch
    {
        null => value < threshold ? AgainstThreshold.Below : AgainstThreshold.NotBelow,
        Comparator.LessThan => value <= threshold ? AgainstThreshold.Below : AgainstThreshold.Open,
        Comparator.LessThanOrEqual => value < threshold ? AgainstThreshold.Below : AgainstThreshold.Open,
        _ => value >= threshold ? AgainstThreshold.NotBelow : AgainstThreshold.Open,
    };

    internal static string Describe(LabResult result) =>
        $"{Units.Symbol(result.Comparator)}{Invariant.Format(result.Value, result.Unit)} on {Invariant.Format(result.CollectedOn)}";
}
