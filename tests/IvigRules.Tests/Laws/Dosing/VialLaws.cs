using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Dosing;

/// <summary>The vials that a dose is made up of.</summary>
public sealed class VialLaws
{
    [Fact]
    public void Vials_AnyDose_SumToWhatIsGivenAndLeftOver() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose =>
        Sum(dose) == (Rational)dose.Given.Grams + dose.Waste!.Value.Grams && dose.Waste >= default(Dose)));

    [Fact]
    public void Vials_RoundedDose_LeaveNothingOver() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose =>
        dose.Rounded is not { } rounded || (dose.Waste == default(Dose) && Sum(dose) == rounded.Grams)));

    [Fact]
    public void Vials_AnyDose_AreOfTheProductLargestFirst() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose =>
        dose.Vials.Length > 0
        && dose.Vials.All(vial => vial.Count > 0 && scenario.Product!.VialSizes.Contains(vial.Size))
        && dose.Vials.Zip(dose.Vials.Skip(1)).All(pair => pair.First.Size > pair.Second.Size)));

    [Fact]
    public void Vials_AnyDose_NoneIsOpenedInVain() => Law.Holds(DosingScenario.WithProduct, scenario => scenario.HoldsAtBothEnds(dose =>
        dose.Vials.All(vial => dose.Waste < vial.Size)));

    /// <summary>Every way of combining a few vials is tried: least waste, then fewest vials, then larger vials first.</summary>
    [Fact]
    public void Vials_FewSizes_AreTheBestOfAllCombinations() => Law.Holds(SmallVials.Any, drawn =>
    {
        var made = VialRounder.MakeUp(Dose.FromGrams(drawn.Grams), drawn.Product(), VialRounding.None, 10);
        var (least, counts) = drawn.Totals().First(total => total.Key >= drawn.Sixteenths);
        return made.Rounded is null
            && made.Waste!.Value.Grams == (least - drawn.Sixteenths) / 16m
            && counts.Zip(drawn.Sizes).Where(of => of.First > 0).SequenceEqual(made.Vials.Select(vial => (vial.Count, (int)(vial.Size.Grams * 8))));
    });

    /// <summary>Fewest vials holds for the totals that a dose is rounded to, too.</summary>
    [Fact]
    public void Vials_RoundedToFewSizes_AreTheBestOfAllCombinations() => Law.Holds(SmallVials.Any, drawn =>
    {
        var made = VialRounder.MakeUp(Dose.FromGrams(drawn.Grams), drawn.Product(), VialRounding.Nearest, 50);
        if (made.Rounded is not { } rounded)
            return true;
        var counts = drawn.Totals()[(int)(rounded.Grams * 16)];
        return counts.Zip(drawn.Sizes).Where(of => of.First > 0).SequenceEqual(made.Vials.Select(vial => (vial.Count, (int)(vial.Size.Grams * 8))));
    });

    private static Rational Sum(InfusionDose dose) => dose.Vials.Aggregate((Rational)0, (sum, vial) => sum + ((Rational)vial.Size.Grams * vial.Count));
}
