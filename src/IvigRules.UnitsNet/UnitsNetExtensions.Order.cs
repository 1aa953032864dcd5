namespace IvigRules;

public static partial class UnitsNetExtensions
{
    /// <summary>The same order with the dose of one infusion as a mass, in the place of any dose that it had.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static Order WithDose(this Order order, UnitsNet.Mass dose)
    {
        ArgumentNullException.ThrowIfNull(order);
        return WithoutDose(order) with { Dose = dose.ToDose() };
    }

    /// <summary>
    /// The same order with the dose of one infusion for each kilogram of body weight, in the place of any dose that it had.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, or a number that cannot be taken.</exception>
    public static Order WithDose(this Order order, UnitsNet.MassFraction dose)
    {
        ArgumentNullException.ThrowIfNull(order);
        return WithoutDose(order) with { DosePerKilogram = dose.ToDosePerWeight() };
    }

    /// <summary>The same order with the highest rate of the infusion.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static Order WithRate(this Order order, UnitsNet.VolumeFlow rate)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order with { Rate = rate.ToInfusionRate(), RatePerKilogram = null };
    }

    /// <summary>The same order with the time from one infusion to the next.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a whole number of days, or a number that cannot be taken.</exception>
    public static Order WithInterval(this Order order, UnitsNet.Duration interval)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order with { IntervalDays = interval.ToWholeDays() };
    }

    /// <summary>Works a regimen out for a weight alone: arithmetic only, no verdict is made and nothing is checked.</summary>
    /// <param name="assessor">The assessor.</param>
    /// <param name="indication">Whose regimen.</param>
    /// <param name="weight">The actual body weight.</param>
    /// <param name="product">The product by its name in the formulary; absent, the policy's product.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is not one of the five indications; or the weight is zero or less, or a number that cannot be taken.
    /// </exception>
    /// <exception cref="ArgumentException">The formulary has no such product.</exception>
    public static DoseCalculation CalculateDose(
        this IvigAssessor assessor, Indication indication, UnitsNet.Mass weight, string? product = null)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        return assessor.CalculateDose(indication, weight.ToBodyWeight(), product);
    }

    private static Order WithoutDose(Order order) => order with
    {
        Dose = null,
        DosePerKilogram = null,
        CourseTotal = null,
        CourseTotalPerKilogram = null,
        Volume = null,
    };
}
