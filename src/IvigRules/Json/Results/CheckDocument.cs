namespace IvigRules.Json.Results;

/// <summary>A check before the infusion.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class CheckDocument
{
    internal CheckDocument()
    {
    }

    /// <summary>The identifier of the check, such as <c>PRE-01</c>.</summary>
    public string Id { get; internal set; } = null!;

    /// <summary>Met: passed. Unknown: outstanding. NotMet: failed.</summary>
    public Truth Status { get; internal set; }

    /// <summary>What must be so.</summary>
    public string Says { get; internal set; } = null!;

    /// <summary>What was seen.</summary>
    public string Because { get; internal set; } = null!;

    /// <summary>The identifiers of the references that it rests on.</summary>
    public ImmutableArray<string> Evidence { get; internal set; }
}
