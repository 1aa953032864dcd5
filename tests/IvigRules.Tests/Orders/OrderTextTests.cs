using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Orders;

/// <summary>The lines that are read, those that are refused with the words and their place, and text that means harm.</summary>
public sealed class OrderTextTests
{
    private static readonly Order Daily = new()
    {
        Dose = Dose.FromGrams(28),
        Infusions = 5,
        IntervalDays = 1,
        Route = AdministrationRoute.Intravenous,
    };

    private static DosePerWeight PerKilogram => DosePerWeight.FromGramsPerKilogram(0.4m);

    public static TheoryData<string, Order> Lines => new()
    {
        { "28 g IV daily x 5", Daily },
        { "28g i.v. daily x5", Daily },
        { "  28 G intravenously,\tonce daily; 5 doses ", Daily },
        { "IVIG 28 grams IV a day for 5 days", Daily },
        { "28 g/day IV for 5 consecutive days", Daily },
        { "28 g per day IV \u00d7 5", Daily },
        { "5 x 28 g IV every day", Daily },
        { "28,000 mg IV q24h x 5 infusions", Daily },
        { "28 g IV infusion every 1 day x 5", Daily },
        { "28 g/d IV over 5 days", Daily },
        { "28 g/d (0.4 g/kg/d) IV daily x 5 for 5 days", Daily with { DosePerKilogram = PerKilogram } },
        { "0.4 g per kg per day IV x 5", Daily with { Dose = null, DosePerKilogram = PerKilogram } },
        { "140 g (2 g/kg) over 5 days IV", Course },
        { "140 g total (2 g/kg in all) IV daily x 5", Course },
        { "total 140 g, 2 g/kg in total, divided over 5 days, IV", Course },
        { "140 g (2 g/kg) in 5 divided doses IV daily", Course },
        { "140 g (2 g/kg) in 5 divided doses over 5 days IV", Course },
        { "140 g (2 g/kg) over 5 days in divided doses IV", Course },
        { "28 g (140 g total) IV over 5 days", Daily with { CourseTotal = Dose.FromGrams(140) } },
        { "28 g (total 140 g) IV daily x 5", Daily with { CourseTotal = Dose.FromGrams(140) } },
        { "28 g/d (140 g total) IV over 5 days", Daily with { CourseTotal = Dose.FromGrams(140) } },
        { "28 g IV every other day x 5", Daily with { IntervalDays = 2 } },
        { "28 g IV weekly x 5", Daily with { IntervalDays = 7 } },
        { "28 g IV every 2 weeks x 5", Daily with { IntervalDays = 14 } },
        { "28 g IV q4wk", Daily with { IntervalDays = 28, Infusions = null } },
        { "28 g IV every month (30 days)", Daily with { IntervalDays = 30, Infusions = null } },
        { "28 g SC weekly", Daily with { IntervalDays = 7, Infusions = null, Route = AdministrationRoute.Subcutaneous } },
        { "28 g IV", Daily with { IntervalDays = null, Infusions = null } },
        { "28 g IV daily x 5 from 2026-11-23", Daily with { StartDate = new DateOnly(2026, 11, 23) } },
        { "28 g IV daily x 5 at 140 mL/h", Daily with { Rate = InfusionRate.FromMillilitresPerHour(140) } },
        { "28 g IV daily x 5, 2 mL/kg/hr", Daily with { RatePerKilogram = RatePerWeight.FromMillilitresPerKilogramPerHour(2) } },
        { "28 g IV daily x 5 over 4 hours", Daily with { Duration = TimeSpan.FromHours(4) } },
        { "28 g IV daily x 5 over 1.5 h", Daily with { Duration = TimeSpan.FromMinutes(90) } },
        { "28 g IV daily x 5 over 1 h 30 min as a continuous infusion", Daily with { Duration = TimeSpan.FromMinutes(90), Continuous = true } },
        { "28 g IV daily x 5 intermittent infusion", Daily with { Continuous = false } },
        { "280 mL of 'A 10 % product' IV daily x 5", Daily with { Dose = null, Volume = InfusionVolume.FromMillilitres(280), Product = "A 10 % product" } },
        { "0.4 g/kg by ideal body weight IV daily x 5", Daily with { Dose = null, DosePerKilogram = PerKilogram, WeightBasis = DoseWeightBasis.Ideal } },
    };

    private static Order Course => Daily with
    {
        Dose = null,
        CourseTotal = Dose.FromGrams(140),
        CourseTotalPerKilogram = DosePerWeight.FromGramsPerKilogram(2),
    };

    /// <summary>The line, the words that cannot be read, their first byte from 1, and a part of the reason.</summary>
    public static TheoryData<string, string?, int, string> Unreadable => new()
    {
        { "28 g IV fortnightly x 5", "fortnightly", 9, "not understood" },
        { "28 g IV daily x 5 stat", "stat", 19, "not understood" },
        { "28 g IV then 14 g", "then", 9, "not understood" },
        { "28 g IV twice daily x 5", "twice", 9, "not understood" },
        { "28 g IV daily x 5 maybe not", "maybe", 19, "not understood" },
        { "do not give 28 g IV daily x 5", "do", 1, "not understood" },
        { "0.2-0.4 g/kg IV daily x 5", "-", 4, "U+002D" },
        { "28 g/course IV", "/", 5, "not understood" },
        { "28 g IV for Zq7Marker", "for Zq7Marker", 9, "not understood" },
        { "28 IV daily x 5", "28 IV", 1, "a number without a unit" },
        { "28 kg IV daily x 5", "28 kg", 1, "a number without a unit" },
        { "28 g/h IV daily x 5", "28 g/h", 1, "a unit" },
        { "280 mL of Privigen IV daily x 5", "of Privigen", 8, "quotation marks" },
        { "280 mL of a 10 % product IV daily x 5", "of a", 8, "quotation marks" },
        { "280 mL of 'Ten IV daily x 5", "'Ten IV daily x 5", 11, "quotation mark" },
        { "28 g IV q.d. x 5", "q.d.", 9, "do-not-use" },
        { "28 g IV QD x 5", "QD", 9, "write daily" },
        { "28 g IV q.o.d. x 5", "q.o.d.", 9, "write every other day" },
        { "28 g IV QOD x 5", "QOD", 9, "write every other day" },
        { "28 U IV daily x 5", "U", 4, "do-not-use" },
        { "28 IU IV daily x 5", "IU", 4, "do-not-use" },
        { "280 cc IV daily x 5", "cc", 5, "write mL" },
        { "28 g IV daily x 5 @ 140 mL/h", "@", 19, "write at" },
        { "28 g SQ weekly", "SQ", 6, "write subcut" },
        { "28 g IV o.d. x 5", "o.d.", 9, "write daily" },
        { "28.0 g IV daily x 5", "28.0", 1, "do-not-use" },
        { "0.40 g/kg IV daily x 5", "0.40", 1, "do-not-use" },
        { ".4 g/kg IV daily x 5", ".4", 1, "do-not-use" },
        { "28. g IV daily x 5", "28.", 1, "one point" },
        { "2.8.1 g IV daily x 5", "2.8.1", 1, "one point" },
        { "28,5 g IV daily x 5", "28,5", 1, "a decimal comma?" },
        { "0,400 g/kg IV daily x 5", "0,400", 1, "a decimal comma?" },
        { "2800,000 mg IV daily x 5", "2800,000", 1, "a decimal comma?" },
        { "28,00 g IV daily x 5", "28,00", 1, "a decimal comma?" },
        { "028 g IV daily x 5", "028", 1, "begins with a zero" },
        { "28.1234567890123 g IV", "28.1234567890123", 1, "12 significant digits" },
        { "0 g IV daily x 5", "0 g", 1, "above zero" },
        { "28 g IV monthly", "monthly", 9, "how many days?" },
        { "28 g IV every month", "every month", 9, "how many days?" },
        { "28 g IV every 2 months", "every 2 months", 9, "how many days?" },
        { "28 g IV biweekly", "biweekly", 9, "twice a week or every 2 weeks?" },
        { "28 g IV q6h x 5", "q6h", 9, "whole days" },
        { "28 g IV daily x 2.5", "2.5", 17, "whole number" },
        { "28 g IV daily x 0", "0", 17, "whole number" },
        { "28 g/d IV every 2 days x 5", "every 2 days", 11, "given twice" },
        { "28 g 30 g IV daily x 5", "30 g", 6, "given twice" },
        { "28 g IV SC daily x 5", "SC", 9, "given twice" },
        { "28 g IV daily x 5 x 4", "x 4", 19, "given twice" },
        { "28 g IV for 5 days", "5", 13, "of each day, or of all?" },
        { "28 g IV every 2 days x 5 days", "5", 24, "of each day, or of all?" },
        { "28 g IV daily over 5 days", "5", 20, "of each infusion, or of all?" },
        { "280 mL IV over 5 days", "5", 16, "of each infusion, or of all?" },
        { "28 g IV over 5 days x 5", "5", 14, "of each infusion, or of all?" },
        { "0.4 g/kg/d in divided doses over 5 days IV", "in divided doses over 5 days", 12, "a total that is divided" },
        { "28 g IV at 5 g", "5 g", 12, "a rate is in" },
        { "140 mL total IV", "140 mL", 1, "a total is in" },
        { "28 g IV over 2,000 h", "over 2,000 h", 9, "1,000 hours" },
        { "0.4 g/kg by ABW IV daily x 5", "ABW", 13, "actual or adjusted" },
        { "28 g IV from 2026-02-30", "-", 18, "U+002D" },
        { "28 g 28 g IV daily x 5", "28 g", 6, "given twice" },
        { "28\u200b g IV daily x 5", "\u200b", 3, "U+200B" },
        { "28\u00a0g IV daily x 5", "\u00a0", 3, "U+00A0" },
        { "\u202e28 g IV daily x 5", "\u202e", 1, "U+202E" },
        { "28 g IV\ndaily x 5", "\n", 8, "U+000A" },
        { "28 \u0433 IV daily x 5", "\u0433", 4, "U+0433" },
        { "\u0662\u0668 g IV daily x 5", "\u0662", 1, "U+0662" },
        { "28 g \U0001F489 daily", "\U0001F489", 6, "U+1F489" },
        { "28 g \ud83d daily", "\ud83d", 6, "U+FFFD" },
        { "28 g of 'a\u200bb' IV", "'a\u200bb'", 9, "not seen" },
        { "", "", 1, "no part of an order" },
        { "IVIG", "IVIG", 1, "no part of an order" },
        { "0.4000001 g/kg IV daily x 5", null, 0, "0.000001 g/kg" },
        { "28 g IV daily x 5 from 9999-12-30", null, 0, "past the end of the calendar" },
    };

    [Theory]
    [MemberData(nameof(Lines), DisableDiscoveryEnumeration = true)]
    public void Read_LineOfAWard_IsThatOrder(string text, Order order)
    {
        Assert.Equal(order, OrderText.Read(text));
        Assert.True(OrderText.TryRead(text, out var read, out var faults));
        Assert.Equal(order, read);
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void Read_WhatIsNotUnderstoodOrCanBeMistaken_IsNamedWithItsPlace(string text, string? words, int place, string reason)
    {
        var refused = Assert.Throws<InvalidCaseException>(() => OrderText.Read(text));
        Assert.Equal(("order", words, place), (refused.Document, refused.OffendingText, (int)(refused.Column ?? 0)));
        Assert.Contains(reason, refused.Problem, StringComparison.Ordinal);
        Assert.False(OrderText.TryRead(text, out var none, out var faults));
        Assert.Null(none);
        Assert.Equal(refused.Faults, faults);
    }

    [Fact]
    public void Read_NoText_IsRefused() => Assert.Throws<ArgumentNullException>(() => OrderText.Read(null!));

    /// <summary>Ten megabytes are refused at once, and a long number takes no more than its digits.</summary>
    [Theory]
    [InlineData("28 g ")]
    [InlineData("9")]
    [InlineData("((")]
    [InlineData("\u200b")]
    public void Read_LongText_IsRefused(string part)
    {
        var huge = string.Concat(Enumerable.Repeat(part, 10_000_000 / part.Length));
        Assert.Contains("1,000 characters", Assert.Throws<InvalidCaseException>(() => OrderText.Read(huge)).Problem, StringComparison.Ordinal);
        Assert.Throws<InvalidCaseException>(() => OrderText.Read(huge[..1_000] + " mg/kg/h"));
        Assert.True(Assert.Throws<InvalidCaseException>(() => OrderText.Read(huge[..999])).OffendingText!.Length <= 80);
    }

    [Fact]
    public void Read_UnknownWord_IsNotInTheMessage()
    {
        var refused = Assert.Throws<InvalidCaseException>(() => OrderText.Read("28 g IV daily x 5 for Zq7Marker"));
        Assert.DoesNotContain("Zq7Marker", refused.Message + refused, StringComparison.Ordinal);
        Assert.Contains("Zq7Marker", refused.DescribeWithValue(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Read_InAnyCulture_IsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(Daily with { StartDate = new(2026, 11, 23) }, OrderText.Read("28,000 MG INTRAVENOUSLY DAILY X 5 INFUSIONS FROM 2026-11-23"));
            Assert.Throws<InvalidCaseException>(() => OrderText.Read("28,5 g IV"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
