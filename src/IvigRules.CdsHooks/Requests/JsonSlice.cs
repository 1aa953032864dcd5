using System.Text.Json.Serialization;

namespace IvigRules.CdsHooks.Requests;

/// <summary>Where a value stands in the bytes that were read: it is not parsed, and handed on as it came.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">The number of bytes.</param>
[JsonConverter(typeof(JsonSliceConverter))]
internal readonly record struct JsonSlice(int Start, int Length)
{
    internal ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json) => json.Slice(Start, Length);
}
