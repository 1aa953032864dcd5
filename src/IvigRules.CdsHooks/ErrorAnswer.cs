namespace IvigRules.CdsHooks;

/// <summary>The body of an answer that is an error.</summary>
internal sealed class ErrorAnswer
{
    public required ErrorBody Error { get; init; }
}
