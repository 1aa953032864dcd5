namespace IvigRules.Json.Results;

/// <summary>A missing fact that could still change the verdict.</summary>
public sealed class MissingDocument
{
    /// <summary>The property to record, such as <c>patient.ivigHypersensitivity</c>.</summary>
    public required string Fact { get; init; }

    /// <summary>The therapy or disease that it is about.</summary>
    public string? Subject { get; init; }

    /// <summary>The identifiers of the rules that ask for it.</summary>
    public required ImmutableArray<string> Rules { get; init; }
}
