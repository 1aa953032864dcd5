using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>How figures are shown: nothing that was ever misread tenfold.</summary>
public sealed partial class DisplayLaws
{
    private static readonly Gen<decimal> Numbers = Gen.OneOf(
        from whole in Gen.Choose(0, 2_000_000) from places in Gen.Choose(0, 12) select new decimal(whole, 0, 0, false, (byte)places),
        from low in Gen.Choose(0, int.MaxValue) from middle in Gen.Choose(0, 232) from places in Gen.Choose(0, 12) select new decimal(low, middle, 0, false, (byte)places),
        Gen.Choose(0, 100_000).Select(whole => whole * 1.000m));

    [Fact]
    public void Display_AnyNumber_HasNoTrailingZeroNoBarePointAndSeparatedThousands() => Law.Holds(Numbers, number => Plain().IsMatch(Invariant.Format(number)));

    [Fact]
    public void Display_AnyNumber_ReadsBackAsItself() => Law.Holds(Numbers, number =>
        decimal.Parse(Invariant.Format(number), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) == number);

    [Fact]
    public void Display_AnyQuantity_IsThePlainNumberAndItsUnit() => Law.Holds(Numbers.Where(number => number > 0 && Invariant.IsReadable(number)), number =>
    {
        (string Shown, string Unit)[] quantities =
        [
            (Dose.FromGrams(number).ToString(), "g"),
            (DosePerWeight.FromGramsPerKilogram(number).ToString(), "g/kg"),
            (BodyWeight.FromKilograms(number).ToString(), "kg"),
            (InfusionVolume.FromMillilitres(number).ToString(), "mL"),
            (InfusionRate.FromMillilitresPerHour(number).ToString(), "mL/h"),
            (RatePerWeight.FromMillilitresPerKilogramPerHour(number).ToString(), "mL/kg/h"),
            (Concentration.FromGramsPerLitre(number).ToString(), "g/L"),
            (BodyHeight.FromCentimetres(number).ToString(), "cm"),
        ];
        return quantities.All(quantity => quantity.Shown == $"{Invariant.Format(number)} {quantity.Unit}");
    });

    [Fact]
    public void Display_AnyPlan_ShowsOnlyPlainNumbers() => Law.Holds(DosingScenario.Any, scenario => scenario.Holds(plan =>
        Number().Matches(string.Join(' ', Phrases.Details(plan).Append(Phrases.Dose(plan))).Replace("(PC-02, PC-03)", "", StringComparison.Ordinal))
            .All(number => Plain().IsMatch(number.Value.TrimEnd('.', ',')))));

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,2}(,[0-9]{3})*)(\.[0-9]*[1-9])?$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\.?[0-9][0-9.,]*", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Number();
}
