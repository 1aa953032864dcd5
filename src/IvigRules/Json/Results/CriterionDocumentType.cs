using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Assessments;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="CriterionDocument"/>.</summary>
internal sealed class CriterionDocumentType() : DocumentType<CriterionDocument>(
    Required("says", Text, (ref draft, value) => draft.Says = value, document => document.Says),
    Required("truth", new NameType<Truth>(), (ref draft, value) => draft.Truth = value, document => document.Truth),
    Optional("reason", new NameType<UnknownReason>(), (ref draft, value) => draft.Reason = value, document => document.Reason),
    Optional("because", Text, (ref draft, value) => draft.Because = value, document => document.Because),
    Optional("of", new PartsType(), (ref draft, value) => draft.Of = value, document => document.Of))
{
    protected override CriterionDocument Start() => new();

    /// <summary>The parts, which are criteria again: the schema points back to the criterion of a rule.</summary>
    private sealed class PartsType : ContractType<ImmutableArray<CriterionDocument>>
    {
        private static readonly ListType<CriterionDocument> List = new(new CriterionDocumentType());

        internal override ImmutableArray<CriterionDocument> Read(ref Utf8JsonReader reader) => List.Read(ref reader);

        internal override ImmutableArray<CriterionDocument> Read(ref Utf8JsonReader reader, FaultList? faults) =>
            List.Read(ref reader, faults);

        internal override void Write(Utf8JsonWriter writer, ImmutableArray<CriterionDocument> value) => List.Write(writer, value);

        internal override JsonObject Schema() => new()
        {
            ["type"] = "array",
            ["items"] = new JsonObject
            {
                ["$ref"] = "#/properties/assessments/items/properties/rules/items/properties/criterion",
            },
        };
    }
}
