using IvigRules.Assessments;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Json.Results;

/// <summary>A result that was read back from its JSON, as data. Names and order are those of the contract.</summary>
public sealed class ResultDocument
{
    /// <summary>The host's identifier of the patient.</summary>
    public required string PatientId { get; init; }

    /// <summary>The date of the assessment.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The rules and settings that it rests on.</summary>
    public required KnowledgeVersion Knowledge { get; init; }

    /// <summary>The settings in which the site's policy differs from the defaults.</summary>
    public required ImmutableArray<PolicyDifference> PolicyDifferences { get; init; }

    /// <summary>One assessment for each indication that was written.</summary>
    public required ImmutableArray<AssessmentDocument> Assessments { get; init; }

    /// <summary>Conclusions about recorded reactions to earlier infusions.</summary>
    public required ImmutableArray<AdverseReactionDocument> AdverseReactions { get; init; }

    /// <summary>Facts that were not used.</summary>
    public required ImmutableArray<IgnoredFact> IgnoredFacts { get; init; }

    /// <summary>Facts that were read in an unusual way, or not at all.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>The bibliography.</summary>
    public required ImmutableArray<ReferenceDocument> Evidence { get; init; }
}
