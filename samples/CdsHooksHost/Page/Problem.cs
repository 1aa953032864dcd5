namespace IvigRules.CdsHooksHost.Page;

/// <summary>Why an input cannot be read.</summary>
internal sealed record Problem(string Title, IReadOnlyList<Problem.Fault> Faults)
{
    /// <summary>The answer of the service, which may say more of a record that cannot be read.</summary>
    public Cards? Cards { get; init; }

    /// <summary>One fault with its place, its line and, for the person who pasted it, the value.</summary>
    internal sealed record Fault(string Place, int Line, string Says, string? Value);
}
