namespace IvigRules.CdsHooks.Feedback;

/// <summary>A line of the file of feedback.</summary>
internal sealed class FeedbackLine
{
    public required string Time { get; init; }

    public required string Service { get; init; }

    public required string Client { get; init; }

    public required string Card { get; init; }

    public required string Outcome { get; init; }

    public string? Reason { get; init; }

    public string? Comment { get; init; }
}
