using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IvigRules.Fhir.Tests.Degradation;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>Random records: a random case in a random dialect, with up to four steps of degradation at random places.</summary>
internal static class GeneratedRecords
{
    internal static Gen<GeneratedRecord> Any { get; } =
        from recorded in GeneratedCases.Any
        from dialect in Gen.Elements(Enum.GetValues<FhirDialect>())
        from steps in Gen.Choose(1, 4)
        from picks in Gen.Choose(0, 1_000_000).ListOf(steps)
        let written = Write(recorded, dialect)
        select new GeneratedRecord(recorded, dialect, written, picks.Aggregate(written, DegradedOnce));

    /// <summary>The record after the step with this number.</summary>
    internal static JsonObject DegradedOnce(JsonObject record, int pick)
    {
        var places = Degraded.Places(record).ToArray();
        var (path, step) = places[pick % places.Length];
        return Degraded.After(record, path, step);
    }

    private static JsonObject Write(PatientCase recorded, FhirDialect dialect) =>
        FhirWriter.TryWrite(recorded, dialect, out var bundle, out var whyNot)
            ? JsonNode.Parse(bundle)!.AsObject()
            : throw new InvalidOperationException(whyNot);
}
