namespace IvigRules.Json.Results;

/// <summary>A point on which the source is silent and that could still change the verdict.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class JudgementDocument
{
    internal JudgementDocument()
    {
    }

    /// <summary>The identifier of the rule that raises it.</summary>
    public string Rule { get; internal set; } = null!;

    /// <summary>The criterion's statement.</summary>
    public string Says { get; internal set; } = null!;

    /// <summary>What was seen.</summary>
    public string Because { get; internal set; } = null!;
}
