using System.Collections.Frozen;
using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Hl7.Fhir.Utility;

namespace IvigRules.Fhir.Input;

/// <summary>Hands the bytes of one resource to Firely and looks for what its parser lets pass.</summary>
internal static class ResourceParser
{
    private static readonly FhirJsonDeserializer Deserializer =
        new(new DeserializerSettings().UsingMode(DeserializationMode.Strict) with { Validator = null });

    private static readonly ModelInspector Model = ModelInfo.ModelInspector;

    // A null property and an empty list say nothing.
    private static readonly FrozenSet<string> Tolerated = new[] { "JSON109", "JSON121" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The elements that the mapping reads, wherever they stand.</summary>
    private static readonly FrozenSet<string> Read = new[]
    {
        "id", "implicitRules", "modifierExtension", "extension", "url", "contained", "meta", "code", "coding", "system", "text",
        "display", "status", "statusReason", "reasonCode", "clinicalStatus", "verificationStatus", "category", "onset", "abatement",
        "recordedDate", "subject", "patient", "reference", "identifier", "value", "unit", "comparator", "component", "dataAbsentReason",
        "effective", "birthDate", "gender", "deceased", "link", "type", "medication", "ingredient", "item", "isActive",
        "itemCodeableConcept", "dosageInstruction", "dosage", "timing", "event", "repeat", "bounds", "start", "end", "route",
        "authoredOn", "intent", "doNotPerform", "request", "basedOn", "partOf", "derivedFrom", "priorPrescription", "performed",
        "outcome", "occurrence", "vaccineCode", "reaction", "substance", "manifestation", "severity", "detail", "actuality",
        "suspectEntity", "instance", "causality", "assessment", "date", "section", "emptyReason", "entry", "frequency", "frequencyMax",
        "period", "periodMax", "periodUnit", "count", "countMax", "duration", "durationUnit", "durationMax", "doseAndRate", "dose",
        "rate", "low", "high", "numerator", "denominator", "sequence", "asNeeded", "reasonReference", "issue",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static ParsedResource Parse(Entry entry)
    {
        var malformed = new Hold(UnmappedReason.Malformed, entry.Place);
        try
        {
            var reader = new Utf8JsonReader(entry.Json.Span, new JsonReaderOptions { MaxDepth = entry.MaxDepth });
            Deserializer.TryDeserializeResource(ref reader, out var resource, out var issues);
            var hold = issues.Any(issue => !Tolerated.Contains(issue.ErrorCode)) ? malformed : null;
            return resource is null ? new(Empty(entry.Place), malformed, []) : Inspect(resource, entry.Place, hold);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or OverflowException
            or ArgumentException or NotSupportedException or CodedException)
        {
            return new(Empty(entry.Place), malformed, []);
        }
    }

    /// <summary>Looks for what must be understood and is not, and for elements that are not of R4.</summary>
    internal static ParsedResource Inspect(Resource resource, string place, Hold? hold)
    {
        var root = new Node(resource, null, place);
        var strange = ImmutableArray.CreateBuilder<string>();
        Walk(root, resource);
        return new(root, hold, strange.ToImmutable());

        void Walk(Node node, Base element)
        {
            if (element.HasOverflow)
                FindStrange(node, element);
            if (element is Extension && string.IsNullOrEmpty(node["url"].Text))
                hold ??= new(UnmappedReason.Malformed, node.Place);
            foreach (var (name, value) in element.EnumerateElements())
            {
                if (name is "modifierExtension" || (name is "implicitRules" && ReferenceEquals(element, resource)))
                    hold ??= new(UnmappedReason.NotUnderstoodModifier, $"{node.Place}.{name}");
                if (name is "contained" or "text" && ReferenceEquals(element, resource))
                    continue;
                switch (value)
                {
                    case PrimitiveType { HasOverflow: false } primitive when !primitive.HasExtensions():
                        break;
                    case Base child:
                        Walk(node[name] is { Exists: true } known ? known : new(child, node, name), child);
                        break;
                    case System.Collections.IEnumerable list and not string:
                        var at = 0;
                        foreach (var item in list.OfType<Base>())
                            Walk(new(item, node, name, at++), item);
                        break;
                    default:
                        break;
                }
            }
        }

        void FindStrange(Node node, Base element)
        {
            var mapping = Model.FindOrImportClassMapping(element.GetType());
            foreach (var (name, value) in element.EnumerateElements())
            {
                var known = mapping?.FindMappedElementByName(name);
                var isRight = known is not null && value is not IDynamicType && known.IsCollection == value is not Base;
                if (isRight)
                    continue;
                if (known is not null && Read.Contains(name))
                    hold ??= new(UnmappedReason.Malformed, $"{node.Place}.{name}");
                else
                    strange.Add(known is not null ? $"{node.Place}.{name}" : node.Place);
            }
        }
    }

    private static Node Empty(string place) => new(null, null, place);

    private static bool HasExtensions(this PrimitiveType primitive) => primitive.Extension is { Count: > 0 };
}
