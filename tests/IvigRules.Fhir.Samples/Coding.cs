namespace IvigRules.Fhir.Samples;

/// <summary>A code of a code system, as it stands in the mapping's tables.</summary>
internal sealed record Coding(string System, string Code, string Display)
{
    private const string Terminology = "http://terminology.hl7.org/CodeSystem/";

    internal static Coding Snomed(string code, string display) => new("http://snomed.info/sct", code, display);

    internal static Coding Loinc(string code, string display) => new("http://loinc.org", code, display);

    internal static Coding Icd10(string code, string display) => new("http://hl7.org/fhir/sid/icd-10-cm", code, display);

    internal static Coding RxNorm(string code, string display) => new("http://www.nlm.nih.gov/research/umls/rxnorm", code, display);

    internal static Coding Cpt(string code, string display) => new("http://www.ama-assn.org/go/cpt", code, display);

    internal static Coding Hl7(string system, string code, string display) => new(Terminology + system, code, display);

    internal static Coding Local(string code) => new("https://ehr.example.org/fhir/CodeSystem/local", code, "");

    internal JsonObject Concept(string? text = null) => new JsonObject { ["coding"] = new JsonArray(ToJson()) }.With("text", text);

    private JsonObject ToJson() =>
        new JsonObject { ["system"] = System, ["code"] = Code }.With("display", Display.Length == 0 ? null : Display);
}
