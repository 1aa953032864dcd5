using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>Every text is an order or is refused at its place; an order written as text or as JSON is the same order.</summary>
public sealed class OrderTextLaws
{
    private static readonly string[] Pieces =
    [
        "28", "0.4", "5", "28,000", "1", "0", ".4", "28.0", "2026-11-23", "g", "mg", "g/kg", "mg/kg/d", "mL", "mL/h", "mL/kg/h", "per", "/", "kg", "day",
        "daily", "every", "q", "week", "month", "(", ")", ",", "x", "IV", "SC", "at", "over", "for", "in", "divided", "doses", "total", "all", "hours", "min",
        "continuous", "infusion", "of", "'five'", "\"", "ideal", "weight", "by", "from", "q.d.", "@", "\u200b", "\ud83d", "\u00d7", "IVIG", "weekly", "Zq7Marker",
    ];

    private static readonly string[] Cultures = ["", "de-DE", "tr-TR", "ar-SA", "fa-IR"];

    private static readonly Gen<string> AnyText = Gen.Frequency(
        (3, Gen.ListOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces))),
        (1, Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat)),
        (1, Gen.ListOf(Gen.Choose(1, char.MaxValue)).Select(letters => string.Concat(letters.Select(letter => (char)letter)))));

    private static readonly Gen<Order> AnyOrder =
        from grams in Gen.Choose(1, 400_000)
        from perKilogram in Gen.Choose(1, 4_000)
        from hasDose in Gen.Elements(true, false)
        from hasPerKilogram in Gen.Elements(true, false)
        from hasTotal in Gen.Elements(true, false)
        from infusions in Gen.Elements<int?>(1, 2, 5, 6, null)
        from interval in Gen.Elements<int?>(1, 2, 7, 28, 30, null)
        from route in Gen.Elements<AdministrationRoute?>(AdministrationRoute.Intravenous, AdministrationRoute.Subcutaneous, AdministrationRoute.Oral, null)
        from basis in Gen.Elements<DoseWeightBasis?>(DoseWeightBasis.Actual, DoseWeightBasis.Ideal, null)
        from rate in Gen.Elements<int?>(70, 140, 500, null)
        from minutes in Gen.Elements<int?>(30, 90, 240, null)
        from continuous in Gen.Elements<bool?>(true, false, null)
        from product in Gen.Elements<string?>("five", "no such product", null)
        from start in Gen.Elements<DateOnly?>(new DateOnly(2026, 11, 22), new DateOnly(2026, 1, 1), null)
        select new Order
        {
            Dose = hasDose ? Dose.FromGrams(grams / 1_000m) : null,
            DosePerKilogram = hasPerKilogram ? DosePerWeight.FromGramsPerKilogram(perKilogram / 1_000m) : null,
            CourseTotal = hasTotal ? Dose.FromGrams(grams / 200m) : null,
            Volume = hasTotal ? null : InfusionVolume.FromMillilitres(grams / 100m),
            Infusions = infusions,
            IntervalDays = interval,
            Route = route,
            WeightBasis = basis,
            Rate = rate is { } perHour ? InfusionRate.FromMillilitresPerHour(perHour) : null,
            Duration = minutes is { } time ? TimeSpan.FromMinutes(time) : null,
            Continuous = continuous,
            Product = product,
            StartDate = start,
        };

    [Fact]
    public void Read_AnyText_IsAnOrderOrIsRefusedAtItsPlaceInAnyCulture() => Law.Holds(AnyText, text =>
    {
        var answers = Cultures.Select(culture => In(culture, () => Answer(text))).Distinct().ToArray();
        Assert.Single(answers);
    });

    [Fact]
    public void Read_OrderWrittenAsTextOrAsJson_IsTheSameWithTheSameCheck() => Law.Holds(AnyOrder, order =>
    {
        var text = TextOf(order);
        Assert.Equal(order, OrderText.Read(text));
        Assert.Equal(order, OrderJson.Read(OrderJson.ToJson(order)));
        var site = new IvigAssessor(Shelf.Policy(Shelf.Five, VialRounding.Nearest));
        Assert.Equal(
            ResultJson.ToJson(site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, OrderJson.Read(OrderJson.ToJson(order)))),
            ResultJson.ToJson(site.CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, OrderText.Read(text))));
    });

    /// <summary>A word that nobody knows, put anywhere into an order that is read, makes it unreadable.</summary>
    [Fact]
    public void Read_UnknownWordAnywhere_IsRefused() => Law.Holds(
        from order in AnyOrder from share in Gen.Choose(0, 100) select (order, share), drawn =>
        {
            var words = TextOf(drawn.order with { Product = null }).Split(' ').ToList();
            words.Insert(words.Count * drawn.share / 100, "Zq7Marker");
            var refused = Assert.Throws<InvalidCaseException>(() => OrderText.Read(string.Join(' ', words)));
            Assert.Contains("Zq7Marker", refused.OffendingText, StringComparison.Ordinal);
            Assert.DoesNotContain("Zq7Marker", refused.Message, StringComparison.Ordinal);
        });

    private static string Answer(string text)
    {
        if (OrderText.TryRead(text, out var order, out var faults))
            return OrderJson.ToJson(order);
        var fault = Assert.Single(faults);
        if (fault.Column is { } place)
            Assert.InRange(place, 1, System.Text.Encoding.UTF8.GetByteCount(text) + 1);
        Assert.DoesNotContain("Zq7Marker", fault.ToString(), StringComparison.Ordinal);
        return fault.DescribeWithValue();
    }

    private static string In(string culture, Func<string> answer)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            return answer();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string TextOf(Order order)
    {
        List<string> parts = [];
        if (order.Dose is { } dose)
            parts.Add($"{dose}");
        if (order.DosePerKilogram is { } perKilogram)
            parts.Add($"( {perKilogram} )");
        if (order.CourseTotal is { } total)
            parts.Add($"{total} in total");
        if (order.Volume is { } volume)
            parts.Add($"{volume}");
        if (order.WeightBasis is { } basis)
            parts.Add($"by {ContractNames.Of(basis)} weight");
        if (order.Route is { } route)
            parts.Add(route.Name);
        if (order.IntervalDays is { } days)
            parts.Add(days == 1 ? "daily" : $"every {days} days");
        if (order.Infusions is { } infusions)
            parts.Add($"x {infusions}");
        if (order.Rate is { } rate)
            parts.Add($"at {rate}");
        if (order.Duration is { } time)
            parts.Add($"over {(int)time.TotalMinutes} min");
        if (order.Continuous is { } continuous)
            parts.Add(continuous ? "as a continuous infusion" : "intermittent infusion");
        if (order.Product is { } product)
            parts.Add($"'{product}'");
        if (order.StartDate is { } start)
            parts.Add($"from {start:yyyy-MM-dd}");
        return string.Join(' ', parts);
    }
}
