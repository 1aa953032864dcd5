namespace IvigRules.CdsHooks;

/// <summary>The fault of a call: its place and a sentence, or an id of the log.</summary>
internal sealed class ErrorBody
{
    public string? Id { get; init; }

    public string? Path { get; init; }

    public string? Message { get; init; }
}
