namespace IvigRules.Dosing;

/// <summary>Makes up a dose from whole vials of a product.</summary>
internal static class VialRounder
{
    internal static InfusionDose MakeUp(Dose exact, Product product, VialRounding rounding, decimal tolerancePercent)
    {
        var table = VialTable.Of(product);
        var holds = table.AtLeast(exact);
        string? note = null;
        if (rounding != VialRounding.None)
        {
            var rounded = Choose(exact, table.AtMost(exact), holds, rounding);
            if (rounded == default)
                note = "not rounded: rounding down would leave nothing";
            else if (Math.Abs(rounded.Grams - exact.Grams) * 100m > tolerancePercent * exact.Grams)
                note = $"not rounded: {rounded} is more than {Invariant.Format(tolerancePercent)} % from {exact}";
            else
                return new(exact) { Rounded = rounded, Vials = table.Vials(rounded), Waste = default(Dose) };
        }

        return new(exact) { Vials = table.Vials(holds), Waste = holds - exact, Note = note };
    }

    private static Dose Choose(Dose exact, Dose below, Dose above, VialRounding rounding) => rounding switch
    {
        VialRounding.Down => below,
        VialRounding.Up => above,
        VialRounding.Nearest => below != default && exact - below <= above - exact ? below : above,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding)),
    };
}
