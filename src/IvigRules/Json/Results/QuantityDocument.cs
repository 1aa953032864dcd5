namespace IvigRules.Json.Results;

/// <summary>A number with its unit. The number is exact and may have up to 28 digits.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class QuantityDocument
{
    internal QuantityDocument()
    {
    }

    /// <summary>The number.</summary>
    public decimal Value { get; internal set; }

    /// <summary>The unit in UCUM.</summary>
    public string Unit { get; internal set; } = null!;
}
