using System.Text.Json.Nodes;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>The JSON contract of an order. Every property may be left out.</summary>
internal sealed class OrderType() : ObjectType<OrderType.Draft, Order>(
    Optional("dose", new QuantityType<Dose>(NumberRange.AboveZero, Units.Doses), (ref draft, dose) => draft.Dose = dose,
        order => order.Dose),
    Optional("dosePerKilogram", new QuantityType<DosePerWeight>(NumberRange.AboveZero, Units.DosesPerWeight),
        (ref draft, dose) => draft.DosePerKilogram = dose, order => order.DosePerKilogram),
    Optional("infusions", new WholeNumberType(), (ref draft, infusions) => draft.Infusions = infusions, order => order.Infusions),
    Optional("intervalDays", new WholeNumberType(), (ref draft, days) => draft.IntervalDays = days, order => order.IntervalDays),
    Optional("route", Routes, (ref draft, route) => draft.Route = route, order => order.Route),
    Optional("product", new TextType(), (ref draft, product) => draft.Product = product, order => order.Product),
    Optional("rate", new QuantityType<InfusionRate>(NumberRange.AboveZero, Units.Rates), (ref draft, rate) => draft.Rate = rate,
        order => order.Rate))
{
    internal static OrderType Instance { get; } = new();

    private static NameType<AdministrationRoute> Routes => new()
    {
        Abbreviations = [.. EnumNames<AdministrationRoute>.Values.SelectMany(route => route.Abbreviations().Select(name => (name, route)))],
    };

    protected override Order Finish(in Draft draft) => new()
    {
        Dose = draft.Dose,
        DosePerKilogram = draft.DosePerKilogram,
        Infusions = draft.Infusions,
        IntervalDays = draft.IntervalDays,
        Route = draft.Route,
        Product = draft.Product,
        Rate = draft.Rate,
    };

    protected internal override Fault? FaultOf(Order fact) => OrderFaults.Of(fact);

    internal override JsonObject Schema()
    {
        var schema = base.Schema();
        foreach (var whole in new[] { "infusions", "intervalDays" })
            schema["properties"]![whole]!["minimum"] = 1;
        schema["not"] = new JsonObject
        {
            ["required"] = new JsonArray("dose", "dosePerKilogram"),
            ["properties"] = new JsonObject
            {
                ["dose"] = new JsonObject { ["type"] = "object" },
                ["dosePerKilogram"] = new JsonObject { ["type"] = "object" },
            },
        };
        return schema;
    }

    internal struct Draft
    {
        internal Dose? Dose;
        internal DosePerWeight? DosePerKilogram;
        internal int? Infusions;
        internal int? IntervalDays;
        internal AdministrationRoute? Route;
        internal string? Product;
        internal InfusionRate? Rate;
    }
}
