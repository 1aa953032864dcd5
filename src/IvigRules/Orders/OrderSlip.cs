namespace IvigRules.Orders;

/// <summary>The deviations of an order, and the common slips that would explain them.</summary>
public enum OrderSlip
{
    /// <summary>The dose is neither within the plan's range nor one of its rounded ends.</summary>
    Dose,

    /// <summary>The dose is ten times what it should be.</summary>
    TenFoldTooHigh,

    /// <summary>The dose is a tenth of what it should be.</summary>
    TenFoldTooLow,

    /// <summary>The dose fits a weight in pounds that was taken for kilograms.</summary>
    PoundsTakenForKilograms,

    /// <summary>The total of the course is written as the dose of one infusion.</summary>
    CourseTotalAsDailyDose,

    /// <summary>The dose of one infusion is written as the total of the course.</summary>
    DailyDoseAsCourseTotal,

    /// <summary>The figure per kilogram is written as grams.</summary>
    PerKilogramAsGrams,

    /// <summary>The number of infusions differs.</summary>
    Infusions,

    /// <summary>The days between infusions differ.</summary>
    Interval,

    /// <summary>The rate is above the product's maximum for this patient.</summary>
    RateAboveMaximum,

    /// <summary>The route is not intravenous.</summary>
    Route,
}
