using IvigRules.Assessments;
using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="ResultDocument"/>.</summary>
internal sealed class ResultDocumentType() : DocumentType<ResultDocument>(
    Required("patientId", Text, (ref draft, value) => draft.PatientId = value, document => document.PatientId),
    Required("asOf", new DateType(), (ref draft, value) => draft.AsOf = value, document => document.AsOf),
    Required("knowledge", new KnowledgeVersionType(), (ref draft, value) => draft.Knowledge = value, document => document.Knowledge),
    Required("policyDifferences", new ListType<PolicyDifference>(new PolicyDifferenceType()),
        (ref draft, value) => draft.PolicyDifferences = value, document => document.PolicyDifferences),
    Required("assessments", new ListType<AssessmentDocument>(new AssessmentDocumentType()),
        (ref draft, value) => draft.Assessments = value, document => document.Assessments),
    Required("adverseReactions", new ListType<AdverseReactionDocument>(new AdverseReactionDocumentType()),
        (ref draft, value) => draft.AdverseReactions = value, document => document.AdverseReactions),
    Required("ignoredFacts", new ListType<IgnoredFact>(new IgnoredFactType()),
        (ref draft, value) => draft.IgnoredFacts = value, document => document.IgnoredFacts),
    Required("notUnderstood", new ListType<IgnoredFact>(new IgnoredFactType()),
        (ref draft, value) => draft.NotUnderstood = value, document => document.NotUnderstood),
    Required("notes", Texts, (ref draft, value) => draft.Notes = value, document => document.Notes),
    Required("evidence", new ListType<ReferenceDocument>(new ReferenceDocumentType()),
        (ref draft, value) => draft.Evidence = value, document => document.Evidence))
{
    protected override ResultDocument Start() => new();
}
