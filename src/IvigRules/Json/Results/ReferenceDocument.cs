namespace IvigRules.Json.Results;

/// <summary>An entry of the bibliography.</summary>
public sealed class ReferenceDocument
{
    /// <summary>The identifier, such as <c>elovaara-2011</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The number in the source's own list of references.</summary>
    public int? Number { get; init; }

    /// <summary>The entry as one line.</summary>
    public required string Reference { get; init; }

    /// <summary>The DOI, where the source prints it.</summary>
    public string? Doi { get; init; }

    /// <summary>Whether it stands beyond the source.</summary>
    public required bool BeyondSource { get; init; }

    /// <summary>The day on which it was last checked against what it cites.</summary>
    public required DateOnly LastChecked { get; init; }

    /// <summary>Where the source and the cited work do not say the same.</summary>
    public string? Discrepancy { get; init; }
}
