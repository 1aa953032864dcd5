namespace IvigRules.Orders;

/// <summary>In what an order differs, and the classic slips that would explain it.</summary>
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

    /// <summary>The figure for each kilogram is written as grams.</summary>
    PerKilogramAsGrams,

    /// <summary>The number of infusions is another one.</summary>
    Infusions,

    /// <summary>The days between infusions are others.</summary>
    Interval,

    /// <summary>The rate is above the product's maximum for this patient.</summary>
    RateAboveMaximum,

    /// <summary>IVIG is not given that way.</summary>
    Route,
}
