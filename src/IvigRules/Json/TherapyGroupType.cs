using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>A member of a therapy group: an identifier, or an object with a therapy and its members.</summary>
internal sealed class TherapyGroupType : ContractType<TherapyGroup>
{
    private static readonly TextType Text = new();
    private static readonly NestedType Nested = new();

    internal override TherapyGroup Read(ref Utf8JsonReader reader) => Read(ref reader, faults: null);

    internal override TherapyGroup Read(ref Utf8JsonReader reader, FaultList? faults) => reader.TokenType == JsonTokenType.StartObject
        ? Nested.Read(ref reader, faults)
        : new(new Therapy(Text.Read(ref reader)), []);

    internal override void Write(Utf8JsonWriter writer, TherapyGroup value)
    {
        if (value.Members.IsDefaultOrEmpty)
            Text.Write(writer, value.Therapy.Id);
        else
            Nested.Write(writer, value);
    }

    // Its members are groups again: the schema points back to the first list of them.
    internal override JsonObject Schema()
    {
        var nested = Nested.Schema();
        nested["properties"]!["members"] = new JsonObject
        {
            ["type"] = "array",
            ["minItems"] = 1,
            ["items"] = new JsonObject { ["$ref"] = "#/properties/diseaseModifyingTherapies/items" },
        };
        return new() { ["anyOf"] = new JsonArray(Text.Schema(), nested) };
    }

    private sealed class NestedType() : ObjectType<NestedType.Draft, TherapyGroup>(
        Required("therapy", Text, (ref draft, id) => draft.Therapy = id, group => group.Therapy.Id),
        Required("members", new MembersType(), (ref draft, members) => draft.Members = members, group => group.Members))
    {
        protected override TherapyGroup Finish(in Draft draft) => new(new Therapy(draft.Therapy), draft.Members);

        protected internal override Fault? FaultOf(TherapyGroup fact) => fact.Members.IsEmpty ? new("members", "the group is empty") : null;

        internal struct Draft
        {
            internal string Therapy;
            internal ImmutableArray<TherapyGroup> Members;
        }
    }

    /// <summary>The members, whose schema is written above.</summary>
    private sealed class MembersType : ContractType<ImmutableArray<TherapyGroup>>
    {
        private static readonly ListType<TherapyGroup> List = new(new TherapyGroupType());

        internal override ImmutableArray<TherapyGroup> Read(ref Utf8JsonReader reader) => List.Read(ref reader);

        internal override ImmutableArray<TherapyGroup> Read(ref Utf8JsonReader reader, FaultList? faults) => List.Read(ref reader, faults);

        internal override void Write(Utf8JsonWriter writer, ImmutableArray<TherapyGroup> value) => List.Write(writer, value);

        internal override JsonObject Schema() => [];
    }
}
