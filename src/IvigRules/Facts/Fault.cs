namespace IvigRules.Facts;

/// <summary>A fault of a fact or an order: the property and the problem, without patient data.</summary>
internal sealed record Fault(string Property, string Problem, string? OffendingText = null)
{
    /// <summary>The next fault of the same fact.</summary>
    internal Fault? Next { get; private init; }

    /// <summary>The first of these that is there, followed by the others.</summary>
    internal static Fault? All(params ReadOnlySpan<Fault?> faults)
    {
        Fault? all = null;
        for (var i = faults.Length - 1; i >= 0; i--)
        {
            if (faults[i] is { } fault)
                all = fault with { Next = all };
        }

        return all;
    }
}
