using System.Runtime.CompilerServices;

namespace IvigRules.Dosing;

/// <summary>Vials of one size.</summary>
/// <param name="Size">What one holds.</param>
/// <param name="Count">How many; at least one.</param>
public sealed record VialCount(Dose Size, int Count)
{
    /// <summary>The kind of object, without its figures.</summary>
    public override string ToString() => nameof(VialCount);
}
