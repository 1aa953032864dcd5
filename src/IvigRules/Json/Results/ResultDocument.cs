using IvigRules.Assessments;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Json.Results;

/// <summary>A result that was read back from its JSON, as data. Names and order are those of the contract.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class ResultDocument
{
    internal ResultDocument()
    {
    }

    /// <summary>The host's identifier of the patient.</summary>
    public string PatientId { get; internal set; } = null!;

    /// <summary>The date of the assessment.</summary>
    public DateOnly AsOf { get; internal set; }

    /// <summary>The rules and settings that it rests on.</summary>
    public KnowledgeVersion Knowledge { get; internal set; } = null!;

    /// <summary>The settings in which the site's policy differs from the defaults.</summary>
    public ImmutableArray<PolicyDifference> PolicyDifferences { get; internal set; }

    /// <summary>One assessment for each indication that was written.</summary>
    public ImmutableArray<AssessmentDocument> Assessments { get; internal set; }

    /// <summary>Conclusions about recorded reactions to earlier infusions.</summary>
    public ImmutableArray<AdverseReactionDocument> AdverseReactions { get; internal set; }

    /// <summary>Facts that were not used.</summary>
    public ImmutableArray<IgnoredFact> IgnoredFacts { get; internal set; }

    /// <summary>Records of therapies whose names neither the library nor the policy knew.</summary>
    public ImmutableArray<IgnoredFact> NotUnderstood { get; internal set; }

    /// <summary>Facts that were read in an unusual way, or not at all.</summary>
    public ImmutableArray<string> Notes { get; internal set; }

    /// <summary>The bibliography.</summary>
    public ImmutableArray<ReferenceDocument> Evidence { get; internal set; }
}
