using System.Collections.Frozen;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>How one type of resource says which therapy, when, and what became of it: one row a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Therapy">The element that says which therapy: a CodeableConcept, or a choice of that and a reference to a
/// Medication.</param>
/// <param name="Part">The part that it belongs to.</param>
/// <param name="Statuses">What each status says of whether it was given.</param>
internal sealed record TherapyForm(string Type, string Therapy, FhirPartKind Part, FrozenDictionary<string, GivenStatus> Statuses)
{
    private static readonly (string Status, GivenStatus Meaning)[] Common =
    [
        ("completed", GivenStatus.Given), ("stopped", GivenStatus.Given), ("on-hold", GivenStatus.Unclear), ("unknown",
            GivenStatus.Unclear),
        ("entered-in-error", GivenStatus.Wrong),
    ];

    internal static ImmutableArray<TherapyForm> All { get; } =
    [
        Of(ReadTypes.Request, "medication", FhirPartKind.Medications,
            ("active", GivenStatus.Running), ("cancelled", GivenStatus.Cancelled), ("draft", GivenStatus.NotGiven)),
        Of(ReadTypes.Statement, "medication", FhirPartKind.Statements,
            ("active", GivenStatus.Running), ("not-taken", GivenStatus.NotTaken), ("intended", GivenStatus.NotGiven)),
        Of(ReadTypes.Administration, "medication", FhirPartKind.Administrations,
            ("in-progress", GivenStatus.Running), ("not-done", GivenStatus.NotDone)),
        Of(ReadTypes.Procedure, "code", FhirPartKind.Procedures,
            ("in-progress", GivenStatus.Running), ("not-done", GivenStatus.NotDone), ("preparation", GivenStatus.NotGiven)),
        new(ReadTypes.Immunization, "vaccineCode", FhirPartKind.Immunizations, new Dictionary<string, GivenStatus>(StringComparer.Ordinal)
        {
            ["completed"] = GivenStatus.Given,
            ["not-done"] = GivenStatus.NotDone,
            ["entered-in-error"] = GivenStatus.Wrong,
        }.ToFrozenDictionary(StringComparer.Ordinal)),
    ];

    private static TherapyForm Of(string type, string therapy, FhirPartKind part, params (string Status, GivenStatus Meaning)[] own) =>
        new(type, therapy, part, Common.Concat(own).ToFrozenDictionary(row => row.Status, row => row.Meaning, StringComparer.Ordinal));
}
