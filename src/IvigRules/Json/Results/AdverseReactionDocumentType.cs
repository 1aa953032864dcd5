using IvigRules.Criteria;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="AdverseReactionDocument"/>.</summary>
internal sealed class AdverseReactionDocumentType() : DocumentType<AdverseReactionDocument>(
    Required("id", Text, (ref draft, value) => draft.Id = value, document => document.Id),
    Required("status", new NameType<ReactionStatus>(), (ref draft, value) => draft.Status = value, document => document.Status),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because),
    Required("evidence", Texts, (ref draft, value) => draft.Evidence = value, document => document.Evidence))
{
    protected override AdverseReactionDocument Start() => new();
}
