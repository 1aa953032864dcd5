namespace IvigRules.Orders;

/// <summary>One of the ways in which an order gives the dose of one infusion.</summary>
/// <param name="Part">The part of the order.</param>
/// <param name="Shown">The figure as it was ordered, such as <c>0.4 g/kg</c>.</param>
/// <param name="Total">The mass of the figure for this patient: of one infusion, or of a course.</param>
/// <param name="Infusions">How many infusions the total is for.</param>
/// <param name="Figure">The dose of one infusion in words, such as <c>2 g/kg in 2 infusions is 1 g/kg</c>.</param>
/// <param name="PerKilogram">The figure of one infusion per kilogram; absent for a mass or a volume.</param>
internal sealed record OrderedDose(
    OrderPart Part, string Shown, Dose Total, int Infusions, string Figure, DosePerWeight? PerKilogram)
{
    /// <summary>The dose of one infusion, at most 12 significant digits of a quotient.</summary>
    internal Dose Each { get; } = Dose.Computed(Quotient(Total.Grams, Infusions));

    /// <summary>The quotient, exact or cut to 12 significant digits.</summary>
    internal static decimal Quotient(decimal total, int infusions)
    {
        var quotient = total / infusions;
        if (infusions == 1 || quotient * infusions == total && Invariant.IsReadable(quotient))
            return quotient;
        var places = Invariant.MaxSignificantDigits;
        for (var bound = 1m; bound <= quotient && places > 0; bound *= 10)
            places--;
        return decimal.Round(quotient, places, MidpointRounding.ToZero);
    }
}
