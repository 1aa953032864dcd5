namespace IvigRules.Tests.Vignettes;

/// <summary>The four patients of the clinical audit, as JSON, and what is recorded of each beside that.</summary>
internal static class AuditedPatients
{
    /// <summary>An MS relapse in which methylprednisolone failed and plasma exchange was not tolerated.</summary>
    internal static string Ms(string weight = """{ "value": 70, "unit": "kg", "measuredOn": "2026-11-20" }""", string patient = "", string conditions = "",
        string relapses = "", string therapies = "", string reactions = "") => $$"""
        {
          "asOf": "2026-11-22",
          "patient": { "id": "p-001", "birthDate": "1988-04-02", "sex": "female", "weight": {{weight}}, "ivigHypersensitivity": false{{patient}} },
          "conditions": [{ "kind": "multiple-sclerosis", "course": "relapsing-remitting", "onset": "2017-05-10" }{{conditions}}],
          "relapses": [{ "disease": "multiple-sclerosis", "onset": "2026-11-01" }{{relapses}}],
          "priorTherapies": [
            { "therapy": "intravenous-methylprednisolone", "outcome": "failed", "startedOn": "2026-11-03" },
            { "therapy": "plasma-exchange", "outcome": "not-tolerated", "startedOn": "2026-11-09" }{{therapies}}
          ],
          "labResults": [{ "analyte": "iga", "value": 180, "unit": "mg/dL", "collectedOn": "2026-11-19" }],
          "infusionReactions": [{{reactions}}]
        }
        """;

    /// <summary>An NMO relapse in which methylprednisolone failed.</summary>
    internal static string Nmo(string therapies = "") => $$"""
        {
          "asOf": "2026-11-22",
          "patient": { "id": "p-002", "birthDate": "1979-02-11", "sex": "female", "weight": { "value": 62, "unit": "kg", "measuredOn": "2026-11-20" },
            "ivigHypersensitivity": false },
          "conditions": [{ "kind": "neuromyelitis-optica" }],
          "relapses": [{ "disease": "neuromyelitis-optica", "onset": "2026-11-01" }],
          "priorTherapies": [{ "therapy": "intravenous-methylprednisolone", "outcome": "failed", "startedOn": "2026-11-02" }{{therapies}}],
          "labResults": [{ "analyte": "iga", "value": 140, "unit": "mg/dL", "collectedOn": "2026-11-19" }]
        }
        """;

    /// <summary>PML and an immune reconstitution syndrome that began on 10 October 2026.</summary>
    internal static string Iris(string therapies) => $$"""
        {
          "asOf": "2026-11-22",
          "patient": { "id": "p-003", "ivigHypersensitivity": false },
          "conditions": [{ "kind": "progressive-multifocal-leukoencephalopathy" }, { "kind": "immune-reconstitution-syndrome", "onset": "2026-10-10" }],
          "priorTherapies": [{{therapies}}]
        }
        """;

    /// <summary>Relapsing-remitting MS between relapses.</summary>
    internal static string Prevention(string therapies) => $$"""
        {
          "asOf": "2026-11-22",
          "patient": { "id": "p-004", "ivigHypersensitivity": false },
          "conditions": [{ "kind": "multiple-sclerosis", "course": "relapsing-remitting" }],
          "priorTherapies": [{{therapies}}]
        }
        """;

    /// <summary>Assesses a patient under the default policy and compares one indication with what is expected of it.</summary>
    internal static void Holds(Indication indication, string patient, ExpectedAnswer expected)
    {
        var result = new IvigAssessor().Assess(CaseJson.Read(patient));
        var answer = result[indication];
        Assert.Equal(expected.Verdict, answer.Verdict);
        Assert.Equal(expected.Readiness ?? answer.Readiness, answer.Readiness);
        Assert.Equal(expected.Determining ?? [.. answer.Determining], answer.Determining);
        Assert.Equal(expected.Failed ?? With(Truth.NotMet), With(Truth.NotMet));
        Assert.Equal(expected.Outstanding ?? With(Truth.Unknown), With(Truth.Unknown));
        Assert.Subset(answer.Missing.Select(missing => missing.Fact.Fact).ToHashSet(StringComparer.Ordinal), expected.Missing.ToHashSet(StringComparer.Ordinal));
        Assert.Equal(expected.Removed ?? Removed(), Removed());
        Assert.Equal(expected.NotUnderstood, result.NotUnderstood.Select(fact => fact.Fact));
        Assert.Equal(expected.Grams ?? answer.Plan?.PerInfusion.High.Exact.Grams, answer.Plan?.PerInfusion.High.Exact.Grams);

        IEnumerable<string> With(Truth truth) => answer.Checks.Where(check => check.Truth == truth).Select(check => check.Rule.Id);

        IEnumerable<string> Removed() => answer.RemovedPremedication.Select(removed => removed.Drug.Id);
    }
}
