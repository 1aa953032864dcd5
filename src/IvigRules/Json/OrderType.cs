using System.Text.Json.Nodes;
using IvigRules.Dosing;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>The JSON contract of an order. Every property may be left out.</summary>
internal sealed class OrderType() : ObjectType<OrderType.Draft, Order>(
    Optional("dose", new QuantityType<(Dose Dose, bool IsDaily)>(NumberRange.AboveZero, Units.OrderedDoses),
        (ref draft, ordered) => (draft.Dose, draft.IsDaily) = (ordered.Dose, draft.IsDaily | ordered.IsDaily),
        order => order.Dose is { } dose ? (dose, false) : null),
    Optional("dosePerKilogram", new QuantityType<(DosePerWeight Dose, bool IsDaily)>(NumberRange.AboveZero, Units.OrderedDosesPerWeight),
        (ref draft, ordered) => (draft.DosePerKilogram, draft.IsDaily) = (ordered.Dose, draft.IsDaily | ordered.IsDaily),
        order => order.DosePerKilogram is { } dose ? (dose, false) : null),
    Optional("courseTotal", Mass, (ref draft, total) => draft.CourseTotal = total, order => order.CourseTotal),
    Optional("courseTotalPerKilogram", PerWeight, (ref draft, total) => draft.CourseTotalPerKilogram = total,
        order => order.CourseTotalPerKilogram),
    Optional("volume", new QuantityType<InfusionVolume>(NumberRange.AboveZero, Units.Volumes), (ref draft, volume) => draft.Volume = volume,
        order => order.Volume),
    Optional("weightBasis", new NameType<DoseWeightBasis>(), (ref draft, basis) => draft.WeightBasis = basis, order => order.WeightBasis),
    Optional("infusions", new WholeNumberType(), (ref draft, infusions) => draft.Infusions = infusions, order => order.Infusions),
    Optional("intervalDays", new WholeNumberType(), (ref draft, days) => draft.IntervalDays = days, order => order.IntervalDays),
    Optional("startDate", new DateType(), (ref draft, start) => draft.StartDate = start, order => order.StartDate),
    Optional("route", new RouteType(), (ref draft, route) => draft.Route = route, order => order.Route),
    Optional("product", new TextType(), (ref draft, product) => draft.Product = product, order => order.Product),
    Optional("rate", new QuantityType<InfusionRate>(NumberRange.AboveZero, Units.Rates), (ref draft, rate) => draft.Rate = rate,
        order => order.Rate),
    Optional("ratePerKilogram", new QuantityType<RatePerWeight>(NumberRange.AboveZero, Units.RatesPerWeight),
        (ref draft, rate) => draft.RatePerKilogram = rate, order => order.RatePerKilogram),
    Optional("duration", new QuantityType<TimeSpan>(NumberRange.AboveZero, Units.Durations), (ref draft, time) => draft.Duration = time,
        order => order.Duration),
    Optional("continuous", new FlagType(), (ref draft, continuous) => draft.Continuous = continuous, order => order.Continuous))
{
    internal static OrderType Instance { get; } = new();

    private static QuantityType<Dose> Mass => new(NumberRange.AboveZero, Units.Doses);

    private static QuantityType<DosePerWeight> PerWeight => new(NumberRange.AboveZero, Units.DosesPerWeight);

    protected override Order Finish(in Draft draft) => new()
    {
        Dose = draft.Dose,
        DosePerKilogram = draft.DosePerKilogram,
        CourseTotal = draft.CourseTotal,
        CourseTotalPerKilogram = draft.CourseTotalPerKilogram,
        Volume = draft.Volume,
        WeightBasis = draft.WeightBasis,
        Infusions = draft.Infusions,
        IntervalDays = draft.IntervalDays ?? (draft.IsDaily ? 1 : null),
        StartDate = draft.StartDate,
        Route = draft.Route,
        Product = draft.Product,
        Rate = draft.Rate,
        RatePerKilogram = draft.RatePerKilogram,
        Duration = draft.Duration,
        Continuous = draft.Continuous,
    };

    protected override Fault? FaultOf(in Draft draft) => draft is { IsDaily: true, IntervalDays: { } days } && days != 1
        ? new Fault("intervalDays", "a dose per day is one infusion a day, and the interval is another") : null;

    protected internal override Fault? FaultOf(Order fact) => OrderFaults.Of(fact);

    internal override JsonObject Schema()
    {
        var schema = base.Schema();
        foreach (var whole in new[] { "infusions", "intervalDays" })
            schema["properties"]![whole]!["minimum"] = 1;
        schema["not"] = new JsonObject
        {
            ["required"] = new JsonArray("rate", "ratePerKilogram"),
            ["properties"] = new JsonObject
            {
                ["rate"] = new JsonObject { ["type"] = "object" },
                ["ratePerKilogram"] = new JsonObject { ["type"] = "object" },
            },
        };
        return schema;
    }

    internal struct Draft
    {
        internal Dose? Dose;
        internal DosePerWeight? DosePerKilogram;
        internal bool IsDaily;
        internal Dose? CourseTotal;
        internal DosePerWeight? CourseTotalPerKilogram;
        internal InfusionVolume? Volume;
        internal DoseWeightBasis? WeightBasis;
        internal int? Infusions;
        internal int? IntervalDays;
        internal DateOnly? StartDate;
        internal AdministrationRoute? Route;
        internal string? Product;
        internal InfusionRate? Rate;
        internal RatePerWeight? RatePerKilogram;
        internal TimeSpan? Duration;
        internal bool? Continuous;
    }
}
