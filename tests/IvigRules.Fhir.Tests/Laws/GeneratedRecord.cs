using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>A case, the record that says it in one dialect, and that record after some steps of degradation.</summary>
internal sealed record GeneratedRecord(PatientCase Case, FhirDialect Dialect, JsonObject Written, JsonObject Degraded)
{
    internal FhirReadOptions Options => Cases.OptionsOf(Case);

    public override string ToString() => $"{CaseJson.ToJson(Case)}\n{Dialect}\n{Degraded.ToJsonString()}";
}
