using System.Diagnostics;

namespace IvigRules.Dosing;

/// <summary>Vials of one size.</summary>
/// <param name="Size">The content of one vial.</param>
/// <param name="Count">The number of vials; at least one.</param>
[DebuggerDisplay("{Count} x {Size}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record VialCount(Dose Size, int Count)
{
    /// <summary>The kind of object, without its figures.</summary>
    public override string ToString() => nameof(VialCount);
}
