namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="RemovedPremedicationDocument"/>.</summary>
internal sealed class RemovedPremedicationDocumentType() : DocumentType<RemovedPremedicationDocument>(
    Required("drug", Text, (ref draft, value) => draft.Drug = value, document => document.Drug),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because))
{
    protected override RemovedPremedicationDocument Start() => new();
}
