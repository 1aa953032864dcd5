namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="CheckDocument"/>.</summary>
internal sealed class CheckDocumentType() : DocumentType<CheckDocument>(
    Required("id", Text, (ref draft, value) => draft.Id = value, document => document.Id),
    Required("status", CheckStatuses, (ref draft, value) => draft.Status = value, document => document.Status),
    Required("says", Text, (ref draft, value) => draft.Says = value, document => document.Says),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because),
    Required("evidence", Texts, (ref draft, value) => draft.Evidence = value, document => document.Evidence))
{
    protected override CheckDocument Start() => new();

    /// <summary>The truth of a check by the name that a result gives it.</summary>
    private static NameType<Truth> CheckStatuses => new([.. EnumNames<Truth>.Values.Select(truth => (truth.CheckStatus(), truth))]);
}
