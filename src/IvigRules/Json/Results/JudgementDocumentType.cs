namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="JudgementDocument"/>.</summary>
internal sealed class JudgementDocumentType() : DocumentType<JudgementDocument>(
    Required("rule", Text, (ref draft, value) => draft.Rule = value, document => document.Rule),
    Required("says", Text, (ref draft, value) => draft.Says = value, document => document.Says),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because))
{
    protected override JudgementDocument Start() => new();
}
