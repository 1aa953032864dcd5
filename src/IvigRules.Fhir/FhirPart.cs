namespace IvigRules.Fhir;

/// <summary>One part of a record: a prefetch value, the answer to a search, or a page of it. Pages of one part have one kind.</summary>
/// <param name="Name">The host's name of the part, which begins each place in it, such as <c>conditions</c>. It must not be patient
/// data.</param>
/// <param name="Kind">What was asked for, for this patient.</param>
/// <param name="Json">
/// The JSON in UTF-8: a Bundle of type searchset, or one resource. Null, or the JSON <c>null</c>, means that there is no data; leave out
/// a part that could not be fetched.
/// </param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record FhirPart(string Name, FhirPartKind Kind, ReadOnlyMemory<byte>? Json)
{
    /// <summary>The name and the kind, without patient data.</summary>
    public override string ToString() => $"{Name} ({Kind})";
}
