using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>What becomes of a dose in an assessment: a limit that withholds holds the patient, a risk that is not ruled out slows the rate.</summary>
public sealed class AssessedDoseLaws
{
    private const decimal Bound = 40m;

    private static readonly IvigAssessor HardPerInfusion = new(new IvigPolicy { Limits = new() { PerInfusion = new(null, Dose.FromGrams(Bound)) } });

    private static readonly IvigAssessor HardAfterRoundingUp = new(Shelf.Policy(Shelf.Ones, VialRounding.Up) with { Limits = new() { PerInfusion = new(null, Dose.FromGrams(Bound)) } });

    private static readonly IvigAssessor Site = new(Shelf.Policy(Shelf.Five, VialRounding.Nearest));

    private static readonly PatientCase[] Cases = [.. DosingCases.WithDose.Select(DosingCases.Of)];

    private static readonly Gen<(Indication Indication, int Grams)> Any =
        from indication in Gen.Elements(DosingCases.WithDose) from grams in Gen.OneOf(Gen.Choose(95_000, 105_000), Gen.Choose(10_000, 350_000)) select (indication, grams);

    [Fact]
    public void Assessment_HardLimitExceeded_WithholdsFailsPre05AndHolds() => Law.Holds(Any, drawn => IsWithheld(HardPerInfusion, drawn) == (0.4m * drawn.Grams / 1_000m > Bound));

    /// <summary>Vials of 1 g and rounding up: the dose is its ceiling, and above 39 g never out of tolerance.</summary>
    [Fact]
    public void Assessment_HardLimitExceededOnlyByRounding_WithholdsToo() => Law.Holds(Any, drawn =>
        IsWithheld(HardAfterRoundingUp, drawn) == (decimal.Ceiling(0.4m * drawn.Grams / 1_000m) > Bound));

    [Fact]
    public void Assessment_RateSchedule_IsSlowedUnlessBothRisksAreRuledOut() => Law.Holds(
        from drawn in Any
        from kind in Gen.Elements(Enum.GetValues<RiskFactorKind>())
        from change in Gen.Choose(0, 4)
        select (drawn.Indication, drawn.Grams, kind, change),
        drawn =>
        {
            var noRisk = Cases[(int)drawn.Indication].Weighing(BodyWeight.FromGrams(drawn.Grams)).AtNoRisk();
            var patient = drawn.change switch
            {
                0 => noRisk,
                1 => noRisk with { RiskFactors = [.. noRisk.RiskFactors, new RiskFactor(drawn.kind, Present: true)] },
                2 => noRisk with { RiskFactors = [.. noRisk.RiskFactors.Where(factor => factor.Kind != drawn.kind)] },
                3 => noRisk.With(who => who with { BirthDate = null }),
                _ => noRisk with { LabResults = [] },
            };
            var assessment = Site.Assess(patient, drawn.Indication);
            var ruledOut = assessment.Precautions.Where(precaution => precaution.Rule.Id is "PC-02" or "PC-03").All(precaution => precaution.Truth == Truth.NotMet);
            var maximum = (ruledOut ? 4m : 2m) * drawn.Grams / 1_000m;
            return ruledOut == (drawn.change == 0)
                && assessment.Plan!.Schedules.All(schedule => schedule.Steps.All(step => step.Rate.MillilitresPerHour <= maximum));
        });

    [Fact]
    public void Calculation_AnyWeight_GivesTheDoseOfTheAssessmentAtRisk() => Law.Holds(Any, drawn =>
    {
        var weight = BodyWeight.FromGrams(drawn.Grams);
        var assessed = Site.Assess(Cases[(int)drawn.Indication].Weighing(weight), drawn.Indication).Plan!;
        var calculated = Site.CalculateDose(drawn.Indication, weight).Plan!;
        return Phrases.Details(assessed).SequenceEqual(Phrases.Details(calculated)) && Phrases.Dose(assessed) == Phrases.Dose(calculated);
    });

    /// <summary>NoDoseBecause in every respect, or given in every respect; null when the two are mixed, which is never right.</summary>
    private static bool? IsWithheld(IvigAssessor assessor, (Indication Indication, int Grams) drawn)
    {
        var assessment = assessor.Assess(Cases[(int)drawn.Indication].Weighing(BodyWeight.FromGrams(drawn.Grams)), drawn.Indication);
        var check = assessment.Checks.Single(check => check.Rule.Id == "PRE-05");
        return (assessment.Plan, assessment.NoDoseBecause, check.Truth, assessment.Readiness) switch
        {
            (null, { } why, Truth.NotMet, Readiness.Hold) when why.StartsWith("hard limit: ", StringComparison.Ordinal) && check.Because == why => true,
            ({ }, null, Truth.Met, Readiness.ChecksPassed) => false,
            _ => null,
        };
    }
}
