using IvigRules.Criteria;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Assessments;

/// <summary>The assessment of one case for all five indications. Decision support for a clinician, not an order.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class CaseAssessment
{
    private readonly CaseEvaluation _evaluation;

    internal CaseAssessment(CaseEvaluation evaluation, ImmutableArray<PolicyDifference> differences, ImmutableArray<Assessment> assessments)
    {
        _evaluation = evaluation;
        PolicyDifferences = differences;
        Assessments = assessments;
    }

    /// <summary>The patient's identifier, as it was given.</summary>
    public string PatientId => View.Case.Patient.Id;

    /// <summary>The date of the assessment.</summary>
    public DateOnly AsOf => View.AsOf;

    /// <summary>The rules and settings behind the verdicts.</summary>
    public KnowledgeVersion Knowledge => _evaluation.Rules.Knowledge;

    /// <summary>The settings in which the site's policy differs from the defaults.</summary>
    public ImmutableArray<PolicyDifference> PolicyDifferences { get; }

    /// <summary>One assessment for each indication, in the order of <see cref="Indication"/>.</summary>
    public ImmutableArray<Assessment> Assessments { get; }

    /// <summary>The assessment of one indication.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five.</exception>
    public Assessment this[Indication indication] =>
        EnumNames<Indication>.IsDefined(indication) ? Assessments[(int)indication]
            : throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications");

    /// <summary>Conclusions on recorded reactions to earlier infusions.</summary>
    public ImmutableArray<AdverseReaction> AdverseReactions => field.IsDefault ? field = AdverseReaction.Of(View) : field;

    /// <summary>Facts that were not used because they lie after the as-of date.</summary>
    public ImmutableArray<IgnoredFact> IgnoredFacts => _evaluation.IgnoredFacts;

    /// <summary>
    /// Records of therapies whose names neither the library nor the policy knows: a rule may ask about one of them without seeing it.
    /// </summary>
    public ImmutableArray<IgnoredFact> NotUnderstood => field.IsDefault ? field = Remarks.NotUnderstood(View) : field;

    /// <summary>Notes on facts that were read with an assumption, or not used.</summary>
    public ImmutableArray<string> Notes =>
        field.IsDefault ? field = [.. _evaluation.Remarks.Select(remark => remark.Note)] : field;

    /// <summary>The date and the knowledge, without patient data.</summary>
    public override string ToString() => $"{nameof(CaseAssessment)} (knowledge {Knowledge.Version})";

    /// <summary>The references that the site's rules cite beyond the library's bibliography.</summary>
    internal ImmutableArray<Reference> SiteReferences => _evaluation.Rules.Site?.References ?? [];

    private CaseView View => _evaluation.View;
}
