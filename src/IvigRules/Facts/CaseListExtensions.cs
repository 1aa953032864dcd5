namespace IvigRules.Facts;

internal static class CaseListExtensions
{
    /// <summary>The name of the list in a case, such as <c>priorTherapies</c>.</summary>
    internal static string PropertyName(this CaseList list) => list switch
    {
        CaseList.Conditions => "conditions",
        CaseList.Relapses => "relapses",
        CaseList.PriorTherapies => "priorTherapies",
        CaseList.LabResults => "labResults",
        CaseList.InfusionReactions => "infusionReactions",
        _ => throw new ArgumentOutOfRangeException(nameof(list), "not a list of a case"),
    };

    /// <summary>What the list records, in words.</summary>
    internal static string InWords(this CaseList list) => list switch
    {
        CaseList.Conditions => "the diagnoses",
        CaseList.Relapses => "the relapses",
        CaseList.PriorTherapies => "the therapies",
        CaseList.LabResults => "the laboratory results",
        CaseList.InfusionReactions => "the reactions to infusions",
        _ => throw new ArgumentOutOfRangeException(nameof(list), "not a list of a case"),
    };
}
