namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="MissingDocument"/>.</summary>
internal sealed class MissingDocumentType() : DocumentType<MissingDocument>(
    Required("fact", Text, (ref draft, value) => draft.Fact = value, document => document.Fact),
    Optional("subject", Text, (ref draft, value) => draft.Subject = value, document => document.Subject),
    Required("rules", Texts, (ref draft, value) => draft.Rules = value, document => document.Rules))
{
    protected override MissingDocument Start() => new();
}
