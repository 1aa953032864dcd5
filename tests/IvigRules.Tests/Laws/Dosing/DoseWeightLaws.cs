using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>Which weight a dose is worked out for. Devine's constants and the conversions are entered here on their own.</summary>
public sealed class DoseWeightLaws
{
    private sealed record Drawn(DoseWeightPolicy Policy, BodyWeight Actual, Build Build)
    {
        internal DoseWeight Choose() => Weighed.Choose(Policy, Actual, Build);

        internal Rational Height => Build.Height!.Value.Centimetres;

        internal Rational Ideal => (Build.Sex == Sex.Male ? 50m : 45.5m) + ((Rational)2.3m * (Height - 152.4m) / 2.54m);

        internal Rational Adjusted => Ideal + ((Rational)0.4m * (Actual.Kilograms - Ideal));

        internal bool IsFormulaAllowed => Build is { Sex: not null, Height: not null, Age: >= 18 } && Height >= 152.4m
            && (Build.Sex == Sex.Male || Build.ReproductiveStatus is ReproductiveStatus.NotPregnant or ReproductiveStatus.Nursing);

        internal bool IsAdjustedAsked => Policy.When switch
        {
            AdjustedWhen.BmiAtLeast => (Rational)Actual.Kilograms * 10_000 / (Height * Height) >= Policy.Bmi,
            AdjustedWhen.ActualAbovePercentOfIdeal => (Rational)Actual.Kilograms * 100 / Ideal > Policy.PercentOfIdeal,
            _ => true,
        };
    }

    private static readonly Gen<DoseWeightPolicy> Policies = Gen.OneOf(
        Gen.Elements(new DoseWeightPolicy(), new DoseWeightPolicy { Basis = DoseWeightBasis.Ideal }),
        from when in Gen.Elements(Enum.GetValues<AdjustedWhen>())
        from bmi in Gen.Choose(18, 45)
        from percent in Gen.Elements(100, 110, 120, 127, 130, 254)
        select new DoseWeightPolicy { Basis = DoseWeightBasis.Adjusted, When = when, Bmi = bmi, PercentOfIdeal = percent });

    private static readonly Gen<Build> Builds =
        from sex in Gen.Elements<Sex?>(Sex.Male, Sex.Female, Sex.Male, Sex.Female, null)
        from height in Gen.OneOf(
            Gen.Choose(1_400, 2_100).Select(BodyHeight? (millimetres) => BodyHeight.FromCentimetres(millimetres / 10m)),
            Gen.Choose(60, 80).Select(BodyHeight? (inches) => BodyHeight.FromInches(inches)),
            Gen.Elements<BodyHeight?>(null, BodyHeight.FromCentimetres(152.4m), BodyHeight.FromCentimetres(152.399m)))
        from age in Gen.Elements<int?>(17, 18, 19, 40, 90, null)
        from status in Gen.Elements<ReproductiveStatus?>(ReproductiveStatus.NotPregnant, ReproductiveStatus.Nursing, ReproductiveStatus.Pregnant, null)
        select new Build(sex, height, age, status);

    private static readonly Gen<Drawn> Any = from policy in Policies from actual in DosingScenario.Weights from build in Builds select new Drawn(policy, actual, build);

    private static readonly Gen<Drawn> WithFormula = Any.Where(drawn => drawn.IsFormulaAllowed && drawn.Policy.Basis != DoseWeightBasis.Actual);

    [Fact]
    public void DoseWeight_AnyPatient_IsNeverAboveTheActualWeight() => Law.Holds(Any, drawn => drawn.Choose().Weight <= drawn.Actual);

    [Fact]
    public void DoseWeight_ActualByPolicy_IsTheWeightItself() => Law.Holds(Any, drawn =>
        Weighed.Choose(new(), drawn.Actual, drawn.Build) is { Basis: DoseWeightBasis.Actual } chosen && chosen.Weight == drawn.Actual);

    [Fact]
    public void DoseWeight_ActualWithoutThePolicyAskingForIt_SaysWhy() => Law.Holds(Any, drawn =>
        drawn.Choose() is not { Basis: DoseWeightBasis.Actual } chosen || drawn.Policy.Basis == DoseWeightBasis.Actual
        || (chosen.Weight == drawn.Actual && chosen.Because.StartsWith($"the policy doses by {(drawn.Policy.Basis == DoseWeightBasis.Ideal ? "ideal" : "adjusted")} weight", StringComparison.Ordinal) && chosen.Because.Length > 40));

    [Fact]
    public void DoseWeight_SexHeightAgeOrPregnancyInTheWay_IsActual() => Law.Holds(Any, drawn =>
        drawn.IsFormulaAllowed || (drawn.Choose().Basis == DoseWeightBasis.Actual && drawn.Choose().Weight == drawn.Actual));

    [Fact]
    public void DoseWeight_Ideal_IsDevinesToAHundredthOfAKilogram() => Law.Holds(WithFormula, drawn =>
    {
        var chosen = Weighed.Choose(new() { Basis = DoseWeightBasis.Ideal }, drawn.Actual, drawn.Build);
        var ideal = drawn.Ideal.HalfUp(2);
        return ideal > drawn.Actual.Kilograms
            ? chosen.Basis == DoseWeightBasis.Actual
            : chosen.Basis == DoseWeightBasis.Ideal && (Rational)chosen.Weight.Kilograms == ideal;
    });

    [Fact]
    public void DoseWeight_Adjusted_IsIdealAndFourTenthsOfTheRest() => Law.Holds(WithFormula, drawn =>
    {
        var chosen = Weighed.Choose(new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.Always }, drawn.Actual, drawn.Build);
        var adjusted = drawn.Adjusted.HalfUp(2);
        return adjusted > drawn.Actual.Kilograms
            ? chosen.Basis == DoseWeightBasis.Actual
            : chosen.Basis == DoseWeightBasis.Adjusted && (Rational)chosen.Weight.Kilograms == adjusted;
    });

    [Fact]
    public void DoseWeight_Adjusted_LiesBetweenIdealAndActual() => Law.Holds(WithFormula, drawn =>
        drawn.Choose() is not { Basis: DoseWeightBasis.Adjusted } chosen || (chosen.Weight.Kilograms >= drawn.Ideal - 0.005m && chosen.Weight <= drawn.Actual));

    [Fact]
    public void DoseWeight_AdjustedOnACondition_OnlyWhenItHolds() => Law.Holds(WithFormula, drawn =>
        drawn.Policy.Basis != DoseWeightBasis.Adjusted || drawn.Adjusted.HalfUp(2) > drawn.Actual.Kilograms || (drawn.Choose().Basis == DoseWeightBasis.Adjusted) == drawn.IsAdjustedAsked);

    /// <summary>Weights that lie exactly on the bound, or 0.000001 kg beside it: 127 % of an ideal weight is a round figure where the ideal weight is not.</summary>
    [Fact]
    public void DoseWeight_ActualOnThePercentOfIdeal_IsJudgedWithoutRounding() => Law.Holds(
        from sex in Gen.Elements(Sex.Male, Sex.Female)
        from over in Gen.Choose(0, 500)
        from times in Gen.Choose(1, 2)
        from beside in Gen.Choose(-1, 1)
        select (sex, over, times, beside),
        drawn =>
        {
            // 127 x (50 + 2.3 x over / 25.4) = 6,350 + 11.5 x over, in hundredths of a kilogram
            var hundredths = ((drawn.sex == Sex.Male ? 6_350m : 5_778.5m) + (11.5m * drawn.over)) * drawn.times;
            var actual = BodyWeight.FromKilograms((hundredths / 100m) + (drawn.beside * 0.000001m));
            var policy = new DoseWeightPolicy { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.ActualAbovePercentOfIdeal, PercentOfIdeal = 127 * drawn.times };
            var build = new Build(drawn.sex, BodyHeight.FromCentimetres(152.4m + (drawn.over / 10m)), 40, ReproductiveStatus.NotPregnant);
            return (Weighed.Choose(policy, actual, build).Basis == DoseWeightBasis.Adjusted) == drawn.beside > 0;
        });

    [Fact]
    public void DoseWeight_ActualOnTheBodyMassIndex_IsJudgedWithoutRounding() => Law.Holds(
        from centimetres in Gen.Choose(153, 210) from bmi in Gen.Choose(20, 45) from beside in Gen.Choose(-1, 1) select (centimetres, bmi, beside),
        drawn =>
        {
            var actual = BodyWeight.FromKilograms((drawn.bmi * drawn.centimetres * drawn.centimetres / 10_000m) + (drawn.beside * 0.000001m));
            var build = new Build(Sex.Female, BodyHeight.FromCentimetres(drawn.centimetres), 40, ReproductiveStatus.NotPregnant);
            var drawnCase = new Drawn(new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.BmiAtLeast, Bmi = drawn.bmi }, actual, build);
            return drawnCase.Adjusted.HalfUp(2) > actual.Kilograms || (drawnCase.Choose().Basis == DoseWeightBasis.Adjusted) == drawn.beside >= 0;
        });
}
