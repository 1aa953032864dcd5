namespace IvigRules.Json.Results;

/// <summary>Vials of one size.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class VialDocument
{
    internal VialDocument()
    {
    }

    /// <summary>The size by its content.</summary>
    public QuantityDocument Size { get; internal set; } = null!;

    /// <summary>How many.</summary>
    public int Count { get; internal set; }
}
