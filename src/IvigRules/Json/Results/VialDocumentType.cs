namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="VialDocument"/>.</summary>
internal sealed class VialDocumentType() : DocumentType<VialDocument>(
    Required("size", new QuantityDocumentType(), (ref draft, value) => draft.Size = value, document => document.Size),
    Required("count", new WholeNumberType(), (ref draft, value) => draft.Count = value, document => document.Count))
{
    protected override VialDocument Start() => new();
}
