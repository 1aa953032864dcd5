namespace IvigRules.Json.Results;

/// <summary>A point of the evidence, in words.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class CitationDocument
{
    internal CitationDocument()
    {
    }

    /// <summary>The identifier of the reference.</summary>
    public string Id { get; internal set; } = null!;

    /// <summary>The point that it is cited for.</summary>
    public string Says { get; internal set; } = null!;
}
