using IvigRules.Fhir.Tests.Tables;

namespace IvigRules.Fhir.Tests.Degradation;

/// <summary>Resources that withhold a yes while they are understood, each to be added to a record that gives one.</summary>
internal static class Doubts
{
    private const string Recent = "\"effectiveDateTime\":\"2026-11-21\"";

    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["another course"] = Row.Condition("425500002", Active, Confirmed),
        ["another course in ICD-10-CM"] = Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, "G35.B1")}", Active, Confirmed),
        ["a later relapse that is over"] = Row.Condition(Row.MsRelapse, Status("condition-clinical", "resolved"), Confirmed,
            """ "onsetDateTime":"2026-11-18" """, """ "abatementDateTime":"2026-11-20" """),
        ["a relapse without a day"] = Row.Condition(Row.MsRelapse, Active, Confirmed),
        ["a disease in relapse"] = Row.Condition(Row.Ms, Status("condition-clinical", "relapse"), Confirmed),
        ["a deficiency of IgA"] = Row.Condition("29260007", Active, Confirmed),
        ["a low IgA"] = Row.Observation("2458-8", $"\"valueQuantity\":{Row.Quantity("3", "mg/dL")}", Recent),
        ["an IgA below detection"] = Row.Observation(
            "2458-8", """ "valueQuantity":{"value":7,"comparator":"<","unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"} """, Recent),
        ["another weight"] = Row.Observation("29463-7", $"\"valueQuantity\":{Row.Quantity("95", "kg")}", Recent),
        ["a doubt of hypersensitivity"] = Row.Allergy(Row.Drug(Row.Ivig), Status("allergyintolerance-clinical", "inactive"),
            Verification("allergyintolerance-verification", "confirmed")),
        ["hypersensitivity"] = Row.Allergy(Row.Drug(Row.Ivig), Status("allergyintolerance-clinical", "active"),
            Verification("allergyintolerance-verification", "confirmed")),
        ["another allergy"] = Row.Allergy(Row.Drug(Row.Natalizumab), """ "category":["medication"] """,
            Status("allergyintolerance-clinical", "active"), Verification("allergyintolerance-verification", "confirmed")),
        ["a reaction"] = Row.Resource("AdverseEvent", """ "actuality":"actual" """, $"\"event\":{Given.Snomed("126485001")}",
            """ "date":"2026-11-01T10:00:00Z" """, """ "suspectEntity":[{"instance":{"reference":"#ivig"}}] """,
            $$""" "contained":[{"resourceType":"Medication","id":"ivig","code":{{Row.Drug(Row.Ivig)}}}] """),
        ["IVIG before"] = Row.Statement(Row.Ivig, "completed", """ "effectivePeriod":{"start":"2026-11-05","end":"2026-11-09"} """),
        ["IVIG as a vaccine"] = Row.Resource("Immunization", """ "status":"completed" """,
            $"\"vaccineCode\":{Given.Concept("http://hl7.org/fhir/sid/cvx", "87")}", """ "occurrenceDateTime":"2026-11-05" """),
        ["IVIG not tolerated"] = Row.Request(Row.Ivig, "stopped", $"\"statusReason\":{Given.Snomed("395009001")}"),
        ["plasma exchange that runs"] = Row.Procedure("in-progress", """ "performedDateTime":"2026-11-20" """),
        ["plasma exchange that worked"] = Row.Procedure(
            "completed", $"\"outcome\":{Given.Snomed("385669000")}", """ "performedPeriod":{"start":"2026-11-15","end":"2026-11-20"} """),
        ["a steroid that runs"] = Row.Request("6902", "active", """ "authoredOn":"2026-11-20" """,
            $"\"dosageInstruction\":[{{\"route\":{Given.Snomed("47625008")}}}]"),
        ["a steroid that worked"] = Row.Statement("6902", "completed", $"\"statusReason\":[{Given.Snomed("182846007")}]",
            $"\"dosage\":[{{\"route\":{Given.Snomed("47625008")}}}]", """ "effectivePeriod":{"start":"2026-11-15","end":"2026-11-20"} """),
        ["a drug that runs"] = Row.Statement(Row.Natalizumab, "active", """ "effectivePeriod":{"start":"2026-05-01"} """),
        ["a drug that worked"] = Row.Request(Row.Natalizumab, "stopped", $"\"statusReason\":{Given.Snomed("182846007")}",
            """ "dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"start":"2026-01-01"}}}}] """),
        ["a premedication not tolerated"] = Row.Statement("161", "stopped", $"\"statusReason\":[{Given.Snomed("395009001")}]"),
        ["a pregnancy"] = Row.Resource("Condition", $"\"code\":{Given.Concept(Row.Icd10, "Z33.1")}", Active, Confirmed),
    };

    private static string Active => Status("condition-clinical", "active");

    private static string Confirmed => Verification("condition-ver-status", "confirmed");

    private static string Status(string system, string code) => $"\"clinicalStatus\":{Row.Hl7(system, code)}";

    private static string Verification(string system, string code) => $"\"verificationStatus\":{Row.Hl7(system, code)}";
}
