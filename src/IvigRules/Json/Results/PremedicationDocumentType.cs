namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="PremedicationDocument"/>.</summary>
internal sealed class PremedicationDocumentType() : DocumentType<PremedicationDocument>(
    Required("drug", Text, (ref draft, value) => draft.Drug = value, document => document.Drug),
    Optional("low", new QuantityDocumentType(), (ref draft, value) => draft.Low = value, document => document.Low),
    Optional("high", new QuantityDocumentType(), (ref draft, value) => draft.High = value, document => document.High),
    Optional("note", Text, (ref draft, value) => draft.Note = value, document => document.Note))
{
    protected override PremedicationDocument Start() => new();
}
