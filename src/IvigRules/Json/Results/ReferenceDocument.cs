namespace IvigRules.Json.Results;

/// <summary>An entry of the bibliography.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class ReferenceDocument
{
    internal ReferenceDocument()
    {
    }

    /// <summary>The identifier, such as <c>elovaara-2011</c>.</summary>
    public string Id { get; internal set; } = null!;

    /// <summary>The number in the source's own list of references.</summary>
    public int? Number { get; internal set; }

    /// <summary>The entry as one line.</summary>
    public string Reference { get; internal set; } = null!;

    /// <summary>The DOI, where the source prints it.</summary>
    public string? Doi { get; internal set; }

    /// <summary>Whether it stands beyond the source.</summary>
    public bool BeyondSource { get; internal set; }

    /// <summary>The day on which it was last checked against what it cites.</summary>
    public DateOnly LastChecked { get; internal set; }

    /// <summary>Where the source and the cited work do not say the same.</summary>
    public string? Discrepancy { get; internal set; }
}
