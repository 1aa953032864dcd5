namespace IvigRules.Fhir.Input;

/// <summary>Takes one part: a Bundle, a resource, or nothing. What is neither counts as not delivered.</summary>
internal static class PartWalk
{
    internal static void Read(FhirPart part, BundleWalk walk, RecordInput input)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (part.Json is not { } given || IsNull(given))
        {
            if (part.Kind != FhirPartKind.Patient)
                Deliver(part.Kind, input);
            return;
        }

        var before = input.Entries.Count;
        var head = walk.Walk(FhirRecord.WithoutMark(given), part.Name, part.Kind);
        if (head is { ResourceType: ReadTypes.Bundle, Type: "searchset" })
            Deliver(part.Kind, input);
        else if (head.ResourceType is null or "" || (head.ResourceType is not ReadTypes.Bundle && input.Entries.Count == before))
            input.MarkIncomplete(part.Kind, part.Name, UnmappedReason.Malformed);
    }

    private static void Deliver(FhirPartKind part, RecordInput input)
    {
        input.Delivered.Add(part);
        if (part is FhirPartKind.Statements or FhirPartKind.Administrations)
            input.Delivered.Add(FhirPartKind.Medications);
    }

    private static bool IsNull(ReadOnlyMemory<byte> json) => json.Span.Trim(" \t\r\n"u8).SequenceEqual("null"u8);
}
