namespace IvigRules;

/// <summary>Which weight a dose is worked out for.</summary>
public enum DoseWeightBasis
{
    /// <summary>The body weight on record.</summary>
    Actual,

    /// <summary>Devine's ideal body weight: male 50 kg, female 45.5 kg, and 2.3 kg for each inch over 60.</summary>
    Ideal,

    /// <summary>Ideal body weight and 0.4 of what the actual weight has over it.</summary>
    Adjusted,
}

/// <summary>When adjusted weight takes the place of actual weight.</summary>
public enum AdjustedWhen
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>When the body mass index is at or above a bound.</summary>
    BmiAtLeast,

    /// <summary>When the actual weight is above a percentage of the ideal weight.</summary>
    ActualAbovePercentOfIdeal,
}

/// <summary>The site's choice of dose weight. Beyond the source: actual weight by default.</summary>
public sealed record DoseWeightPolicy
{
    /// <summary>Which weight.</summary>
    public DoseWeightBasis Basis { get; init; } = DoseWeightBasis.Actual;

    /// <summary>When adjusted weight is used; must be said when <see cref="Basis"/> is adjusted.</summary>
    public AdjustedWhen? When { get; init; }

    /// <summary>The bound on the body mass index, in kg/m2: 30 by default.</summary>
    public decimal Bmi { get; init; } = 30m;

    /// <summary>The percentage of ideal weight: 120 by default.</summary>
    public decimal PercentOfIdeal { get; init; } = 120m;

    internal string Describe() => Basis != DoseWeightBasis.Adjusted || When is not { } when
        ? Basis.Spell()
        : $"{Basis.Spell()}, {when.Spell()}, BMI {Numerals.Show(Bmi)}, {Numerals.Show(PercentOfIdeal)} % of ideal";
}

/// <summary>The weight that a dose was worked out for.</summary>
/// <param name="Basis">Which weight it is.</param>
/// <param name="Weight">The weight; ideal and adjusted weights to 0.01 kg, so that what is shown is what was used.</param>
/// <param name="Because">Why that one.</param>
public sealed record DoseWeight(DoseWeightBasis Basis, BodyWeight Weight, string Because)
{
    /// <summary>Which weight it is, without the weight.</summary>
    public override string ToString() => Basis.Spell();
}

/// <summary>What the choice of a dose weight reads beside the weight itself.</summary>
/// <param name="Sex">The sex; never defaulted.</param>
/// <param name="Height">The height.</param>
/// <param name="Age">Completed years.</param>
/// <param name="ReproductiveStatus">Whether a woman is pregnant.</param>
internal readonly record struct Build(Sex? Sex, Length? Height, int? Age, ReproductiveStatus? ReproductiveStatus);

/// <summary>Chooses the weight that a dose is worked out for. Whenever it is not the one the policy asks for, it says why.</summary>
internal static class DoseWeights
{
    internal const string ActualByPolicy = "the policy doses by actual weight";

    /// <summary>60 inches, below which Devine's formula is not extrapolated.</summary>
    private const decimal ShortestCentimetres = 152.4m;

    internal static DoseWeight Choose(DoseWeightPolicy policy, BodyWeight actual, Build build)
    {
        if (policy.Basis == DoseWeightBasis.Actual)
            return new(DoseWeightBasis.Actual, actual, ActualByPolicy);
        var asked = $"the policy doses by {policy.Basis.Spell()} weight";
        if (Obstacle(build) is { } obstacle)
            return new(DoseWeightBasis.Actual, actual, $"{asked}, but {obstacle}");

        var height = build.Height!.Value.Centimetres;
        var idealTimesInch = ((build.Sex == Sex.Male ? 50m : 45.5m) * Length.CentimetresPerInch) + (2.3m * (height - ShortestCentimetres));
        if (policy.Basis == DoseWeightBasis.Adjusted && NotNeeded(policy, actual.Kilograms, idealTimesInch, height) is { } reason)
            return new(DoseWeightBasis.Actual, actual, $"{asked} {reason}");

        var ideal = idealTimesInch / Length.CentimetresPerInch;
        var chosen = BodyWeight.Rounded(policy.Basis == DoseWeightBasis.Ideal ? ideal : ideal + (0.4m * (actual.Kilograms - ideal)));
        return chosen > actual
            ? new(DoseWeightBasis.Actual, actual, $"{asked}, but that is {chosen}, above the actual weight")
            : new(policy.Basis, chosen, $"{asked}: {chosen} for {build.Height} and {build.Sex!.Value.Spell()}, rounded to 0.01 kg; actual {actual}");
    }

    private static string? Obstacle(Build build) => build switch
    {
        { Sex: null } => "the sex is not recorded",
        { Height: null } => "the height is not recorded",
        { Height.Centimetres: < ShortestCentimetres } => $"the height is below {Numerals.Show(ShortestCentimetres, "cm")}",
        { Age: null } => "the age is not known",
        { Age: < PreTreatment.AdultAge } => "the patient is under 18",
        { Sex: Sex.Female, ReproductiveStatus: null } => "it is not recorded whether the patient is pregnant",
        { Sex: Sex.Female, ReproductiveStatus: IvigRules.ReproductiveStatus.Pregnant } => "the patient is pregnant",
        _ => null,
    };

    /// <summary>A height that is recorded wrongly, and whose square would not fit: no weight that can be recorded reaches a BMI of 10 with it.</summary>
    private const decimal TallestCentimetres = 100_000_000m;

    /// <summary>Compares without dividing, so that nothing is rounded on the bound.</summary>
    private static string? NotNeeded(DoseWeightPolicy policy, decimal actual, decimal idealTimesInch, decimal height) => policy.When switch
    {
        AdjustedWhen.BmiAtLeast when height > TallestCentimetres || actual * 10_000m < policy.Bmi * height * height => $"from a BMI of {Numerals.Show(policy.Bmi)}, which is not reached",
        AdjustedWhen.ActualAbovePercentOfIdeal when actual * 100m * Length.CentimetresPerInch <= policy.PercentOfIdeal * idealTimesInch =>
            $"above {Numerals.Show(policy.PercentOfIdeal)} % of ideal weight, which is not exceeded",
        _ => null,
    };
}
