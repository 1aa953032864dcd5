using System.Globalization;
using IvigRules.Tests.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Hostile;

/// <summary>The ends of what can be recorded and of what a policy allows: an exact answer or the documented error, never an overflow.</summary>
public sealed class CruelNumberTests
{
    private const decimal Least = 0.000000000001m;

    private const decimal Most = 999_999_999_999m;

    private static readonly decimal[] Outside = [decimal.MinValue, -1, -Least, decimal.MaxValue, 1_000_000_000_000m, 0.0000000000001m, 1.0000000000001m, 7.9228162514264337593543950335m];

    private static readonly Dictionary<string, (Func<decimal, object> Make, bool MayBeZero)> Makers = new(StringComparer.Ordinal)
    {
        ["kg"] = (value => BodyWeight.FromKilograms(value), false),
        ["g"] = (value => BodyWeight.FromGrams(value), false),
        ["mg"] = (value => BodyWeight.FromMilligrams(value), false),
        ["[lb_av]"] = (value => BodyWeight.FromPounds(value), false),
        ["cm"] = (value => BodyHeight.FromCentimetres(value), false),
        ["m"] = (value => BodyHeight.FromMetres(value), false),
        ["[in_i]"] = (value => BodyHeight.FromInches(value), false),
        ["g of dose"] = (value => Dose.FromGrams(value), true),
        ["mg of dose"] = (value => Dose.FromMilligrams(value), true),
        ["g/kg"] = (value => DosePerWeight.FromGramsPerKilogram(value), true),
        ["g/L"] = (value => Concentration.FromGramsPerLitre(value), true),
        ["g/dL"] = (value => Concentration.FromGramsPerDecilitre(value), true),
    };

    public static TheoryData<string> Units => [.. Makers.Keys];

    public static TheoryData<string, string> Numbers
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (var path in new[] { "$.patient.weight.value", "$.patient.height.value", "$.labResults[0].value", "$.infusionReactions[0].temperature.value" })
            {
                foreach (var number in new[] { "79228162514264337593543950335", "-79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "1e12", "1e-13", "1e28", "1e29", "1e400", "1.0000000000001" })
                    rows.Add(path, number);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Make_QuantityAtTheEnds_IsExactOrRefused(string unit)
    {
        var (make, mayBeZero) = Makers[unit];
        if (unit == "[lb_av]")
            Assert.Throws<ArgumentOutOfRangeException>(() => make(Least));
        else
            Assert.NotEmpty(make(Least).ToString()!);
        Assert.NotEmpty(make(Most).ToString()!);
        Assert.All(Outside, value => Assert.Throws<ArgumentOutOfRangeException>(() => make(value)));
        if (!mayBeZero)
            Assert.Throws<ArgumentOutOfRangeException>(() => make(0));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_NumberBeyondTheEnds_IsRefusedThere(string path, string number) => Refusal.Of(CaseText.With(path, number), path);

    [Theory]
    [InlineData("10", "kg", true)]
    [InlineData("350", "kg", true)]
    [InlineData("9.99999999999", "kg", false)]
    [InlineData("350.000000001", "kg", false)]
    [InlineData("10000", "g", true)]
    [InlineData("9999.99999999", "g", false)]
    [InlineData("350000", "g", true)]
    [InlineData("350000.000001", "g", false)]
    [InlineData("10000000", "mg", true)]
    [InlineData("9999999.99999", "mg", false)]
    [InlineData("350000000", "mg", true)]
    [InlineData("350000000.001", "mg", false)]
    [InlineData("22.04", "[lb_av]", true)]
    [InlineData("22.03", "[lb_av]", false)]
    [InlineData("771.62", "[lb_av]", true)]
    [InlineData("771.63", "[lb_av]", false)]
    [InlineData("0.000000000001", "kg", false)]
    [InlineData("0.000000000001", "mg", false)]
    [InlineData("999999999999", "kg", false)]
    [InlineData("999999999999", "[lb_av]", false)]
    public void Weight_AtThePolicysBounds_IsPlausibleOnlyWithinThem(string value, string unit, bool plausible)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        var kilograms = unit switch { "kg" => number, "g" => number / 1_000, "mg" => number / 1_000_000, _ => decimal.Round(number * 0.45359237m, 2, MidpointRounding.AwayFromZero) };
        Assert.Equal(plausible, kilograms is >= 10 and <= 350);

        var assessment = Weighing(IvigRules.Quantities.Units.Weights.Make(number, unit)!.Value).Assess(Indication.AcuteMsRelapse);

        Assert.Equal(Verdict.Consider, assessment.Verdict);
        Assert.Equal(plausible ? Truth.Met : Truth.NotMet, assessment.Checks.Single(check => check.Rule.Id == "PRE-02").Truth);
        Assert.Equal(plausible ? 0.4m * kilograms : (decimal?)null, assessment.Plan?.PerInfusion.High.Exact.Grams);
        Assert.Equal(plausible, assessment.NoDoseBecause is null);
    }

    /// <summary>A policy that takes every weight, with every basis of the dose weight, products, limits and heights at their ends.</summary>
    [Fact]
    public void Assess_WeightsAndHeightsAtTheEnds_GivesTheExactDoseOrSaysWhyNot()
    {
        BodyWeight[] weights =
        [
            BodyWeight.FromMilligrams(Least), BodyWeight.FromKilograms(Least), BodyWeight.FromPounds(0.123456789012m), BodyWeight.FromGrams(1), 10m.Kilograms, 70m.Kilograms,
            BodyWeight.FromPounds(123456.789012m), BodyWeight.FromKilograms(Most), BodyWeight.FromPounds(Most),
        ];
        BodyHeight?[] heights = [null, BodyHeight.FromCentimetres(Least), BodyHeight.FromCentimetres(152.4m), 180m.Centimetres, BodyHeight.FromInches(Most), BodyHeight.FromMetres(Most), BodyHeight.FromMetres(0.123456789012m)];
        foreach (var assessor in Sites())
        {
            foreach (var weight in weights)
            {
                foreach (var height in heights)
                {
                    foreach (var sex in new[] { Sex.Male, Sex.Female })
                    {
                        var recorded = Weighing(weight).With(patient => patient with { Height = height, Sex = sex, ReproductiveStatus = ReproductiveStatus.NotPregnant, BloodGroup = BloodGroup.A });
                        IsExact(assessor, recorded, weight);
                    }
                }
            }
        }
    }

    [Fact]
    public void CheckOrder_OrdersAtTheEnds_AreComparedOrSaidNotToBe()
    {
        var orders =
            from dose in new decimal?[] { null, Least, 28, Most }
            from perKilogram in new decimal?[] { null, 0.000001m, Most }
            from infusions in new int?[] { null, 1, int.MaxValue }
            from rate in new decimal?[] { null, Least, Most }
            from beside in new[] { false, true }
            select new Order
            {
                Dose = dose is { } grams ? Dose.FromGrams(grams) : null,
                DosePerKilogram = perKilogram is { } each ? DosePerWeight.FromGramsPerKilogram(each) : null,
                Infusions = infusions,
                IntervalDays = infusions,
                Rate = rate is { } speed && !beside ? InfusionRate.FromMillilitresPerHour(speed) : null,
                RatePerKilogram = rate is { } each1 && beside ? RatePerWeight.FromMillilitresPerKilogramPerHour(each1) : null,
                CourseTotal = dose is { } total && beside ? Dose.FromGrams(total) : null,
                CourseTotalPerKilogram = perKilogram is { } all && beside ? DosePerWeight.FromGramsPerKilogram(all) : null,
                Volume = dose is { } volume && beside ? InfusionVolume.FromMillilitres(volume) : null,
                Duration = beside ? new TimeSpan(rate is null ? 1 : TimeSpan.TicksPerHour * 1_000) : null,
                Continuous = beside ? true : null,
                Route = AdministrationRoute.Intravenous,
                Product = rate is null ? null : Shelf.Five.Name,
            };
        foreach (var assessor in Sites())
        {
            foreach (var (order, weight) in orders.SelectMany(order => new[] { Least, 70, Most }.Select(kilograms => (order, BodyWeight.FromKilograms(kilograms)))))
            {
                var check = assessor.CheckOrder(Weighing(weight), Indication.AcuteMsRelapse, order);
                Assert.Equal(check.Answer == OrderAnswer.Deviates, check.Parts.Any(part => part.Answer == OrderPartAnswer.Deviates));
                Assert.NotEmpty(ResultJson.ToJson(check));
            }
        }
    }

    [Theory]
    [InlineData(0, Truth.NotMet, Truth.Met)]
    [InlineData(1, Truth.NotMet, Truth.Met)]
    [InlineData(2, Truth.Met, Truth.NotMet)]
    public void Laboratory_ValuesAtTheEnds_AreJudged(int which, Truth iga, Truth filtration)
    {
        var value = new[] { 0, Least, Most }[which];
        foreach (var unit in new[] { "g/L", "mg/dL", "g/dL", "mg/L" })
            Assert.Equal(iga, Clinic.MsRelapse.Labs(new LabResult(LabResult.Iga, value, unit, Sample.AsOf)).Check("PRE-01"));
        var kidneys = Clinic.MsRelapse.Labs(new LabResult(LabResult.Egfr, value, "mL/min/{1.73_m2}", Sample.AsOf)) with
        {
            RiskFactors = [.. Enum.GetValues<RiskFactorKind>().Select(kind => new RiskFactor(kind, Present: false))],
        };
        Assert.Equal(filtration, kidneys.Precaution("PC-03"));
    }

    [Fact]
    public void Temperature_AtTheEnds_IsJudged()
    {
        foreach (var (temperature, expected) in new[]
                 {
                     (BodyTemperature.FromCelsius(30), ReactionStatus.Suspected), (BodyTemperature.FromFahrenheit(86), ReactionStatus.Suspected),
                     (BodyTemperature.FromCelsius(45), ReactionStatus.Atypical), (BodyTemperature.FromFahrenheit(113), ReactionStatus.Atypical),
                     (BodyTemperature.FromCelsius(38.2999999999m), ReactionStatus.Suspected),
                     (BodyTemperature.FromFahrenheit(100.94m), ReactionStatus.Atypical),
                     (BodyTemperature.FromFahrenheit(100.939999999m), ReactionStatus.Suspected),
                 })
        {
            var recorded = Clinic.MsRelapse.Reactions(new InfusionReaction { Temperature = temperature, Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true } });
            Assert.Equal(expected, Assert.Single(Clinic.Assessor.Assess(recorded).AdverseReactions).Status);
            Assert.NotEmpty(ResultJson.ToJson(Clinic.Assessor.Assess(recorded)));
        }
    }

    private static void IsExact(IvigAssessor assessor, PatientCase recorded, BodyWeight weight)
    {
        var result = assessor.Assess(recorded);
        var assessment = result[Indication.AcuteMsRelapse];
        Assert.Equal(Verdict.Consider, assessment.Verdict);
        Assert.NotEmpty(ResultJson.ToJson(result));
        Assert.NotEmpty(RandomCases.Everything(assessment));
        Assert.Equal(assessment.Plan is null, assessment.NoDoseBecause is not null);
        if (assessment.Plan is not { } plan)
            return;
        if (plan.DoseWeight.Basis == DoseWeightBasis.Actual)
            Assert.Equal(weight, plan.DoseWeight.Weight);
        Assert.True(plan.DoseWeight.Weight <= weight);
        Assert.Equal(0.4m * plan.DoseWeight.Weight.Kilograms, plan.PerInfusion.High.Exact.Grams);
        Assert.All(plan.Schedules, schedule => Assert.Equal(schedule.Volume, schedule.Steps[^1].Cumulative));
    }

    private static IEnumerable<IvigAssessor> Sites() =>
        from weight in new DoseWeightPolicy[]
        {
            new(), new() { Basis = DoseWeightBasis.Ideal }, new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.Always },
            new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.BmiAtLeast, Bmi = 100 }, new() { Basis = DoseWeightBasis.Adjusted, When = AdjustedWhen.ActualAbovePercentOfIdeal, PercentOfIdeal = 1_000 },
        }
        from product in new[] { null, Shelf.Five, Shelf.All.Single(product => product.Name == "thick") }
        select new IvigAssessor(IvigPolicy.Default with
        {
            LightestPlausibleWeight = BodyWeight.FromMilligrams(Least),
            HeaviestPlausibleWeight = BodyWeight.FromKilograms(Most),
            DoseWeight = weight,
            Formulary = product is null ? [Shelf.Five] : [product],
            Product = product?.Name,
            Rounding = product is null ? VialRounding.None : VialRounding.Nearest,
            RoundingTolerancePercent = 50,
            OrderTolerancePercent = 50,
            Limits = new DoseLimits
            {
                PerInfusion = new(Dose.FromGrams(Least), null),
                PerKilogramPerDay = new(DosePerWeight.FromGramsPerKilogram(0.1m), DosePerWeight.FromGramsPerKilogram(Most)),
                PerCourse = new(null, product is null ? null : Dose.FromGrams(Most)),
            },
        });

    private static PatientCase Weighing(BodyWeight weight) => Sample.ThirdLine.With(patient => patient with { Weight = new Weight(weight, Sample.AsOf) });
}
