namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Sections 6.6.3 and 6.6.4, and F3: each status of each type, with and without a reason. No outcome is inferred.</summary>
public sealed class TherapyStatusTests
{
    private const string Failed = "395007004";
    private const string NotTolerated = "395009001";
    private const string Contraindicated = "410536001";

    /// <summary>The status; what it is without a reason, then with one of each kind. "excluded" makes nothing, "open" is no outcome.</summary>
    private static readonly (string Type, string Status, string None, string Failed, string NotTolerated, string Contraindicated)[] Rows =
    [
        ("MedicationRequest", "active", "ongoing", "open", "open", "open"),
        ("MedicationRequest", "completed", "given", "failed", "not-tolerated", "contraindicated"),
        ("MedicationRequest", "stopped", "given", "failed", "not-tolerated", "contraindicated"),
        // Cancelled and "ineffective" do not fit together: 6.6.3 alone would leave it out, 6.6.4 opens it, and the safer of the two holds.
        ("MedicationRequest", "cancelled", "excluded", "open", "open", "contraindicated"),
        ("MedicationRequest", "on-hold", "open", "open", "open", "open"),
        ("MedicationRequest", "unknown", "open", "open", "open", "open"),
        ("MedicationRequest", "draft", "excluded", "excluded", "excluded", "excluded"),
        ("MedicationRequest", "entered-in-error", "excluded", "excluded", "excluded", "excluded"),
        ("MedicationStatement", "active", "ongoing", "open", "open", "open"),
        ("MedicationStatement", "completed", "given", "failed", "not-tolerated", "contraindicated"),
        ("MedicationStatement", "stopped", "given", "failed", "not-tolerated", "contraindicated"),
        ("MedicationStatement", "not-taken", "open", "failed", "not-tolerated", "contraindicated"),
        ("MedicationStatement", "on-hold", "open", "open", "open", "open"),
        ("MedicationStatement", "unknown", "open", "open", "open", "open"),
        ("MedicationStatement", "intended", "excluded", "excluded", "excluded", "excluded"),
        ("MedicationStatement", "entered-in-error", "excluded", "excluded", "excluded", "excluded"),
        ("MedicationAdministration", "in-progress", "ongoing", "open", "open", "open"),
        ("MedicationAdministration", "completed", "given", "failed", "not-tolerated", "contraindicated"),
        ("MedicationAdministration", "stopped", "given", "failed", "not-tolerated", "contraindicated"),
        ("MedicationAdministration", "not-done", "open", "open", "not-tolerated", "contraindicated"),
        ("MedicationAdministration", "on-hold", "open", "open", "open", "open"),
        ("MedicationAdministration", "unknown", "open", "open", "open", "open"),
        ("MedicationAdministration", "entered-in-error", "excluded", "excluded", "excluded", "excluded"),
        ("Procedure", "in-progress", "ongoing", "open", "open", "open"),
        ("Procedure", "completed", "given", "failed", "not-tolerated", "contraindicated"),
        ("Procedure", "stopped", "given", "failed", "not-tolerated", "contraindicated"),
        ("Procedure", "not-done", "open", "open", "not-tolerated", "contraindicated"),
        ("Procedure", "on-hold", "open", "open", "open", "open"),
        ("Procedure", "unknown", "open", "open", "open", "open"),
        ("Procedure", "preparation", "excluded", "excluded", "excluded", "excluded"),
        ("Procedure", "entered-in-error", "excluded", "excluded", "excluded", "excluded"),
        ("Immunization", "completed", "given", "failed", "not-tolerated", "contraindicated"),
        ("Immunization", "not-done", "open", "open", "not-tolerated", "contraindicated"),
        ("Immunization", "entered-in-error", "excluded", "excluded", "excluded", "excluded"),
    ];

    public static TheoryData<string, string, string?, string> All() => [.. Rows.SelectMany(row => new[]
    {
        (row.Type, row.Status, (string?)null, row.None),
        (row.Type, row.Status, Failed, row.Failed),
        (row.Type, row.Status, NotTolerated, row.NotTolerated),
        (row.Type, row.Status, Contraindicated, row.Contraindicated),
    })];

    [Theory]
    [MemberData(nameof(All))]
    public void Outcome_EachStatusAndReason_IsStatedOrOpen(string type, string status, string? reason, string expected)
    {
        var reading = Given.Record(Therapy(type, status, reason));
        var read = reading.Case.PriorTherapies;
        Assert.Equal(expected, read.IsEmpty ? "excluded" : Assert.Single(read).Outcome is { } outcome ? Answers.Name(outcome) : "open");
        if (expected == "excluded")
            Assert.Equal([UnmappedReason.StatusExcludes], Given.Reasons(reading));
        if (expected is "open" or "given")
            Assert.NotEmpty(reading.Unmapped);
        Given.IsConserved(reading);
    }

    [Theory]
    [InlineData(null, "excluded")]
    [InlineData(Failed, "open")]
    [InlineData(Contraindicated, "contraindicated")]
    [InlineData("309846006", "unavailable")]
    [InlineData("105480006", "declined")]
    public void DoNotPerform_EachReason_StatesThatItWasNotGiven(string? reason, string expected)
    {
        var read = Given.Record(Row.Request(Row.Natalizumab, "active", "\"doNotPerform\":true",
            reason is null ? "" : $"\"reasonCode\":[{Given.Snomed(reason)}]")).Case.PriorTherapies;
        Assert.Equal(expected, read.IsEmpty ? "excluded" : Assert.Single(read).Outcome is { } outcome ? Answers.Name(outcome) : "open");
    }

    [Theory]
    [InlineData("proposal", true)]
    [InlineData("plan", true)]
    [InlineData("option", true)]
    [InlineData("order", false)]
    [InlineData("original-order", false)]
    [InlineData("instance-order", false)]
    public void Intent_OfNoOrder_IsExcluded(string intent, bool excluded)
    {
        var reading = Given.Record(Row.Request(Row.Natalizumab, "completed").Replace("\"order\"", $"\"{intent}\"", StringComparison.Ordinal));
        Assert.Equal(excluded, reading.Case.PriorTherapies.IsEmpty);
    }

    [Theory]
    [InlineData("2026-10-01", "given")]
    [InlineData("2026-11-22", "given")]
    [InlineData("2026-12-24", "ongoing")]
    public void Active_WithAnEndOfItsOwn_IsOngoingUntilThen(string end, string expected)
    {
        var reading = Given.Record(Row.Statement(Row.Natalizumab, "active", $$""" "effectivePeriod":{"start":"2026-09-01","end":"{{end}}"} """));
        Assert.Equal(expected, Answers.Name(Assert.Single(reading.Case.PriorTherapies).Outcome!.Value));
    }

    private static string Therapy(string type, string status, string? reason)
    {
        var one = reason is null ? "" : $"\"statusReason\":{Given.Snomed(reason)}";
        var list = reason is null ? "" : $"\"statusReason\":[{Given.Snomed(reason)}]";
        return type switch
        {
            "MedicationRequest" => Row.Request(Row.Natalizumab, status, one),
            "MedicationStatement" => Row.Statement(Row.Natalizumab, status, list),
            "MedicationAdministration" => Row.Administration(Row.Natalizumab, status, list),
            "Procedure" => Row.Procedure(status, one),
            _ => Row.Resource("Immunization", $"\"status\":\"{status}\"", $"\"vaccineCode\":{Given.Concept("http://hl7.org/fhir/sid/cvx", "87")}", one),
        };
    }
}
