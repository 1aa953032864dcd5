namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="CitationDocument"/>.</summary>
internal sealed class CitationDocumentType() : DocumentType<CitationDocument>(
    Required("id", Text, (ref draft, value) => draft.Id = value, document => document.Id),
    Required("says", Text, (ref draft, value) => draft.Says = value, document => document.Says))
{
    protected override CitationDocument Start() => new();
}
