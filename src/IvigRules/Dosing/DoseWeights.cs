namespace IvigRules.Dosing;

/// <summary>Chooses the weight that a dose is calculated for, and gives the reason.</summary>
internal static class DoseWeights
{
    internal const string ActualByPolicy = "the policy doses by actual weight";

    /// <summary>60 inches, below which Devine's formula is not extrapolated.</summary>
    private const decimal ShortestCentimetres = 152.4m;

    internal static DoseWeight Choose(DosingPolicy dosing, BodyWeight actual, Build build)
    {
        var policy = dosing.DoseWeight;
        if (policy.Basis == DoseWeightBasis.Actual)
            return new(DoseWeightBasis.Actual, actual, ActualByPolicy);
        var asked = $"the policy doses by {policy.Basis.ContractName()} weight";
        if (Obstacle(build, dosing.AdultAge) is { } obstacle)
            return new(DoseWeightBasis.Actual, actual, $"{asked}, but {obstacle}");

        var height = build.Height!.Value.Centimetres;
        var atShortest = build.Sex == Sex.Male ? 50m : 45.5m;
        var idealTimesInch = (atShortest * BodyHeight.CentimetresPerInch) + (2.3m * (height - ShortestCentimetres));
        if (policy.Basis == DoseWeightBasis.Adjusted && NotNeeded(policy, actual.Kilograms, idealTimesInch, height) is { } reason)
            return new(DoseWeightBasis.Actual, actual, $"{asked} {reason}");

        var ideal = idealTimesInch / BodyHeight.CentimetresPerInch;
        var chosen = BodyWeight.Rounded(policy.Basis == DoseWeightBasis.Ideal ? ideal : ideal + (0.4m * (actual.Kilograms - ideal)));
        return chosen > actual
            ? new(DoseWeightBasis.Actual, actual, $"{asked}, but that is {chosen}, above the actual weight")
            : new(policy.Basis, chosen,
                $"{asked}: {chosen} for {build.Height} and {build.Sex!.Value.ContractName()}, rounded to 0.01 kg; actual {actual}");
    }

    /// <summary>Why ideal and adjusted weight cannot be worked out; null when they can.</summary>
    internal static string? Obstacle(Build build, int adultAge) => build switch
    {
        { Sex: null } => "the sex is not recorded",
        { Height: null } => "the height is not recorded",
        { Height.Centimetres: < ShortestCentimetres } => $"the height is below {Invariant.Format(ShortestCentimetres, "cm")}",
        { Age: null } => "the age is not known",
        { Age: { } age } when age < adultAge => $"the patient is under {Invariant.Format(adultAge)}",
        { Sex: Sex.Female, ReproductiveStatus: null } => "it is not recorded whether the patient is pregnant",
        { Sex: Sex.Female, ReproductiveStatus: Facts.ReproductiveStatus.Pregnant } => "the patient is pregnant",
        _ => null,
    };

    /// <summary>The square of a greater height would overflow; no weight that can be recorded reaches a BMI of 10 with it.</summary>
    private const decimal TallestCentimetres = 100_000_000m;

    /// <summary>The reason not to use adjusted weight, or null. Compares without division, so that a bound is exact.</summary>
    private static string? NotNeeded(DoseWeightPolicy policy, decimal actual, decimal idealTimesInch, decimal height) => policy.When switch
    {
        AdjustedWhen.Always => null,
        AdjustedWhen.BmiAtLeast => height <= TallestCentimetres && actual * 10_000m >= policy.Bmi * height * height
            ? null
            : $"from a BMI of {Invariant.Format(policy.Bmi)}, which is not reached",
        AdjustedWhen.ActualAbovePercentOfIdeal => actual * 100m * BodyHeight.CentimetresPerInch > policy.PercentOfIdeal * idealTimesInch
            ? null
            : $"above {Invariant.Format(policy.PercentOfIdeal)} % of ideal weight, which is not exceeded",
        _ => throw new InvalidOperationException("adjusted weight needs to be told when it is used"),
    };
}
