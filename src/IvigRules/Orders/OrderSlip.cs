namespace IvigRules.Orders;

/// <summary>The deviations of an order, and the common slips that would explain them.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum OrderSlip
{
    /// <summary>The dose is neither within the plan's range nor one of its rounded ends.</summary>
    [JsonStringEnumMemberName("dose")]
    Dose,

    /// <summary>The dose is ten times what it should be.</summary>
    [JsonStringEnumMemberName("ten-fold-too-high")]
    TenFoldTooHigh,

    /// <summary>The dose is a tenth of what it should be.</summary>
    [JsonStringEnumMemberName("ten-fold-too-low")]
    TenFoldTooLow,

    /// <summary>The dose fits a weight in pounds that was taken for kilograms.</summary>
    [JsonStringEnumMemberName("pounds-taken-for-kilograms")]
    PoundsTakenForKilograms,

    /// <summary>The total of the course is written as the dose of one infusion.</summary>
    [JsonStringEnumMemberName("course-total-as-daily-dose")]
    CourseTotalAsDailyDose,

    /// <summary>The dose of one infusion is written as the total of the course.</summary>
    [JsonStringEnumMemberName("daily-dose-as-course-total")]
    DailyDoseAsCourseTotal,

    /// <summary>The figure per kilogram is written as grams.</summary>
    [JsonStringEnumMemberName("per-kilogram-as-grams")]
    PerKilogramAsGrams,

    /// <summary>The number of infusions differs.</summary>
    [JsonStringEnumMemberName("infusions")]
    Infusions,

    /// <summary>The days between infusions differ.</summary>
    [JsonStringEnumMemberName("interval")]
    Interval,

    /// <summary>The rate is above the product's maximum for this patient.</summary>
    [JsonStringEnumMemberName("rate-above-maximum")]
    RateAboveMaximum,

    /// <summary>The route is not intravenous.</summary>
    [JsonStringEnumMemberName("route")]
    Route,
}
