using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>Dates and moments: ISO 8601 and days that exist, whatever the culture's calendar.</summary>
public sealed class CaseReaderDateTests
{
    private const string Onset = "$.infusionReactions[0].onsetAt";

    public static TheoryData<string> Dates => CaseShape.Rows(CaseShape.Of(CaseType.Date).Select(member => member.Path));

    public static TheoryData<string> Moments => CaseShape.Rows(CaseShape.Of(CaseType.Moment).Select(member => member.Path));

    [Theory]
    [MemberData(nameof(Dates))]
    public void Read_WhatIsNoDate_IsRefused(string path)
    {
        string[] others =
        [
            "2026-02-30", "2026-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-11-00", "2026-11-32", "0000-01-01",
            "2026-11-22T00:00:00", "2026-11-22T00:00:00Z", "2026-11-22T00:00:00+01:00", "2026-11-22 00:00", "2026-11-22Z",
            "2026-2-3", "2026-02-3", "26-02-03", "20260203", "2026/02/03", "03.02.2026", "02-03-2026", "2026-02", "2026-034", "2026-W06-2",
            " 2026-02-03", "2026-02-03 ", "2026-02-03\\n", "2026-02-03\\u0000", "+2026-02-03", "-2026-02-03", "12026-02-03",
            "２０２６-02-03", "٢٠٢٦-٠٢-٠٣", "2026‑02‑03", "today", "",
        ];
        foreach (var other in others)
            Refusal.Of(CaseText.Put(path, $"\"{other}\""), path, $"\"{other}\"");
    }

    [Theory]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("2000-02-29", 2000, 2, 29)]
    [InlineData("2026-12-31", 2026, 12, 31)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    [InlineData("2026\\u002d12-31", 2026, 12, 31)]
    public void Read_DateThatExists_IsThatDay(string raw, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), CaseJson.Read(CaseText.With("$.asOf", $"\"{raw}\"")).AsOf);

    [Fact]
    public void Read_InAnotherCulture_IsTheSameCase() =>
        Cultures.Everywhere(() =>
        {
            var read = CaseJson.Read(CaseText.Full);

            Assert.Equal(new DateOnly(2026, 11, 22), read.AsOf);
            Assert.Equal(new DateTimeOffset(2026, 11, 21, 14, 30, 0, TimeSpan.FromHours(1)), read.InfusionReactions[0].OnsetAt);
            Assert.Equal(37.2m, read.InfusionReactions[0].Temperature!.Value.Celsius);
        });

    [Theory]
    [MemberData(nameof(Moments))]
    public void Read_WhatIsNoMomentWithOffset_IsRefused(string path)
    {
        string[] others =
        [
            "2026-11-21T14:30:00", "2026-11-21T14:30:00.5", "2026-11-21", "2026-11-21T14:30+01:00", "2026-11-21T14+01:00", "2026-11-21 14:30:00+01:00",
            "2026-11-21T14:30:00 +01:00", "2026-11-21T14:30:00+1:00", "2026-11-21T14:30:00+01", "2026-11-21T14:30:00+0100", "2026-11-21T14:30:00+01:60",
            "2026-11-21T14:30:00+15:00", "2026-11-21T14:30:00+14:01", "2026-11-21T14:30:00−01:00", "2026-11-21T14:30:00z", "2026-11-21t14:30:00Z",
            "2026-02-30T14:30:00Z", "2026-11-21T24:00:00Z", "2026-11-21T25:00:00Z", "2026-11-21T14:60:00Z", "2026-11-21T14:30:60Z", "2026-11-21T14:30:00.Z",
            "2026-11-21T14:30:00.+01:00", "2026-11-21T14:30:00,5Z", "2026-11-21T14:30:00ZZ", "2026-11-21T14:30:00Z+01:00", "Sat, 21 Nov 2026 14:30:00 GMT",
            " 2026-11-21T14:30:00Z", "2026-11-21T14:30:00Z ", "2026-11-21T14:30:00Z\\n", "2026-11-21T14:30:00Z\\u0000", "2026-11-21T1٤:30:00Z", "",
        ];
        foreach (var other in others)
            Refusal.Of(CaseText.Put(path, $"\"{other}\""), path, $"\"{other}\"");
    }

    [Theory]
    [InlineData("2026-11-21T14:30:00Z", 0, 0)]
    [InlineData("2026-11-21T14:30:00+00:00", 0, 0)]
    [InlineData("2026-11-21T14:30:00-00:00", 0, 0)]
    [InlineData("2026-11-21T14:30:00+05:45", 345, 0)]
    [InlineData("2026-11-21T14:30:00-14:00", -840, 0)]
    [InlineData("2026-11-21T14:30:00+14:00", 840, 0)]
    [InlineData("2026-11-21T14:30:00.5Z", 0, 5_000_000)]
    [InlineData("2026-11-21T14:30:00.1234567Z", 0, 1_234_567)]
    public void Read_MomentWithOffset_KeepsItsOffset(string text, int minutes, int ticks)
    {
        var read = CaseJson.Read(CaseText.With(Onset, $"\"{text}\"")).InfusionReactions[0].OnsetAt!.Value;

        Assert.Equal(new DateTime(2026, 11, 21, 14, 30, 0).AddTicks(ticks), read.DateTime);
        Assert.Equal(TimeSpan.FromMinutes(minutes), read.Offset);
    }
}
