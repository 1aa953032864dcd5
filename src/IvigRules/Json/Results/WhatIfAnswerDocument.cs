namespace IvigRules.Json.Results;

/// <summary>A missing fact with the answer that would help to change the verdict.</summary>
public sealed class WhatIfAnswerDocument
{
    /// <summary>The property to record.</summary>
    public required string Fact { get; init; }

    /// <summary>The therapy or disease that it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>What it would have to be.</summary>
    public required string Answer { get; init; }
}
