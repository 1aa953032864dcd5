namespace IvigRules.Evidence;

/// <summary>The evidence for a rule, dose or check: an entry of the bibliography and the point that it is cited for.</summary>
/// <param name="Reference">The entry.</param>
/// <param name="Point">The point, in a few words.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Citation(Reference Reference, string Point)
{
    /// <summary>The entry.</summary>
    public Reference Reference { get; } = Reference;

    /// <summary>The point, in a few words.</summary>
    public string Point { get; } = Point;

    /// <summary>The entry's identifier and the point.</summary>
    public override string ToString() => $"{Reference.Id}: {Point}";
}
