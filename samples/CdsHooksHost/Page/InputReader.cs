using System.Collections.Immutable;
using System.Text.Json;
using IvigRules.Facts;
using IvigRules.Fhir;
using IvigRules.Json;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>Reads what was pasted, whichever of the three it is, with the line of every place that it names.</summary>
internal static class InputReader
{
    internal const int MaxDepth = 256;

    internal static ReadInput ReadRecord(byte[] utf8, FhirReadOptions options)
    {
        try
        {
            return Located(InputKind.Fhir, FhirRecord.Read(utf8, options), utf8, place => place);
        }
        catch (FhirUnreadableException fault)
        {
            var line = InputLines.Of(utf8, [fault.Place])[fault.Place];
            throw new UnreadableInputException(
                new("This is not a FHIR record that can be read", [new(fault.Place, line, fault.Says, fault.OffendingText)]));
        }
    }

    internal static InputKind KindOf(byte[] utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return InputKind.Case;
            return root.TryGetProperty("resourceType", out _) ? InputKind.Fhir
                : root.TryGetProperty("hook", out _) || root.TryGetProperty("prefetch", out _) ? InputKind.Request
                : InputKind.Case;
        }
        catch (JsonException)
        {
            return InputKind.Case; // Its reader says where the fault of the syntax is.
        }
    }

    internal static ReadInput Located(InputKind kind, FhirReading reading, byte[] utf8, Func<string, string> placeInInput)
    {
        var lines = InputLines.Of(utf8,
            reading.Unmapped.Select(point => point.Place).Concat(reading.Sources.Select(source => source.Place)).Select(placeInInput));
        return new(kind, reading.Case,
            [.. reading.Unmapped.Select(point => OpenEntry.Of(point, placeInInput(point.Place), lines[placeInInput(point.Place)]))],
            [
                .. reading.Sources.Select(source =>
                    new SourceEntry(source.Fact, placeInInput(source.Place), lines[placeInInput(source.Place)], source.Reference)),
            ]);
    }

    internal static ReadInput ReadCase(byte[] utf8, DateOnly? asOf)
    {
        if (!CaseJson.TryRead(utf8, out var recorded, out var faults))
            throw Unreadable(faults);
        return new(InputKind.Case, asOf is { } day ? recorded with { AsOf = day } : recorded, [], []);
    }

    internal static UnreadableInputException Unreadable(ImmutableArray<CaseFault> faults) => new(new("The case cannot be read",
        [.. faults.Select(fault => new Problem.Fault(fault.Path, (int)(fault.Line ?? 1), fault.Problem, fault.OffendingText))]));
}
