using System.Text.Json.Serialization;

namespace IvigRules.CdsHooks;

/// <summary>An OperationOutcome with the one issue that CDS Hooks 3.0 asks for with a 412.</summary>
internal sealed class OperationOutcomeBody
{
    [JsonPropertyOrder(-1)]
    public string ResourceType => "OperationOutcome";

    public required IReadOnlyList<IssueBody> Issue { get; init; }

    /// <summary>An issue.</summary>
    internal sealed class IssueBody
    {
        [JsonPropertyOrder(-1)]
        public string Severity => "error";

        public required string Code { get; init; }

        public required DetailsBody Details { get; init; }
    }

    /// <summary>The details of an issue.</summary>
    internal sealed class DetailsBody
    {
        public required string Text { get; init; }
    }
}
