using Hl7.Fhir.Model;

namespace IvigRules.Fhir.Input;

/// <summary>One resource of a type that is read: where it stands, and what it holds, once somebody asks.</summary>
internal sealed class Entry(string place, FhirPartKind? part, string type, ReadOnlyMemory<byte> json)
{
    private ParsedResource? _parsed;

    /// <summary>Where the resource stands, such as <c>entry[12].resource</c>.</summary>
    internal string Place => place;

    /// <summary>The part that it came in; absent outside parts.</summary>
    internal FhirPartKind? Part => part;

    /// <summary>The type as it is written; empty when there is none.</summary>
    internal string Type => type;

    internal ReadOnlyMemory<byte> Json => json;

    internal string? Id { get; init; }

    internal string? FullUrl { get; init; }

    /// <summary>Whether its codes leave out every observation that is read: then it is never parsed.</summary>
    internal bool IsOtherObservation { get; init; }

    /// <summary>The resource that contains it; absent for one that stands alone.</summary>
    internal Entry? Container { get; init; }

    internal int MaxDepth { get; init; } = 64;

    /// <summary>The type and id, such as <c>MedicationRequest/123</c>. Patient data.</summary>
    internal string? Reference => Id is null ? FullUrl : $"{Type}/{Id}";

    /// <summary>The address before type and id; absent when it is not known.</summary>
    internal string? Base => FullUrl is not null && Id is not null && FullUrl.EndsWith($"/{Type}/{Id}", StringComparison.Ordinal)
        ? FullUrl[..^(Type.Length + Id.Length + 2)]
        : null;

    /// <summary>Why the resource as a whole is not read; absent when it is.</summary>
    internal Hold? Hold => OwnHold ?? Parsed.Hold;

    /// <summary>A reason that lies outside the resource, such as two versions of which none is the newer.</summary>
    internal Hold? OwnHold { get; set; }

    /// <summary>The elements that are no part of R4, or have a wrong shape, and that nothing here reads.</summary>
    internal ImmutableArray<string> Strange => Parsed.Strange;

    internal Node Root => Parsed.Root;

    private ParsedResource Parsed => _parsed ??= ResourceParser.Parse(this);

    /// <summary>The same from an object of the model: what a resource contains.</summary>
    internal static Entry Contained(Entry container, Resource resource, int at)
    {
        var place = FormattableString.Invariant($"{container.Place}.contained[{at}]");
        return new Entry(place, container.Part, resource.TypeName, default)
        {
            Id = resource.Id,
            Container = container,
            _parsed = ResourceParser.Inspect(resource, place, hold: null),
        };
    }
}
