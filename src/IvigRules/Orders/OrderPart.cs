namespace IvigRules.Orders;

/// <summary>A part of an order that is judged for itself, in the order in which the parts are listed.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum OrderPart
{
    /// <summary>The dose of one infusion as a mass; also when the order gives no dose in any way.</summary>
    [JsonStringEnumMemberName("dose")]
    Dose = 1,

    /// <summary>The dose of one infusion per kilogram.</summary>
    [JsonStringEnumMemberName("dose-per-kilogram")]
    DosePerKilogram,

    /// <summary>The total of a course as a mass.</summary>
    [JsonStringEnumMemberName("course-total")]
    CourseTotal,

    /// <summary>The total of a course per kilogram.</summary>
    [JsonStringEnumMemberName("course-total-per-kilogram")]
    CourseTotalPerKilogram,

    /// <summary>The volume of one infusion.</summary>
    [JsonStringEnumMemberName("volume")]
    Volume,

    /// <summary>Whether an order that says one thing in several ways says the same each time.</summary>
    [JsonStringEnumMemberName("consistency")]
    Consistency,

    /// <summary>The weight that figures per kilogram are for.</summary>
    [JsonStringEnumMemberName("weight-basis")]
    WeightBasis,

    /// <summary>The site's limits on doses.</summary>
    [JsonStringEnumMemberName("limits")]
    Limits,

    /// <summary>The number of infusions.</summary>
    [JsonStringEnumMemberName("infusions")]
    Infusions,

    /// <summary>The days from one infusion to the next.</summary>
    [JsonStringEnumMemberName("interval")]
    Interval,

    /// <summary>The day of the first infusion.</summary>
    [JsonStringEnumMemberName("start-date")]
    StartDate,

    /// <summary>The route of administration.</summary>
    [JsonStringEnumMemberName("route")]
    Route,

    /// <summary>The product.</summary>
    [JsonStringEnumMemberName("product")]
    Product,

    /// <summary>The highest rate.</summary>
    [JsonStringEnumMemberName("rate")]
    Rate,

    /// <summary>The duration of one infusion, by the rate that it implies.</summary>
    [JsonStringEnumMemberName("duration")]
    Duration,

    /// <summary>Whether the infusion runs without a break.</summary>
    [JsonStringEnumMemberName("continuous")]
    Continuous,
}
