using IvigRules.CdsHooks.Discovery;

namespace IvigRules.CdsHooks.Records;

/// <summary>One delivered value of a key: a prefetch value, or a page that was fetched. Patient data.</summary>
/// <param name="key">The key.</param>
/// <param name="json">The bytes, as they came.</param>
internal sealed class RecordPart(PrefetchKey key, ReadOnlyMemory<byte> json)
{
    internal PrefetchKey Key => key;

    internal ReadOnlyMemory<byte> Json => json;

    /// <summary>What stands in it, as far as its delivery goes.</summary>
    internal PartFacts Facts { get; } = PartFacts.Of(json, key);

    /// <summary>The page without its link to the next, which is there.</summary>
    internal RecordPart WithoutNext() => new(key, BundleEdit.WithoutNext(json));

    internal FhirPart ToFhirPart() => new(key.Name, key.Kind, json);
}
