namespace IvigRules.Json.Results;

/// <summary>A missing fact that could still change the verdict.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class MissingDocument
{
    internal MissingDocument()
    {
    }

    /// <summary>The property to record, such as <c>patient.ivigHypersensitivity</c>.</summary>
    public string Fact { get; internal set; } = null!;

    /// <summary>The therapy or disease that it is about.</summary>
    public string? Subject { get; internal set; }

    /// <summary>The identifiers of the rules that ask for it.</summary>
    public ImmutableArray<string> Rules { get; internal set; }
}
