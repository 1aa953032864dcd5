namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="QuantityRangeDocument"/>.</summary>
internal sealed class QuantityRangeDocumentType() : DocumentType<QuantityRangeDocument>(
    Required("low", new QuantityDocumentType(), (ref draft, value) => draft.Low = value, document => document.Low),
    Required("high", new QuantityDocumentType(), (ref draft, value) => draft.High = value, document => document.High))
{
    protected override QuantityRangeDocument Start() => new();
}
