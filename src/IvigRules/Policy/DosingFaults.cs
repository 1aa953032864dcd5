using System.Text.Json;
using IvigRules.Dosing;

namespace IvigRules.Policy;

/// <summary>Finds what is wrong with the dosing settings of a policy.</summary>
internal static class DosingFaults
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);

    internal static IEnumerable<PolicyFault> Of(IvigPolicy policy) =>
        [.. DoseWeight(policy), .. Percentages(policy), .. LimitFaults(policy), .. TooManyDigits(policy.Limits), .. Formulary(policy),
            .. SiteRegimens(policy)];

    private static IEnumerable<PolicyFault> DoseWeight(IvigPolicy policy)
    {
        var weight = policy.DoseWeight;
        if (weight is null)
        {
            yield return new("doseWeight", "there is none");
            yield break;
        }

        if (!EnumNames<DoseWeightBasis>.IsDefined(weight.Basis) || (weight.When is { } when && !EnumNames<AdjustedWhen>.IsDefined(when)))
            yield return new("doseWeight", "not a value of its list");
        if (weight.Basis == DoseWeightBasis.Adjusted && weight.When is null)
            yield return new("doseWeight.when", "adjusted weight needs to be told when it is used");
        if (weight.Basis is DoseWeightBasis.Actual or DoseWeightBasis.Ideal && weight.When is not null)
            yield return new("doseWeight.when", $"only adjusted weight has a condition, not {weight.Basis.ContractName()} weight");
        if (weight.Bmi is < 10 or > 100 || !Invariant.IsReadable(weight.Bmi))
            yield return new("doseWeight.bmi", $"{Invariant.Format(weight.Bmi)} is not between 10 and 100");
        if (weight.PercentOfIdeal is < 100 or > 1_000 || !Invariant.IsReadable(weight.PercentOfIdeal))
            yield return new("doseWeight.percentOfIdeal", $"{Invariant.Format(weight.PercentOfIdeal)} is not between 100 and 1,000");
    }

    private static IEnumerable<PolicyFault> Percentages(IvigPolicy policy)
    {
        if (!EnumNames<VialRounding>.IsDefined(policy.Rounding))
            yield return new("rounding", "not a value of its list");
        if (policy.RoundingTolerancePercent is < 0 or > 50 || !Invariant.IsReadable(policy.RoundingTolerancePercent))
            yield return new("roundingTolerancePercent", $"{Invariant.Format(policy.RoundingTolerancePercent)} is not between 0 and 50");
        if (policy.OrderTolerancePercent is < 0 or > 50 || !Invariant.IsReadable(policy.OrderTolerancePercent))
            yield return new("orderTolerancePercent", $"{Invariant.Format(policy.OrderTolerancePercent)} is not between 0 and 50");
        if (policy.Rounding != VialRounding.None && policy.Product is null)
            yield return new("rounding", "rounding to whole vials needs a product");
    }

    private static IEnumerable<PolicyFault> LimitFaults(IvigPolicy policy)
    {
        if (policy.Limits is null)
            return [new("limits", "there are none; leave the single limits out instead")];
        return [.. Check("limits.perInfusion", policy.Limits.PerInfusion),
            .. Check("limits.perKilogramPerDay", policy.Limits.PerKilogramPerDay), .. Check("limits.perCourse", policy.Limits.PerCourse)];

        static IEnumerable<PolicyFault> Check<T>(string setting, Limit<T> limit)
            where T : struct, IComparable<T>
        {
            if (limit.Soft?.CompareTo(default) <= 0 || limit.Hard?.CompareTo(default) <= 0)
                yield return new(setting, "a limit is above zero");
            if (limit is { Soft: { } soft, Hard: { } hard } && hard.CompareTo(soft) < 0)
                yield return new(setting, $"the hard limit {hard} is below the soft limit {soft}");
        }
    }

    /// <summary>A dose that was worked out has as many digits as it takes, and a policy is written with no more than can be read.</summary>
    private static IEnumerable<PolicyFault> TooManyDigits(DoseLimits? limits)
    {
        foreach (var (setting, limit) in new[] { ("limits.perInfusion", limits?.PerInfusion), ("limits.perCourse", limits?.PerCourse) })
        {
            if (new[] { limit?.Soft, limit?.Hard }.Any(bound =>
                bound is { } dose && !Invariant.IsReadable(dose.Grams) && !Invariant.IsReadable(dose.Milligrams)))
                yield return new(setting, "a limit has at most 12 significant digits");
        }
    }

    private static IEnumerable<PolicyFault> Formulary(IvigPolicy policy)
    {
        for (var i = 0; i < policy.Formulary.Length; i++)
        {
            var setting = $"formulary[{Invariant.Digits(i)}]";
            var product = policy.Formulary[i];
            if (product is null)
            {
                yield return new(setting, "there is no product");
                continue;
            }

            foreach (var problem in Problems(product))
                yield return new(setting, problem);
            if (policy.Formulary.Take(i).Any(other => string.Equals(other?.Name, product.Name, StringComparison.Ordinal)))
                yield return new(setting, $"a second product called '{product.Name}'");
        }

        if (policy.Product is not null && policy.ChosenProduct is null)
            yield return new("product", $"the formulary has no product called '{policy.Product}'");
    }

    private static IEnumerable<string> Problems(Product product)
    {
        if (string.IsNullOrWhiteSpace(product.Name))
            yield return "the product has no name";
        else if (CaseFaults.OfText("name", product.Name) is { } fault)
            yield return $"its name is {fault.Problem}";
        if (product.Concentration.GramsPerLitre is < 10 or > 1_000)
            yield return $"a concentration of {product.Concentration} is not between 10 and 1,000 g/L";

        var vials = product.VialSizes.OrEmpty();
        if (vials.IsEmpty)
            yield return "there are no vials";
        foreach (var size in vials.Where(size =>
            size == default || size > VialTable.Largest || size.Milligrams != decimal.Truncate(size.Milligrams)))
            yield return $"a vial of {size} is not between 0.001 and 1,000 g, to 0.001 g";
        foreach (var twice in vials.GroupBy(size => size).Where(sizes => sizes.Skip(1).Any()))
            yield return $"the vial of {twice.Key} is there twice";

        var steps = product.RateSteps.OrEmpty();
        if (steps.IsEmpty)
            yield return "there are no rate steps";
        if (steps.Any(step => step is null))
        {
            yield return "a rate step is not there";
            yield break;
        }

        for (var i = 0; i < steps.Length; i++)
        {
            var last = i == steps.Length - 1;
            if (last && steps[i].Duration is not null)
                yield return "the last rate step runs to the end and has no duration";
            if (!last && !(steps[i].Duration > TimeSpan.Zero && steps[i].Duration <= LongestStep))
                yield return $"rate step {Invariant.Digits(i + 1)} needs a duration of up to a day";
            if (!IsRate(steps[i].Rate))
                yield return $"a rate of {steps[i].Rate} is not between 0.001 and 100 mL/kg/h";
            if (i > 0 && steps[i].Rate < steps[i - 1].Rate)
                yield return $"rate step {Invariant.Digits(i + 1)} is slower than the one before";
            if (steps[i].Rate > product.MaximumRate)
                yield return $"rate step {Invariant.Digits(i + 1)}, {steps[i].Rate}, is above the maximum of {product.MaximumRate}";
        }

        if (!IsRate(product.MaximumRate) || !IsRate(product.AtRiskMaximumRate))
            yield return "a maximum rate is not between 0.001 and 100 mL/kg/h";
        if (product.AtRiskMaximumRate > product.MaximumRate)
            yield return $"the maximum at risk, {product.AtRiskMaximumRate}, is above the maximum, {product.MaximumRate}";
    }

    private static bool IsRate(RatePerWeight rate) => rate.MillilitresPerKilogramPerHour is >= 0.001m and <= 100m;

    private static IEnumerable<PolicyFault> SiteRegimens(IvigPolicy policy) => policy.Regimens is null
        ? [new("regimens", "there are none; leave the single regimens out instead")]
        : EnumNames<Indication>.Values.SelectMany(indication =>
            SiteRegimen($"regimens.{JsonName(indication)}", policy.Regimens.For(indication)));

    /// <summary>The name of an indication as a property: <c>acuteMsRelapse</c>.</summary>
    private static string JsonName(Indication indication) => JsonNamingPolicy.CamelCase.ConvertName(indication.ToString());

    private static IEnumerable<PolicyFault> SiteRegimen(string setting, Regimen? regimen)
    {
        if (regimen is null)
            yield break;
        if (regimen.Basis != RegimenBasis.SitePolicy)
            yield return new(setting, "its basis can only be site-policy: it takes the place of the source's");
        if (string.IsNullOrWhiteSpace(regimen.Statement) || regimen.Settings.IsDefault || regimen.Evidence.IsDefaultOrEmpty)
            yield return new(setting, "it needs a sentence, settings and what it rests on");
        else if (regimen.Settings.Append(regimen.Statement).Select(text => CaseFaults.OfText("", text)).OfType<Fault>().FirstOrDefault()
            is { } unreadable)
            yield return new(setting, $"a sentence or a setting is {unreadable.Problem}");

        if (regimen.Low.GramsPerKilogram is <= 0 || regimen.High.GramsPerKilogram > 5 || regimen.Low > regimen.High
            || !regimen.Low.IsExactForAnyWeight || !regimen.High.IsExactForAnyWeight)
            yield return new(setting,
                $"{regimen.Low} to {regimen.High} is not a range above zero and up to 5 g/kg, in steps of 0.000001 g/kg");
        if (regimen.Infusions is < 1 or > 100)
            yield return new(setting, $"{Invariant.Format(regimen.Infusions.Value)} infusions is not between 1 and 100");
        if (regimen.IntervalDays is < 1 or > 366)
            yield return new(setting, $"an interval of {Invariant.Format(regimen.IntervalDays)} days is not between 1 and 366");
    }
}
