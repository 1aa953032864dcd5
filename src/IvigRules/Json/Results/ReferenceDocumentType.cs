namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="ReferenceDocument"/>.</summary>
internal sealed class ReferenceDocumentType() : DocumentType<ReferenceDocument>(
    Required("id", Text, (ref draft, value) => draft.Id = value, document => document.Id),
    Optional("number", new WholeNumberType(), (ref draft, value) => draft.Number = value, document => document.Number),
    Required("reference", Text, (ref draft, value) => draft.Reference = value, document => document.Reference),
    Optional("doi", Text, (ref draft, value) => draft.Doi = value, document => document.Doi),
    Required("beyondSource", new FlagType(), (ref draft, value) => draft.BeyondSource = value, document => document.BeyondSource),
    Required("lastChecked", new DateType(), (ref draft, value) => draft.LastChecked = value, document => document.LastChecked),
    Optional("discrepancy", Text, (ref draft, value) => draft.Discrepancy = value, document => document.Discrepancy))
{
    protected override ReferenceDocument Start() => new();
}
