namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Sections 6.6.1 and 6.6.6: which resource is a record of a therapy, its period, its drug, and records of one course.</summary>
public sealed class TherapyResourceTests
{
    private static readonly string Failed = $"\"statusReason\":{Given.Snomed("395007004")}";
    private const string Bounds = """ "dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"start":"2026-10-03","end":"2026-10-08"}}}}] """;
    private static readonly string FailedToo = $"\"statusReason\":[{Given.Snomed("395007004")}]";

    [Theory]
    [InlineData(""" "dosageInstruction":[{"timing":{"event":["2026-10-05","2026-10-03"]}}] """, "2026-10-03", "2026-10-05")]
    [InlineData(""" "dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"start":"2026-10-03","end":"2026-10-05"}}}}] """, "2026-10-03", "2026-10-05")]
    [InlineData("""
        "dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"start":"2026-10-03","end":"2026-10-05"}}}},
                             {"timing":{"repeat":{"boundsPeriod":{"start":"2026-10-06","end":"2026-10-08"}}}}]
        """, "2026-10-03", "2026-10-08")]
    [InlineData(""" "dispenseRequest":{"validityPeriod":{"start":"2026-10-03","end":"2026-10-05"}} """, null, null)]
    [InlineData(""" "authoredOn":"2026-10-02" """, "2026-10-02", null)]
    public void Request_EachTime_IsItsPeriodOrNone(string time, string? start, string? end)
    {
        var therapy = Assert.Single(Given.Record(Row.Request(Row.Natalizumab, "stopped", Failed, time)).Case.PriorTherapies);
        Assert.Equal((Row.Day(start), Row.Day(end)), (therapy.StartedOn, therapy.EndedOn));
    }

    [Theory]
    [InlineData("""{"code":CODE}""", false)]
    [InlineData("""{"status":"inactive","code":CODE}""", false)]
    [InlineData("""{"ingredient":[{"itemCodeableConcept":CODE},{"itemCodeableConcept":{"text":"water"}}]}""", false)]
    [InlineData("""{"ingredient":[{"itemCodeableConcept":CODE,"isActive":false}]}""", true)]
    [InlineData("""{"status":"entered-in-error","code":CODE}""", true)]
    public void Medication_ByReference_IsItsCodeOrItsIngredient(string medication, bool none)
    {
        var json = medication.Replace("CODE", Row.Drug(Row.Natalizumab), StringComparison.Ordinal);
        var resource = json.Insert(1, """ "resourceType":"Medication","id":"drug", """);
        var request = Row.Resource("MedicationRequest", """ "status":"completed","intent":"order","medicationReference":{"reference":"Medication/drug"} """);
        var contained = Row.Resource("MedicationRequest", """ "status":"completed","intent":"order","medicationReference":{"reference":"#drug"} """,
            $"\"contained\":[{resource}]");
        foreach (var reading in new[] { Given.Record(resource, request), Given.Record(contained) })
            Assert.Equal(none ? [] : ["natalizumab"], reading.Case.PriorTherapies.Where(one => one.Outcome is not null).Select(one => one.Therapy.Id));
    }

    [Theory]
    [InlineData("""{"reference":"Medication/nowhere"}""", true)]
    [InlineData("""{"identifier":{"system":"urn:x","value":"1"}}""", true)]
    [InlineData("{}", true)]
    [InlineData("""{"reference":"Medication/nowhere","display":"aspirin"}""", false)]
    public void Medication_Unresolved_IsUnidentifiedUnlessItIsNamed(string reference, bool open)
    {
        var reading = Given.Record(Row.Resource("MedicationRequest", """ "status":"completed","intent":"order" """, $"\"medicationReference\":{reference}"));
        Assert.Equal(open ? [CaseList.PriorTherapies] : [], reading.Case.Incomplete.Where(list => list == CaseList.PriorTherapies));
    }

    [Fact]
    public void Medication_UnresolvedWithTheNameOfATherapy_IsThat() => Assert.Equal("natalizumab", Assert.Single(Given.Record(
        Row.Resource("MedicationRequest", """ "status":"completed","intent":"order" """,
            """ "medicationReference":{"reference":"Medication/nowhere","display":"natalizumab"} """)).Case.PriorTherapies).Therapy.Id);

    [Theory]
    [InlineData("http://snomed.info/sct", "1", true)]
    [InlineData("urn:local", "1", true)]
    [InlineData("http://www.ama-assn.org/go/cpt", "99213", false)]
    [InlineData("http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "A1234", false)]
    [InlineData("http://www.cms.gov/Medicare/Coding/ICD10", "0DTJ4ZZ", false)]
    [InlineData("http://www.ama-assn.org/go/cpt", "not a code", true)]
    public void Procedure_OfCodesAlone_IsAnotherOrUnidentified(string system, string code, bool open)
    {
        var reading = Given.Record(Row.Resource("Procedure", """ "status":"completed" """, $"\"code\":{Given.Concept(system, code)}"));
        Assert.Equal(open ? [CaseList.PriorTherapies] : [], reading.Case.Incomplete);
        Assert.Empty(reading.Case.PriorTherapies);
    }

    [Theory]
    [InlineData("210", false)]
    [InlineData("not a code", true)]
    public void Immunization_OfCodesAlone_IsAnotherOrUnidentified(string code, bool open) => Assert.Equal(open, !Given.Record(Row.Resource(
        "Immunization", """ "status":"completed" """, $"\"vaccineCode\":{Given.Concept("http://hl7.org/fhir/sid/cvx", code)}")).Case.Incomplete.IsEmpty);

    [Fact]
    public void Sessions_Five_AreFiveRecords() => Assert.Equal(5, Given.Record(
        [.. Enumerable.Range(1, 5).Select(day => Row.Procedure("completed", $"\"performedDateTime\":\"2026-11-0{day}\""))]).Case.PriorTherapies.Length);

    [Theory]
    [InlineData(""" "basedOn":[{"reference":"MedicationRequest/order"}] """, "", true)]
    [InlineData("", "", false)]
    [InlineData(""" "effectivePeriod":{"start":"2026-10-04","end":"2026-10-05"} """, Bounds, true)]
    [InlineData(""" "effectivePeriod":{"start":"2026-10-01","end":"2026-10-05"} """, Bounds, false)]
    [InlineData(""" "effectivePeriod":{"start":"2026-10-04"} """, Bounds, false)]
    public void Course_RecordWithoutOutcome_IsCoveredByOneThatStatesIt(string statement, string order, bool covered)
    {
        var reading = Given.Record(
            Row.Request(Row.Natalizumab, "stopped", """ "id":"order" """, Failed, order), Row.Statement(Row.Natalizumab, "completed", statement));
        Assert.Equal(covered, reading.Case.PriorTherapies.All(one => one.Outcome is TherapyOutcome.Failed));
        Assert.Equal(covered, reading.Case.PriorTherapies.Length == 1);
        Given.IsConserved(reading);
    }

    [Fact]
    public void Course_BothBasedOnOneOrder_IsCovered() => Assert.Single(Given.Record(
        Row.Request(Row.Natalizumab, "completed", """ "id":"order" """),
        Row.Statement(Row.Natalizumab, "stopped", FailedToo, """ "basedOn":[{"reference":"MedicationRequest/order"}] """),
        Row.Statement(Row.Natalizumab, "completed", """ "basedOn":[{"reference":"MedicationRequest/order"}] """)).Case.PriorTherapies);

    [Fact]
    public void Course_BothWithAnOutcome_AreBothGiven() => Assert.Equal(2, Given.Record(
        Row.Request(Row.Natalizumab, "stopped", """ "id":"order" """, Failed),
        Row.Statement(Row.Natalizumab, "completed", $"\"statusReason\":[{Given.Snomed("182846007")}]", """ "basedOn":[{"reference":"MedicationRequest/order"}] """))
        .Case.PriorTherapies.Length);
}
