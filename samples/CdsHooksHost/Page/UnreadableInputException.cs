namespace IvigRules.CdsHooksHost.Page;

/// <summary>Thrown when the pasted text cannot be read.</summary>
internal sealed class UnreadableInputException(Problem problem) : Exception(problem.Title)
{
    /// <summary>The faults, for the person who pasted the text.</summary>
    internal Problem Problem { get; } = problem;
}
