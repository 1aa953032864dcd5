namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.6.4: where an outcome may stand, and what states none.</summary>
public sealed class OutcomeTests
{
    private const string Extension = "https://ehr.example.org/outcome";
    private static readonly string Failed = Given.Snomed("395007004");
    private static readonly string Responded = Given.Snomed("182846007");

    [Theory]
    [InlineData("385669000", "completed", "responded")]
    [InlineData("385670004", "stopped", "responded")]
    [InlineData("385671000", "completed", "failed")]
    [InlineData("385671000", "in-progress", "ongoing|open")]
    [InlineData("123", "completed", "given")]
    public void ProcedureOutcome_EachCode_CountsWhenItIsOver(string code, string status, string expected)
    {
        var outcome = Assert.Single(Given.Record(Row.Procedure(status, $"\"outcome\":{Given.Snomed(code)}")).Case.PriorTherapies).Outcome;
        Assert.Contains(outcome is { } one ? Answers.Name(one) : "open", expected.Split('|'));
    }

    [Theory]
    [InlineData("responded")]
    [InlineData("failed")]
    [InlineData("not-tolerated")]
    [InlineData("contraindicated")]
    [InlineData("unavailable")]
    [InlineData("declined")]
    [InlineData("never-given")]
    public void OutcomeExtension_EachOutcome_IsRead(string outcome)
    {
        var options = Given.Whole with { OutcomeExtension = new Uri(Extension) };
        var resource = Row.Request(Row.Natalizumab, "stopped", $$""" "extension":[{"url":"{{Extension}}","valueCode":"{{outcome}}"}] """);
        Assert.Equal(outcome, Answers.Name(Assert.Single(Given.Record(options, resource).Case.PriorTherapies).Outcome!.Value));
        Assert.Equal(TherapyOutcome.Given, Assert.Single(Given.Record(resource).Case.PriorTherapies).Outcome);
    }

    [Fact]
    public void Reasons_OfDifferentOutcomes_AreOpen()
    {
        var reading = Given.Record(Row.Statement(Row.Natalizumab, "stopped", $"\"statusReason\":[{Failed},{Responded}]"));
        Assert.Contains(UnmappedReason.ConflictingCodes, Given.Reasons(reading));
        Assert.DoesNotContain(reading.Case.PriorTherapies, one => one.Outcome is TherapyOutcome.Failed or TherapyOutcome.Responded);
    }

    [Fact]
    public void Reasons_OfTheSameOutcome_AreThat() => Assert.Equal(TherapyOutcome.Failed, Assert.Single(Given.Record(
        Row.Statement(Row.Natalizumab, "stopped", $"\"statusReason\":[{Failed},{Given.Snomed("182841002")}]")).Case.PriorTherapies).Outcome);

    [Theory]
    [InlineData("""{"text":"it did not work, stopped - ineffective"}""", UnmappedReason.TextOnly)]
    [InlineData("""{"coding":[{"system":"http://snomed.info/sct","code":"1"}]}""", UnmappedReason.UnknownCode)]
    public void Reason_NotInTheTable_IsOpenAndQuoted(string reason, UnmappedReason why)
    {
        var reading = Given.Record(Row.Request(Row.Natalizumab, "stopped", $"\"statusReason\":{reason}"));
        Assert.Contains(why, Given.Reasons(reading));
        Assert.DoesNotContain(reading.Case.PriorTherapies, one => one.Outcome is TherapyOutcome.Failed);
    }

    /// <summary>A reason for giving it says nothing of how it went.</summary>
    [Fact]
    public void ReasonCode_OfADrugThatWasGiven_StatesNothing() => Assert.Equal(TherapyOutcome.Given, Assert.Single(Given.Record(
        Row.Request(Row.Natalizumab, "stopped", $"\"reasonCode\":[{Failed}]")).Case.PriorTherapies).Outcome);

    [Theory]
    [InlineData("MedicationStatement", "not-taken")]
    [InlineData("MedicationAdministration", "not-done")]
    [InlineData("Procedure", "not-done")]
    public void ReasonCode_OfWhatWasNotGiven_States(string type, string status)
    {
        var reason = $"\"reasonCode\":[{Given.Snomed("410536001")}]";
        var resource = type switch
        {
            "MedicationStatement" => Row.Statement(Row.Natalizumab, status, reason),
            "MedicationAdministration" => Row.Administration(Row.Natalizumab, status, reason),
            _ => Row.Procedure(status, reason),
        };
        Assert.Equal(TherapyOutcome.Contraindicated, Assert.Single(Given.Record(resource).Case.PriorTherapies).Outcome);
    }

    /// <summary>6.6.5: the days of a course, by its outcome.</summary>
    [Theory]
    [InlineData("395007004", "2026-10-09")]
    [InlineData("182846007", "2026-10-09")]
    [InlineData("395009001", "2026-10-09")]
    [InlineData("410536001", null)]
    [InlineData("309846006", null)]
    [InlineData("105480006", null)]
    public void EndedOn_EachOutcome_IsTheEndOrNever(string reason, string? end)
    {
        var therapy = Assert.Single(Given.Record(Row.Statement(Row.Natalizumab, "stopped", $"\"statusReason\":[{Given.Snomed(reason)}]",
            """ "effectivePeriod":{"start":"2026-10-05","end":"2026-10-09"} """)).Case.PriorTherapies);
        Assert.Equal((new DateOnly(2026, 10, 5), Row.Day(end)), (therapy.StartedOn, therapy.EndedOn));
    }

    [Theory]
    [InlineData(""" "effectivePeriod":{"start":"2026-10","end":"2026-10-09"} """, null, "2026-10-09")]
    [InlineData(""" "effectivePeriod":{"start":"2026-10-05","end":"2026"} """, "2026-10-05", null)]
    [InlineData(""" "effectiveDateTime":"2026-10-05" """, "2026-10-05", "2026-10-05|")]
    [InlineData(""" "dateAsserted":"2026-10-05" """, null, null)]
    public void Days_EachPeriod_AreFullOrAbsent(string period, string? start, string? end)
    {
        var therapy = Assert.Single(Given.Record(Row.Statement(Row.Natalizumab, "stopped", $"\"statusReason\":[{Failed}]", period)).Case.PriorTherapies);
        Assert.Equal(Row.Day(start), therapy.StartedOn);
        Assert.Contains(therapy.EndedOn, (end ?? "").Split('|').Select(day => Row.Day(day.Length == 0 ? null : day)));
    }

    [Fact]
    public void EndedOn_BeforeTheStart_IsOpen()
    {
        var reading = Given.Record(Row.Statement(
            Row.Natalizumab, "stopped", $"\"statusReason\":[{Failed}]", """ "effectivePeriod":{"start":"2026-10-05","end":"2026-10-01"} """));
        Assert.NotEmpty(reading.Unmapped);
        var therapy = Assert.Single(reading.Case.PriorTherapies);
        Assert.Null(therapy.EndedOn);
        Assert.NotEqual(TherapyOutcome.Failed, therapy.Outcome);
    }

    [Theory]
    [InlineData("2026-11-05", "2026-11-05")]
    [InlineData("2026-10-20", null)]
    public void AuthoredOn_IsTheStartOnlyAfterEveryOnset(string authored, string? start)
    {
        var reading = Given.Record(Row.Condition(Row.MsRelapse, """ "onsetDateTime":"2026-11-01" """),
            Row.Request("6902", "stopped", $"\"statusReason\":{Failed}", $"\"authoredOn\":\"{authored}\""));
        var therapy = Assert.Single(reading.Case.PriorTherapies);
        Assert.Equal((Row.Day(start), null), (therapy.StartedOn, therapy.EndedOn));
    }
}
