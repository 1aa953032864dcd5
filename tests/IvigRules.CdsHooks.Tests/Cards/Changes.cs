using System.Globalization;
using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Cards;

/// <summary>Changes of a record for which IVIG may be considered, and drafts that are out of the ordinary.</summary>
internal static class Changes
{
    internal static void None(JsonObject record) => Assert.NotNull(record);

    internal static void NoDisease(JsonObject record)
    {
        Given.Remove(record, "ms");
        Given.Remove(record, "relapse");
    }

    internal static void SteroidsRun(JsonObject record)
    {
        var order = Given.Find(record, "ivmp");
        order["status"] = "active";
        order.Remove("statusReason");
        order["dosageInstruction"]![0]!["timing"]!["repeat"]!["boundsPeriod"]!.AsObject().Remove("end");
    }

    internal static void AnAgentRuns(JsonObject record) => Given.Add(record, """
        {"resourceType":"MedicationRequest","id":"dmt","status":"active","intent":"order","subject":{"reference":"Patient/p-001"},
         "authoredOn":"2025-03-01","medicationCodeableConcept":{"text":"ofatumumab"} }
        """);

    internal static void NoIga(JsonObject record) => Given.Remove(record, "iga");

    internal static void LowIga(JsonObject record) => Given.Find(record, "iga")["valueQuantity"]!["value"] = 3;

    internal static void Diabetes(JsonObject record) => Given.Add(record, """
        {"resourceType":"Condition","id":"dm","subject":{"reference":"Patient/p-001"},
         "code":{"coding":[{"system":"http://snomed.info/sct","code":"44054006","display":"Diabetes mellitus type 2"}]} }
        """);

    internal static void Hypersensitive(JsonObject record) =>
        Given.Find(record, "nka")["code"]!["coding"]![0] = JsonNode.Parse($$"""{"system":"{{Given.RxNorm}}","code":"1426680"}""");

    internal static void OutcomeNotStated(JsonObject record)
    {
        Given.Find(record, "ivmp")["status"] = "completed";
        Given.Find(record, "ivmp").Remove("statusReason");
    }

    internal static void SteroidUnknown(JsonObject record) => Given.Find(record, "plex")["statusReason"]!["coding"]![0]!["code"] = "0";

    internal static void OpenReaction(JsonObject record)
    {
        Given.Add(record, $$"""
            {"resourceType":"Medication","id":"ig","code":{"coding":[{"system":"{{Given.RxNorm}}","code":"1426680"}]} }
            """);
        Given.Add(record, """
            {"resourceType":"AdverseEvent","id":"ae","actuality":"actual","subject":{"reference":"Patient/p-001"},"date":"2026-10-02",
             "event":{"coding":[{"system":"http://snomed.info/sct","code":"267036007","display":"Dyspnea"}]},
             "suspectEntity":[{"instance":{"reference":"Medication/ig"}}]}
            """);
    }

    internal static JsonObject Ibuprofen()
    {
        var draft = Given.Draft();
        draft["medicationCodeableConcept"] = JsonNode.Parse($$"""
            {"coding":[{"system":"{{Given.RxNorm}}","code":"5640","display":"ibuprofen"}]}
            """);
        return draft;
    }

    internal static JsonObject WithoutDose()
    {
        var draft = Given.Draft();
        draft.Remove("dosageInstruction");
        return draft;
    }

    internal static JsonObject Subcutaneous()
    {
        var draft = Given.Draft();
        draft["dosageInstruction"]![0]!["route"]!["coding"]![0] =
            JsonNode.Parse("""{"system":"http://snomed.info/sct","code":"34206005","display":"Subcutaneous route"}""");
        return draft;
    }

    internal static string Rate(int millilitresAnHour) => string.Create(CultureInfo.InvariantCulture, $$"""
        ,"rateRatio":{"numerator":{"value":{{millilitresAnHour}},"system":"http://unitsofmeasure.org","code":"mL"},
         "denominator":{"value":1,"system":"http://unitsofmeasure.org","code":"h"} }
        """);
}
