namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="WhatIfAnswerDocument"/>.</summary>
internal sealed class WhatIfAnswerDocumentType() : DocumentType<WhatIfAnswerDocument>(
    Required("fact", Text, (ref draft, value) => draft.Fact = value, document => document.Fact),
    Optional("subject", Text, (ref draft, value) => draft.Subject = value, document => document.Subject),
    Required("answer", Text, (ref draft, value) => draft.Answer = value, document => document.Answer))
{
    protected override WhatIfAnswerDocument Start() => new();
}
