namespace IvigRules.Json.Results;

/// <summary>Vials of one size.</summary>
public sealed class VialDocument
{
    /// <summary>The size by its content.</summary>
    public required QuantityDocument Size { get; init; }

    /// <summary>How many.</summary>
    public required int Count { get; init; }
}
