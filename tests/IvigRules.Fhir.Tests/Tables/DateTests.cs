namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 5.2: the forms of dates beside dateTime, which FactTests has.</summary>
public sealed class DateTests
{
    [Theory]
    [InlineData(""" "onsetPeriod":{"start":"2026-11-03","end":"2026-11-09"} """, "2026-11-03")]
    [InlineData(""" "onsetPeriod":{"start":"2026-11-03"} """, "2026-11-03")]
    [InlineData(""" "onsetPeriod":{"start":"2026-11"} """, null)]
    [InlineData(""" "onsetPeriod":{"end":"2026-11-09"} """, null)]
    [InlineData(""" "onsetAge":{"value":38,"unit":"a","system":"http://unitsofmeasure.org","code":"a"} """, null)]
    [InlineData(""" "onsetRange":{"low":{"value":38},"high":{"value":39} } """, null)]
    [InlineData(""" "onsetString":"2026-11-03" """, null)]
    [InlineData(""" "recordedDate":"2026-11-03" """, null)]
    public void Onset_EachForm_IsAFullDayOrNone(string element, string? day)
    {
        var reading = Given.Record(Row.Condition(Row.MsRelapse, element));
        Assert.Equal(Row.Day(day), Assert.Single(reading.Case.Relapses).Onset);
        if (day is null)
            Assert.Contains(Assert.Single(Given.Reasons(reading)), (UnmappedReason[])[UnmappedReason.PartialDate, UnmappedReason.NoDate]);
    }

    [Theory]
    [InlineData(""" "event":["2026-11-05","2026-11-03","2026-11-04"] """, "2026-11-03", "2026-11-05")]
    [InlineData(""" "event":["2026-11-05T10:00:00Z"] """, "2026-11-05", "2026-11-05")]
    [InlineData(""" "event":["2026-11-05"],"repeat":{"boundsPeriod":{"start":"2026-10-01","end":"2026-10-02"} } """, "2026-11-05", "2026-11-05")]
    [InlineData(""" "repeat":{"boundsPeriod":{"start":"2026-11-03","end":"2026-11-05"} } """, "2026-11-03", "2026-11-05")]
    [InlineData(""" "repeat":{"boundsPeriod":{"start":"2026-11-03","end":"2026-11"} } """, "2026-11-03", null)]
    [InlineData(""" "repeat":{"boundsDuration":{"value":5,"system":"http://unitsofmeasure.org","code":"d"} } """, null, null)]
    [InlineData(""" "repeat":{"boundsRange":{"low":{"value":5},"high":{"value":6} } } """, null, null)]
    [InlineData(""" "repeat":{"count":5,"frequency":1,"period":1,"periodUnit":"d"} """, null, null)]
    public void Timing_EachForm_GivesThePeriod(string timing, string? start, string? end)
    {
        var reading = Given.Record(Row.Request(Row.Natalizumab, "stopped", $"\"statusReason\":{Given.Snomed("395007004")}",
            $$"""
            "dosageInstruction":[{"timing":{ {{timing}} } }]
            """));
        var therapy = Assert.Single(reading.Case.PriorTherapies);
        Assert.Equal((Row.Day(start), Row.Day(end)), (therapy.StartedOn, therapy.EndedOn));
    }

    [Fact]
    public void Timing_OfSeveralInstructions_IsFromTheEarliestStartToTheLatestEnd()
    {
        static string Instruction(string start, string end) => $$"""
            {"timing":{"repeat":{"boundsPeriod":{"start":"{{start}}","end":"{{end}}"} } } }
            """;
        var reading = Given.Record(Row.Request(Row.Natalizumab, "stopped", $"\"statusReason\":{Given.Snomed("395007004")}",
            $"\"dosageInstruction\":[{Instruction("2026-11-03", "2026-11-05")},{Instruction("2026-10-01", "2026-11-01")}]"));
        var therapy = Assert.Single(reading.Case.PriorTherapies);
        Assert.Equal((Row.Day("2026-10-01"), Row.Day("2026-11-05")), (therapy.StartedOn, therapy.EndedOn));
    }

    [Theory]
    [InlineData("2026-11-03T23:30:00-05:00", 0, "2026-11-04")]
    [InlineData("2026-11-03T23:30:00-05:00", -5, "2026-11-03")]
    [InlineData("2026-11-03T23:30:00.5Z", 1, "2026-11-04")]
    [InlineData("2026-11-03T24:00:00Z", 0, null)]
    [InlineData("2026-11-03T10:00Z", 0, null)]
    [InlineData("2026-11-03T10Z", 0, null)]
    [InlineData("03.11.2026", 0, null)]
    [InlineData(" 2026-11-03", 0, null)]
    [InlineData("2026-11-3", 0, null)]
    [InlineData("20261103", 0, null)]
    public void Instant_EachForm_IsTheDayOfTheZoneOrNone(string text, int hours, string? day)
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("z", TimeSpan.FromHours(hours), "z", "z");
        var reading = Given.Record(Given.Whole with { Zone = zone }, Row.Condition(Row.MsRelapse, $"\"onsetDateTime\":\"{text}\""));
        Assert.Equal(Row.Day(day), Assert.Single(reading.Case.Relapses).Onset);
    }

    [Fact]
    public void Day_AfterAsOf_IsPassedOn()
    {
        var reading = Given.Record(Row.Condition(Row.MsRelapse, """ "onsetDateTime":"2027-01-01" """));
        Assert.Equal(Row.Day("2027-01-01"), Assert.Single(reading.Case.Relapses).Onset);
        Assert.NotEmpty(Answers.Of(reading.Case).IgnoredFacts);
    }
}
