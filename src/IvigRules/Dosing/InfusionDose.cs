using System.Diagnostics;

namespace IvigRules.Dosing;

/// <summary>The dose of one infusion.</summary>
/// <param name="Exact">The exact product of dose per weight and weight.</param>
[DebuggerDisplay("{Exact}, rounded {Rounded}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record InfusionDose(Dose Exact)
{
    /// <summary>The dose after rounding to whole vials; absent when it was not rounded.</summary>
    public Dose? Rounded { get; init; }

    /// <summary>The vials that hold the dose: least waste, then fewest, then larger ones first; empty without a product.</summary>
    public ImmutableArray<VialCount> Vials { get; init; } = [];

    /// <summary>The amount left in the vials; absent without a product.</summary>
    public Dose? Waste { get; init; }

    /// <summary>The reason why a dose was not rounded although the policy asks for it; absent otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>The dose that is given: rounded if it was rounded, else exact.</summary>
    public Dose Given => Rounded ?? Exact;

    /// <summary>The kind of object, without its figures.</summary>
    public override string ToString() => nameof(InfusionDose);

    internal Dose Largest => Given > Exact ? Given : Exact;
}
