namespace IvigRules.Json.Results;

/// <summary>A missing fact with the answer that would help to change the verdict.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class WhatIfAnswerDocument
{
    internal WhatIfAnswerDocument()
    {
    }

    /// <summary>The property to record.</summary>
    public string Fact { get; internal set; } = null!;

    /// <summary>The therapy or disease that it is about.</summary>
    public string? Subject { get; internal set; }

    /// <summary>What it would have to be.</summary>
    public string Answer { get; internal set; } = null!;
}
