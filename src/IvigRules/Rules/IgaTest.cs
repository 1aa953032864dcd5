namespace IvigRules;

/// <summary>Whether a result lies below a threshold: a comparator or an unknown unit may leave it open.</summary>
internal enum AgainstThreshold
{
    NotBelow,
    Open,
    Below,
}

/// <summary>The IgA pretest (FAQ, pretest): measured, and not deficient.</summary>
internal static class IgaTest
{
    internal static Check IsMeasured(Chart chart)
    {
        const string says = "IgA is measured and not deficient";
        DateOnly? latest = null;
        foreach (var result in chart.Case.LabResults)
        {
            if (IsIga(chart, result) && !(latest >= result.CollectedOn))
                latest = result.CollectedOn;
        }

        if (latest is not { } day)
            return new("PRE-01", CheckStatus.Outstanding, says, "IgA is not recorded");

        var worst = AgainstThreshold.NotBelow;
        var earlierBelow = false;
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var result in chart.Case.LabResults)
        {
            if (!IsIga(chart, result))
                continue;
            var judged = Judge(result, chart.Policy.IgaDeficiencyThreshold);
            if (result.CollectedOn == day)
            {
                worst = judged > worst ? judged : worst;
                seen.Add(Describe(result));
            }
            else if (judged == AgainstThreshold.Below)
            {
                earlierBelow = true;
                seen.Add($"earlier {Describe(result)}");
            }
        }

        var status = worst switch
        {
            AgainstThreshold.Below => CheckStatus.Failed,
            AgainstThreshold.Open => CheckStatus.Outstanding,
            _ => earlierBelow ? CheckStatus.Outstanding : CheckStatus.Passed,
        };
        var threshold = $"threshold {chart.Policy.IgaDeficiencyThreshold}";
        return new("PRE-01", status, says, $"{string.Join("; ", seen)}; {threshold}");
    }

    /// <summary>Whether a result is an IgA that was taken on or before the as-of date.</summary>
    internal static bool IsIga(Chart chart, LabResult result) =>
        string.Equals(result.Analyte, LabResult.Iga, StringComparison.Ordinal) && !chart.IsLater(result.CollectedOn);

    /// <summary>How a result stands to the threshold. <c>&lt;7</c> is below 7; <c>&lt;10</c> is open; <c>&lt;=7</c> leaves 7 itself open.</summary>
    internal static AgainstThreshold Judge(LabResult result, MassConcentration threshold)
    {
        return Units.ToMassConcentration(result.Value, result.Unit) is { } value
            ? Judge(value.GramsPerLitre, result.Comparator, threshold.GramsPerLitre)
            : AgainstThreshold.Open;
    }

    /// <summary>How a number with its comparator stands to a threshold in the same unit.</summary>
    internal static AgainstThreshold Judge(decimal value, Comparator? comparator, decimal threshold)
    {
        return comparator switch
        {
            null => value < threshold ? AgainstThreshold.Below : AgainstThreshold.NotBelow,
            Comparator.LessThan => value <= threshold ? AgainstThreshold.Below : AgainstThreshold.Open,
            Comparator.LessThanOrEqual => value < threshold ? AgainstThreshold.Below : AgainstThreshold.Open,
            _ => value >= threshold ? AgainstThreshold.NotBelow : AgainstThreshold.Open,
        };
    }

    internal static string Describe(LabResult result) =>
        $"{Units.Symbol(result.Comparator)}{Numerals.Show(result.Value, result.Unit)} on {Numerals.Show(result.CollectedOn)}";
}
