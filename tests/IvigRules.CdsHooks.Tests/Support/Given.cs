using System.Text;
using System.Text.Json;

namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>Records, drafts and bodies of calls.</summary>
internal static class Given
{
    internal const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    internal const string Patient = "p-001";

    internal static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly Dictionary<string, string> KeyOfType = new(StringComparer.Ordinal)
    {
        ["Condition"] = "conditions",
        ["AllergyIntolerance"] = "allergies",
        ["MedicationRequest"] = "medications",
        ["Medication"] = "medications",
        ["Procedure"] = "procedures",
        ["MedicationStatement"] = "statements",
        ["MedicationAdministration"] = "administrations",
        ["Immunization"] = "immunizations",
        ["AdverseEvent"] = "adverse",
    };

    private static readonly Dictionary<string, string> KeyOfCode = new(StringComparer.Ordinal)
    {
        ["29463-7"] = "weight",
        ["3141-9"] = "weight",
        ["8302-2"] = "height",
        ["82810-3"] = "reproductive",
        ["63895-7"] = "reproductive",
        ["883-9"] = "bloodGroup",
        ["882-1"] = "bloodGroup",
    };

    internal static string[] Keys { get; } =
    [
        "conditions", "allergies", "medications", "procedures", "weight", "height", "labs", "reproductive", "bloodGroup", "statements",
        "administrations", "immunizations", "adverse",
    ];

    internal static string File(params string[] path) =>
        System.IO.File.ReadAllText(Path.Combine([AppContext.BaseDirectory, "Files", .. path]));

    /// <summary>A patient with an acute MS relapse for whom IVIG may be considered, all checks passed.</summary>
    internal static JsonObject AcuteMsRelapse() => JsonNode.Parse(File("made", "acute-ms-relapse.json"))!.AsObject();

    internal static JsonObject Find(JsonObject record, string id) => record["entry"]!.AsArray()
        .Select(entry => entry!["resource"]!.AsObject()).Single(resource => resource["id"]!.GetValue<string>() == id);

    internal static void Add(JsonObject record, string resource) =>
        record["entry"]!.AsArray().Add(new JsonObject { ["resource"] = JsonNode.Parse(resource) });

    internal static void Remove(JsonObject record, string id)
    {
        var entries = record["entry"]!.AsArray();
        entries.Remove(entries.Single(entry => entry!["resource"]!["id"]!.GetValue<string>() == id));
    }

    /// <summary>The record as a client looks it up: a search result for each key.</summary>
    internal static JsonObject Prefetch(JsonObject record)
    {
        var prefetch = new JsonObject();
        foreach (var key in Keys)
            prefetch[key] = Page();
        foreach (var entry in record["entry"]!.AsArray())
        {
            var resource = entry!["resource"]!.DeepClone().AsObject();
            var type = resource["resourceType"]!.GetValue<string>();
            if (type == "Patient")
                prefetch["patient"] = resource;
            else if (KeyOf(type, resource) is { } key)
                prefetch[key]!["entry"]!.AsArray().Add(new JsonObject { ["resource"] = resource });
        }

        return prefetch;
    }

    internal static JsonObject Page(params JsonObject[] resources) => new()
    {
        ["resourceType"] = "Bundle",
        ["type"] = "searchset",
        ["entry"] = new JsonArray([.. resources.Select(resource => new JsonObject { ["resource"] = resource })]),
    };

    /// <summary>An order of IVIG for the patient, not signed yet.</summary>
    internal static JsonObject Draft(string dose = "28", string unit = "g", int count = 5, string more = "", string id = "draft-1") =>
        JsonNode.Parse($$"""
            {"resourceType":"MedicationRequest","id":"{{id}}","status":"draft","intent":"order","subject":{"reference":"Patient/p-001"},
             "medicationCodeableConcept":{"coding":[{"system":"{{RxNorm}}","code":"1426680","display":"immunoglobulin G, human"}]},
             "dosageInstruction":[{"timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d","count":{{count}} } },
              "route":{"coding":[{"system":"http://snomed.info/sct","code":"47625008","display":"Intravenous route"}]},
              "doseAndRate":[{"doseQuantity":{"value":{{dose}},"unit":"{{unit}}","system":"http://unitsofmeasure.org",
               "code":"{{unit}}"} {{more}} }]}]}
            """)!.AsObject();

    internal static JsonObject Body(string hook, JsonObject? prefetch, params JsonObject[] drafts)
    {
        var context = new JsonObject { ["userId"] = "Practitioner/a", ["patientId"] = Patient };
        if (hook != "patient-view")
        {
            var bundle = Page([.. drafts.Select(draft => draft.DeepClone().AsObject())]);
            bundle["type"] = "collection";
            context["draftOrders"] = bundle;
        }

        if (hook == "order-select")
            context["selections"] = new JsonArray([.. drafts.Select(draft => JsonValue.Create($"MedicationRequest/{draft["id"]}"))]);
        var body = new JsonObject
        {
            ["hook"] = hook,
            ["hookInstance"] = "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
            ["context"] = context,
        };
        if (prefetch is not null)
            body["prefetch"] = prefetch;
        return body;
    }

    internal static JsonObject OfRecord(string hook, JsonObject record, params JsonObject[] drafts) => Body(hook, Prefetch(record), drafts);

    internal static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    /// <summary>The cards of an answer in process.</summary>
    internal static JsonElement[] Cards(CdsService service, JsonObject body)
    {
        var answer = service.Answer(body["hook"]!.GetValue<string>(), Bytes(body), AsOf);
        Assert.True(answer.Status == 200, Encoding.UTF8.GetString(answer.Json.Span));
        return [.. JsonDocument.Parse(answer.Json).RootElement.GetProperty("cards").EnumerateArray()];
    }

    private static string? KeyOf(string type, JsonObject resource)
    {
        if (type != "Observation")
            return KeyOfType.GetValueOrDefault(type);
        var code = resource["code"]?["coding"]?[0]?["code"]?.GetValue<string>() ?? "";
        return KeyOfCode.GetValueOrDefault(code, "labs");
    }
}
