namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 2: the bundles that are accepted, and what an entry may be.</summary>
public sealed class BundleTests
{
    private static readonly string Ms = Row.OfPatient(Row.Condition(Row.Ms));

    [Theory]
    [InlineData("searchset")]
    [InlineData("collection")]
    [InlineData("document")]
    [InlineData("transaction")]
    [InlineData("batch")]
    public void Type_Accepted_ItsEntriesAreData(string type) =>
        Assert.Single(Given.Read(Row.Bundle(type, Row.Entry(Row.Patient), Row.Entry(Ms)), Given.Whole).Case.Conditions);

    [Theory]
    [InlineData("match")]
    [InlineData("include")]
    [InlineData(null)]
    public void SearchMode_OfData_IsRead(string? mode)
    {
        var more = mode is null ? "" : $$"""
            "search":{"mode":"{{mode}}"}
            """;
        Assert.Single(Given.Read(Row.Bundle("searchset", Row.Entry(Row.Patient), Row.Entry(Ms, more)), Given.Whole).Case.Conditions);
    }

    [Theory]
    [InlineData("error", true)]
    [InlineData("fatal", true)]
    [InlineData("warning", false)]
    [InlineData("information", false)]
    public void SearchMode_Outcome_MakesThePartIncompleteOrIsANote(string severity, bool isIncomplete)
    {
        var outcome = $$"""{"resourceType":"OperationOutcome","issue":[{"severity":"{{severity}}","code":"exception"}]}""";
        var reading = Given.Read(Row.Bundle("searchset", Row.Entry(Row.Patient), Row.Entry(outcome, """ "search":{"mode":"outcome"} """)), Given.Whole);
        Assert.Equal(isIncomplete, reading.Case.Incomplete.Contains(CaseList.Conditions));
        Assert.Equal(isIncomplete, Given.Reasons(reading).Contains(UnmappedReason.ServerError));
        Given.IsConserved(reading);
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public void RequestMethod_ThatChangesTheRecord_IsExcluded(string method)
    {
        var reading = Given.Read(Row.Bundle("transaction", Row.Entry(Row.Patient), Row.Entry(Ms, $$"""
            "request":{"method":"{{method}}","url":"Condition/c"}
            """)), Given.Whole);
        Assert.Empty(reading.Case.Conditions);
        Assert.Contains(UnmappedReason.StatusExcludes, Given.Reasons(reading));
        Given.IsConserved(reading);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("POST")]
    public void RequestMethod_ThatStates_IsRead(string method) =>
        Assert.Single(Given.Read(Row.Bundle("transaction", Row.Entry(Row.Patient), Row.Entry(Ms, $$"""
            "request":{"method":"{{method}}","url":"Condition"}
            """)), Given.Whole).Case.Conditions);

    [Theory]
    [InlineData("batch-response", "200 OK", false)]
    [InlineData("batch-response", "201", false)]
    [InlineData("batch-response", "404 Not Found", true)]
    [InlineData("batch-response", "500", true)]
    [InlineData("transaction-response", "403", true)]
    public void ResponseStatus_EachOf_IsReadOrAnError(string type, string status, bool isError)
    {
        var searchset = Row.Bundle("searchset", Row.Entry(Ms));
        var reading = Given.Read(Row.Bundle(type, Row.Entry(Row.Patient, """ "response":{"status":"200"} """),
            isError ? $$"""{"response":{"status":"{{status}}"} }""" : Row.Entry(searchset, $$"""
                "response":{"status":"{{status}}"}
                """)), Given.Whole);
        Assert.Equal(isError ? 0 : 1, reading.Case.Conditions.Length);
        Assert.Equal(isError, Given.Reasons(reading).Contains(UnmappedReason.ServerError));
        if (isError)
            Assert.Contains(CaseList.Conditions, reading.Case.Incomplete);
    }

    [Fact]
    public void Type_Missing_IsReadAsACollectionAndListed()
    {
        var reading = Given.Read(Row.Bundle(null, Row.Entry(Row.Patient), Row.Entry(Ms)), Given.Whole);
        Assert.Single(reading.Case.Conditions);
        Assert.Equal([UnmappedReason.Malformed], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("history")]
    [InlineData("message")]
    [InlineData("subscription-notification")]
    public void Type_OfNoRecord_IsRefused(string type) =>
        Assert.Throws<FhirUnreadableException>(() => Given.Read(Row.Bundle(type, Row.Entry(Row.Patient))));

    [Theory]
    [InlineData("MedicationDispense", true)]
    [InlineData("Encounter", false)]
    [InlineData("CarePlan", false)]
    public void ResourceType_NotRead_IsCounted(string type, bool withoutBearing)
    {
        var reading = Given.Read(Row.Bundle("collection", Row.Entry(Row.Patient),
            Row.Entry($$"""{"resourceType":"{{type}}","id":"x","subject":{"reference":"Patient/p"} }""")), Given.Whole);
        Assert.Empty(reading.Unmapped);
        if (withoutBearing && reading.Counts.ByType.TryGetValue(type, out var count))
            Assert.Equal((1, 1), (count.Read, count.WithoutBearing));
        else
            Assert.Equal(1, reading.Counts.OtherTypes[type]);
    }

    /// <summary>The name of no type of FHIR may be data, so it is counted without its name.</summary>
    [Fact]
    public void ResourceType_OfNoType_IsCountedAsAnother()
    {
        var reading = Given.Read(Row.Bundle("collection", Row.Entry(Row.Patient), Row.Entry("""{"resourceType":"Zebra","id":"x"}""")), Given.Whole);
        Assert.Empty(reading.Unmapped);
        Assert.Equal(1, Assert.Single(reading.Counts.OtherTypes).Value);
    }

    [Fact]
    public void ResourceType_Missing_IsMalformed()
    {
        var reading = Given.Read(Row.Bundle("collection", Row.Entry(Row.Patient), Row.Entry("""{"id":"x","code":{"text":"MS"}}""")), Given.Whole);
        Assert.Contains(UnmappedReason.Malformed, Given.Reasons(reading));
    }
}
