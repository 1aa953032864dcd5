namespace IvigRules.Json.Results;

/// <summary>A precaution.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class PrecautionDocument
{
    internal PrecautionDocument()
    {
    }

    /// <summary>The identifier of the precaution, such as <c>PC-02</c>.</summary>
    public string Id { get; internal set; } = null!;

    /// <summary>Whether it applies.</summary>
    public Truth Truth { get; internal set; }

    /// <summary>The precaution as a sentence.</summary>
    public string Says { get; internal set; } = null!;

    /// <summary>What was seen.</summary>
    public string Because { get; internal set; } = null!;

    /// <summary>The identifiers of the references that it rests on.</summary>
    public ImmutableArray<string> Evidence { get; internal set; }
}
