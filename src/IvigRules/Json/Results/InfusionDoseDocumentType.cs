namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="InfusionDoseDocument"/>.</summary>
internal sealed class InfusionDoseDocumentType() : DocumentType<InfusionDoseDocument>(
    Required("exact", new QuantityDocumentType(), (ref draft, value) => draft.Exact = value, document => document.Exact),
    Optional("rounded", new QuantityDocumentType(), (ref draft, value) => draft.Rounded = value, document => document.Rounded),
    Optional("vials", new ListType<VialDocument>(new VialDocumentType()),
        (ref draft, value) => draft.Vials = value, document => document.Vials),
    Optional("waste", new QuantityDocumentType(), (ref draft, value) => draft.Waste = value, document => document.Waste),
    Optional("note", Text, (ref draft, value) => draft.Note = value, document => document.Note))
{
    protected override InfusionDoseDocument Start() => new();
}
