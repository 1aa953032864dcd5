namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="PrecautionDocument"/>.</summary>
internal sealed class PrecautionDocumentType() : DocumentType<PrecautionDocument>(
    Required("id", Text, (ref draft, value) => draft.Id = value, document => document.Id),
    Required("truth", new NameType<Truth>(), (ref draft, value) => draft.Truth = value, document => document.Truth),
    Required("says", Text, (ref draft, value) => draft.Says = value, document => document.Says),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because),
    Required("evidence", Texts, (ref draft, value) => draft.Evidence = value, document => document.Evidence))
{
    protected override PrecautionDocument Start() => new();
}
