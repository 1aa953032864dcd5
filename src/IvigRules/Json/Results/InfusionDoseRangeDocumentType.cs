namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="InfusionDoseRangeDocument"/>.</summary>
internal sealed class InfusionDoseRangeDocumentType() : DocumentType<InfusionDoseRangeDocument>(
    Required("low", new InfusionDoseDocumentType(), (ref draft, value) => draft.Low = value, document => document.Low),
    Required("high", new InfusionDoseDocumentType(), (ref draft, value) => draft.High = value, document => document.High))
{
    protected override InfusionDoseRangeDocument Start() => new();
}
