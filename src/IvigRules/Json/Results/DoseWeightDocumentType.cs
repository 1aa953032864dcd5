using IvigRules.Dosing;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="DoseWeightDocument"/>.</summary>
internal sealed class DoseWeightDocumentType() : DocumentType<DoseWeightDocument>(
    Required("basis", new NameType<DoseWeightBasis>(), (ref draft, value) => draft.Basis = value, document => document.Basis),
    Required("value", new ExactNumberType(), (ref draft, value) => draft.Value = value, document => document.Value),
    Required("unit", Text, (ref draft, value) => draft.Unit = value, document => document.Unit),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because))
{
    protected override DoseWeightDocument Start() => new();
}
