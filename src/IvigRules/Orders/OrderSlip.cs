namespace IvigRules.Orders;

/// <summary>A common slip that would explain a deviating dose: undone, the dose would agree with the plan within the tolerance.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum OrderSlip
{
    /// <summary>The dose is ten times what it should be.</summary>
    [JsonStringEnumMemberName("ten-fold-too-high")]
    TenFoldTooHigh = 1,

    /// <summary>The dose is a tenth of what it should be.</summary>
    [JsonStringEnumMemberName("ten-fold-too-low")]
    TenFoldTooLow,

    /// <summary>The dose is a hundred times what it should be.</summary>
    [JsonStringEnumMemberName("hundred-fold-too-high")]
    HundredFoldTooHigh,

    /// <summary>The dose is a hundredth of what it should be.</summary>
    [JsonStringEnumMemberName("hundred-fold-too-low")]
    HundredFoldTooLow,

    /// <summary>The dose is a thousand times what it should be: grams for milligrams.</summary>
    [JsonStringEnumMemberName("thousand-fold-too-high")]
    ThousandFoldTooHigh,

    /// <summary>The dose is a thousandth of what it should be: milligrams for grams.</summary>
    [JsonStringEnumMemberName("thousand-fold-too-low")]
    ThousandFoldTooLow,

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

    /// <summary>The maintenance figure is written where an acute relapse is treated.</summary>
    [JsonStringEnumMemberName("maintenance-figure-for-acute")]
    MaintenanceFigureForAcute,

    /// <summary>The figure for an acute relapse is written where relapses are prevented.</summary>
    [JsonStringEnumMemberName("acute-figure-for-maintenance")]
    AcuteFigureForMaintenance,
}
