namespace IvigRules.Fhir.Input;

/// <summary>The bytes of a resource, and what the walk saw in them.</summary>
/// <param name="Json">The bytes.</param>
/// <param name="Type">Its type; absent when it has none.</param>
/// <param name="Id">Its id.</param>
/// <param name="MayBeRead">Whether it may be an observation that is read.</param>
/// <param name="Contains">Whether it contains resources.</param>
internal sealed record RawResource(ReadOnlyMemory<byte> Json, string? Type, string? Id, bool MayBeRead, bool Contains);
