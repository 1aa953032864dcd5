using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests;

/// <summary>Records that are wholly understood, each with one thing that withholds a yes, and one with none.</summary>
internal static class Samples
{
    private const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";

    internal static IReadOnlyDictionary<string, JsonObject> All { get; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal)
    {
        ["yes"] = Given.AcuteMsRelapse(),
        ["steroids responded"] = With(record => Reason(record, "ivmp", "385669000")),
        ["steroids run"] = With(record =>
        {
            Find(record, "ivmp")["status"] = "active";
            Find(record, "ivmp").Remove("statusReason");
            Bounds(Find(record, "ivmp")).Remove("end");
        }),
        ["plasma exchange runs"] = With(record =>
        {
            Find(record, "plex")["status"] = "in-progress";
            Find(record, "plex").Remove("statusReason");
            Find(record, "plex")["performedPeriod"]!.AsObject().Remove("end");
        }),
        ["relapse is over"] = With(record => Find(record, "relapse")["abatementDateTime"] = "2026-11-15"),
        ["relapse is resolved"] = With(record => Find(record, "relapse")["clinicalStatus"]!["coding"]![0]!["code"] = "resolved"),
        ["hypersensitive"] = With(record => Find(record, "nka")["code"] = Concept(RxNorm, "1426680", "immunoglobulin G, human")),
        ["ivig contraindicated"] = With(Medication("ivig", "cancelled", "395008009", "1426680", "immunoglobulin G, human", "2026-01-10")),
        ["ivig not tolerated"] = With(Medication("ivig", "stopped", "395009001", "1426680", "immunoglobulin G, human", "2026-01-10")),
        ["ivig reaction"] = With(Parse("""
            {"resourceType":"AdverseEvent","id":"ae","actuality":"actual","subject":{"reference":"Patient/p-001"},"date":"2026-10-02",
             "event":{"coding":[{"system":"http://snomed.info/sct","code":"39579001","display":"Anaphylaxis"}]},
             "suspectEntity":[{"instance":{"reference":"Medication/ig"}}]}
            """), Parse($$"""{"resourceType":"Medication","id":"ig","code":{"coding":[{"system":"{{RxNorm}}","code":"1426680","display":"immunoglobulin G, human"}]} }""")),
        ["low iga"] = With(Iga("iga-2", "2026-11-20", 3)),
        ["iga deficiency"] = With(Parse("""
            {"resourceType":"Condition","id":"igad","subject":{"reference":"Patient/p-001"},
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"29260007","display":"Selective IgA deficiency"}]}}
            """)),
        ["child"] = With(record => Find(record, "p-001")["birthDate"] = "2015-04-02"),
        ["nmo plasma exchange runs"] = With(record =>
        {
            Nmo(record);
            Find(record, "plex")["status"] = "in-progress";
            Find(record, "plex").Remove("statusReason");
            Find(record, "plex")["performedPeriod"]!.AsObject().Remove("end");
        }),
        ["nmo"] = With(Nmo),
        ["nmo pregnant"] = With(record =>
        {
            Nmo(record);
            Add(record, Answer("pregnancy", "82810-3", "LA15173-0", "Pregnant", "2026-11-01"));
        }),
        ["nmo once pregnant"] = With(record =>
        {
            Nmo(record);
            Add(record, Answer("pregnancy", "82810-3", "LA15173-0", "Pregnant", "2026-10-10"));
            Add(record, Answer("later", "82810-3", "LA26683-5", "Not pregnant", "2026-11-10"));
            Add(record, Answer("nursing", "63895-7", "LA29253-4", "Not currently breastfeeding", "2026-11-10"));
        }),
        ["natalizumab runs in iris"] = With(record =>
        {
            Iris(record);
            Add(record, Medication("nat", "active", null, "354770", "natalizumab", "2024-01-10"));
        }),
        ["natalizumab stopped before iris"] = With(record =>
        {
            Iris(record);
            Add(record, Medication("nat", "stopped", "395009001", "354770", "natalizumab", "2024-01-10", "2026-06-01"));
        }),
        ["natalizumab stopped after iris"] = With(record =>
        {
            Iris(record);
            Add(record, Medication("nat", "stopped", "395009001", "354770", "natalizumab", "2024-01-10", "2026-11-01"));
        }),
        ["sessions of plasma exchange run"] = With(record =>
        {
            Find(record, "plex")["status"] = "in-progress";
            Find(record, "plex").Remove("statusReason");
            Find(record, "plex").Remove("performedPeriod");
            Add(record, Parse("""
                {"resourceType":"Procedure","id":"session","status":"completed","subject":{"reference":"Patient/p-001"},"partOf":[{"reference":"Procedure/plex"}],
                 "performedDateTime":"2026-11-10","code":{"coding":[{"system":"http://snomed.info/sct","code":"20720000","display":"Plasmapheresis"}]} }
                """));
        }),
        ["allergy to IVIG is suspected"] = With(Parse($$"""
            {"resourceType":"AllergyIntolerance","id":"ig","patient":{"reference":"Patient/p-001"},"category":["biologic"],
             "verificationStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-verification","code":"unconfirmed"}]},
             "code":{"coding":[{"system":"{{RxNorm}}","code":"1426680","display":"immunoglobulin G, human"}]} }
            """)),
        ["no known allergies by list"] = With(record =>
        {
            var entries = record["entry"]!.AsArray();
            entries.Remove(entries.Single(entry => entry!["resource"]!["id"]!.GetValue<string>() == "nka"));
            Add(record, Parse("""
                {"resourceType":"List","id":"list","status":"current","mode":"snapshot","subject":{"reference":"Patient/p-001"},"date":"2026-11-20",
                 "code":{"coding":[{"system":"http://loinc.org","code":"48765-2","display":"Allergies"}]},
                 "emptyReason":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/list-empty-reason","code":"nilknown","display":"Nil Known"}]} }
                """));
        }),
        ["corticosteroids by mouth run"] = With(Medication("oral", "active", null, "8640", "prednisone", "2026-11-10")),
        ["dmt responds"] = With(Medication("dmt", "stopped", "385669000", "1876366", "ocrelizumab", "2024-01-10")),
    };

    /// <summary>The records as they are, with a text beside each code, and with codes alone.</summary>
    internal static IReadOnlyDictionary<string, JsonObject> Dialects { get; } = All.Concat(
        All.Select(sample => KeyValuePair.Create($"{sample.Key}, texts", Written(sample.Value, keepsDisplays: true))))
        .Concat(All.Select(sample => KeyValuePair.Create($"{sample.Key}, codes", Written(sample.Value, keepsDisplays: false))))
        .ToDictionary(StringComparer.Ordinal);

    private static JsonObject Written(JsonObject record, bool keepsDisplays)
    {
        var copy = record.DeepClone().AsObject();
        Change(copy);
        return copy;

        void Change(JsonNode? node)
        {
            if (node is JsonArray array)
                array.ToList().ForEach(Change);
            if (node is not JsonObject o)
                return;
            if (keepsDisplays && o["coding"] is JsonArray codings && codings[0]?["display"] is { } display)
                o["text"] = display.GetValue<string>();
            if (!keepsDisplays)
                o.Remove("display");
            foreach (var (_, value) in o.ToArray())
                Change(value);
        }
    }

    private static JsonObject With(params JsonObject[] more) => With(record =>
    {
        foreach (var resource in more)
            Add(record, resource);
    });

    private static JsonObject With(Action<JsonObject> change)
    {
        var record = Given.AcuteMsRelapse();
        change(record);
        return record;
    }

    internal static void Add(JsonObject record, JsonObject resource) =>
        record["entry"]!.AsArray().Add(new JsonObject { ["resource"] = resource });

    internal static JsonObject Find(JsonObject record, string id) => record["entry"]!.AsArray()
        .Select(entry => entry!["resource"]!.AsObject()).Single(resource => resource["id"]!.GetValue<string>() == id);

    private static JsonObject Bounds(JsonObject request) =>
        request["dosageInstruction"]![0]!["timing"]!["repeat"]!["boundsPeriod"]!.AsObject();

    private static void Reason(JsonObject record, string id, string code) =>
        Find(record, id)["statusReason"]!["coding"]![0]!["code"] = code;

    private static void Nmo(JsonObject record)
    {
        Find(record, "ms")["code"] = Concept("http://snomed.info/sct", "25044007", "Neuromyelitis optica");
        var relapse = Find(record, "relapse");
        relapse["code"] = Concept("http://snomed.info/sct", "25044007", "Neuromyelitis optica");
        relapse["extension"] = JsonNode.Parse("""
            [{"url":"http://hl7.org/fhir/StructureDefinition/condition-occurredFollowing","valueReference":{"reference":"Condition/ms"}}]
            """);
    }

    private static void Iris(JsonObject record)
    {
        Find(record, "relapse")["code"] = Concept("http://snomed.info/sct", "426202004", "Immune reconstitution syndrome");
        Find(record, "relapse")["onsetDateTime"] = "2026-10-01";
        Add(record, Parse("""
            {"resourceType":"Condition","id":"pml","subject":{"reference":"Patient/p-001"},"onsetDateTime":"2026-05-01",
             "code":{"coding":[{"system":"http://snomed.info/sct","code":"22255007","display":"Progressive multifocal leukoencephalopathy"}]}}
            """));
    }

    private static JsonObject Concept(string system, string code, string display) =>
        new JsonObject { ["coding"] = new JsonArray(new JsonObject { ["system"] = system, ["code"] = code, ["display"] = display }) };

    private static JsonObject Medication(string id, string status, string? reason, string rxNorm, string display, string start, string? end = null)
    {
        var resource = Parse($$"""
            {"resourceType":"MedicationStatement","id":"{{id}}","status":"{{status}}","subject":{"reference":"Patient/p-001"},
             "medicationCodeableConcept":{"coding":[{"system":"{{RxNorm}}","code":"{{rxNorm}}","display":"{{display}}"}]},
             "effectivePeriod":{"start":"{{start}}"} }
            """);
        if (status == "cancelled")
        {
            resource["resourceType"] = "MedicationRequest";
            resource["intent"] = "order";
            resource.Remove("effectivePeriod");
            resource["authoredOn"] = start;
        }

        if (end is not null)
            resource["effectivePeriod"]!["end"] = end;
        var why = reason is null ? null : Concept("http://snomed.info/sct", reason, "the reason");
        if (why is not null)
            resource["statusReason"] = status == "cancelled" ? why : new JsonArray(why);
        return resource;
    }

    private static JsonObject Iga(string id, string day, int value) => Parse($$"""
        {"resourceType":"Observation","id":"{{id}}","status":"final","subject":{"reference":"Patient/p-001"},"effectiveDateTime":"{{day}}",
         "code":{"coding":[{"system":"http://loinc.org","code":"2458-8","display":"IgA [Mass/volume] in Serum or Plasma"}]},
         "valueQuantity":{"value":{{value}},"unit":"mg/dL","system":"http://unitsofmeasure.org","code":"mg/dL"} }
        """);

    private static JsonObject Answer(string id, string question, string answer, string display, string day) => Parse($$"""
        {"resourceType":"Observation","id":"{{id}}","status":"final","subject":{"reference":"Patient/p-001"},"effectiveDateTime":"{{day}}",
         "code":{"coding":[{"system":"http://loinc.org","code":"{{question}}","display":"status"}]},
         "valueCodeableConcept":{"coding":[{"system":"http://loinc.org","code":"{{answer}}","display":"{{display}}"}]} }
        """);

    internal static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
