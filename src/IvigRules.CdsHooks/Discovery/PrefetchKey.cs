namespace IvigRules.CdsHooks.Discovery;

/// <summary>A part of the record that a client is asked to look up beforehand.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind">The part of the record.</param>
/// <param name="Template">The read or search, with tokens for the context.</param>
/// <param name="Types">The types of resource that show that it came.</param>
internal sealed record PrefetchKey(string Name, FhirPartKind Kind, string Template, ImmutableArray<string> Types)
{
    /// <summary>Whether nothing is said without it.</summary>
    internal bool IsRequired { get; init; }
}
