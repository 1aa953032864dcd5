namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="RuleDocument"/>.</summary>
internal sealed class RuleDocumentType() : DocumentType<RuleDocument>(
    Required("id", Text, (ref draft, value) => draft.Id = value, document => document.Id),
    Required("kind", new NameType<RuleKind>(), (ref draft, value) => draft.Kind = value, document => document.Kind),
    Required("strength", Text, (ref draft, value) => draft.Strength = value, document => document.Strength),
    Required("truth", new NameType<Truth>(), (ref draft, value) => draft.Truth = value, document => document.Truth),
    Required("statement", Text, (ref draft, value) => draft.Statement = value, document => document.Statement),
    Required("criterion", new CriterionDocumentType(), (ref draft, value) => draft.Criterion = value, document => document.Criterion),
    Required("evidence", Texts, (ref draft, value) => draft.Evidence = value, document => document.Evidence))
{
    protected override RuleDocument Start() => new();
}
