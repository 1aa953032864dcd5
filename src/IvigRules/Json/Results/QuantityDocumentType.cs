namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="QuantityDocument"/>.</summary>
internal sealed class QuantityDocumentType() : DocumentType<QuantityDocument>(
    Required("value", new ExactNumberType(), (ref draft, value) => draft.Value = value, document => document.Value),
    Required("unit", Text, (ref draft, value) => draft.Unit = value, document => document.Unit))
{
    protected override QuantityDocument Start() => new();
}
