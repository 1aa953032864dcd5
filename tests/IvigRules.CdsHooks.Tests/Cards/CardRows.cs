using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Cards;

/// <summary>The table of cards, row by row, each from a record that differs in one thing from one that is in order.</summary>
internal static class CardRows
{
    private const string View = "patient-view";
    private const string Select = "order-select";
    private const string Sign = "order-sign";

    internal static IReadOnlyDictionary<string, CardRow> All { get; } = new Dictionary<string, CardRow>(StringComparer.Ordinal)
    {
        ["view: no indication matters"] = Row(View, Changes.NoDisease),
        ["view: not indicated only"] = Row(View, Changes.SteroidsRun),
        ["view: consider, checks passed"] = Row(View, Changes.None, "info",
            "IVIG may be considered: acute MS relapse, 0.4 g/kg x 70 kg = 28 g"),
        ["view: consider, checks outstanding"] = Row(View, Changes.NoIga, "info", "IVIG may be considered: acute MS relapse; first: IgA"),
        ["view: consider, hold"] = Row(View, Changes.LowIga, "warning", "IVIG, acute MS relapse: HOLD, IgA"),
        ["view: consider, precaution"] = Row(View, Changes.Diabetes, "warning", "IVIG may be considered: acute MS relapse; caution: "),
        ["view: contraindicated"] = Row(View, Changes.Hypersensitive, "warning", "IVIG is contraindicated: known hypersensitivity"),
        ["view: facts missing"] = Row(View, Changes.OutcomeNotStated, "info", "IVIG cannot be judged: 1 fact is missing"),
        ["view: entries not understood"] = Row(View, Changes.SteroidUnknown, "info",
            "IVIG cannot be judged: 1 entry of the record was not understood"),

        ["select: not IVIG"] = Row(Select, Changes.None, drafts: [Changes.Ibuprofen()]),
        ["select: plain, consider"] = Row(Select, Changes.None, "info", "IVIG may be considered: acute MS relapse", Changes.WithoutDose()),
        ["select: plain, not indicated"] = Row(
            Select, Changes.SteroidsRun, "warning", "IVIG is not indicated by the source: IV methylprednisolone", Changes.WithoutDose()),
        ["select: plain, consider for one of two indications"] = Row(
            Select, Changes.AnAgentRuns, "info", "IVIG may be considered: acute MS relapse", Changes.WithoutDose()),
        ["select: plain, contraindicated"] = Row(Select, Changes.Hypersensitive, "warning", "IVIG is contraindicated: ",
            Changes.WithoutDose()),
        ["select: right dose"] = Row(Select, Changes.None, drafts: [Given.Draft()]),
        ["select: ten-fold"] = Row(Select, Changes.None, "warning", "IVIG order: 280 g an infusion: ten times 28 g", Given.Draft("280")),
        ["select: with dose, contraindicated"] = Row(
            Select, Changes.Hypersensitive, "critical", "IVIG order: contraindicated, known hypersensitivity", Given.Draft()),

        ["sign: not IVIG"] = Row(Sign, Changes.None, drafts: [Changes.Ibuprofen()]),
        ["sign: contraindicated"] = Row(Sign, Changes.Hypersensitive, "critical", "IVIG order: contraindicated, known hypersensitivity",
            Given.Draft()),
        ["sign: ten-fold"] = Row(Sign, Changes.None, "critical", "IVIG order: 280 g an infusion: ten times 28 g", Given.Draft("280")),
        ["sign: hundred-fold"] = Row(Sign, Changes.None, "critical", "IVIG order: 2,800 g an infusion: a hundred times 28 g",
            Given.Draft("2800")),
        ["sign: thousand-fold"] = Row(Sign, Changes.None, "critical", "IVIG order: 28,000 g an infusion: a thousand times 28 g",
            Given.Draft("28000")),
        ["sign: pounds for kilograms"] = Row(Sign, Changes.None, "critical", "IVIG order: 61.6 g an infusion: ", Given.Draft("61.6")),
        ["sign: per kilogram as grams"] = Row(Sign, Changes.None, "critical", "IVIG order: 0.4 g an infusion: ", Given.Draft("0.4")),
        ["sign: the course in one day"] = Row(Sign, Changes.None, "critical", "IVIG order: 140 g an infusion: ", Given.Draft("140")),
        ["sign: subcutaneous"] = Row(Sign, Changes.None, "critical", "IVIG order: ", Changes.Subcutaneous()),
        ["sign: hold"] = Row(Sign, Changes.LowIga, "critical", "IVIG order: HOLD before the infusion, IgA", Given.Draft()),
        ["sign: open reaction"] = Row(Sign, Changes.OpenReaction, "critical", "IVIG order: HOLD before the infusion, ", Given.Draft()),
        ["sign: other deviation"] = Row(Sign, Changes.None, "warning", "IVIG order: 4 infusions instead of 5", Given.Draft(count: 4)),
        ["sign: not indicated"] = Row(Sign, Changes.NoDisease, "warning", "IVIG order: no indication of the source holds", Given.Draft()),
        ["sign: dose cannot be judged"] = Row(Sign, Changes.None, "warning", "IVIG order: the dose cannot be judged",
            Given.Draft("1", "{pill}")),
        ["sign: verdict cannot be judged"] = Row(
            Sign, Changes.OutcomeNotStated, "warning", "IVIG order: the record does not decide", Given.Draft()),
        ["sign: agrees, checks outstanding"] = Row(Sign, Changes.NoIga, "info", "IVIG order agrees; first: IgA", Given.Draft()),
        ["sign: agrees, precaution"] = Row(Sign, Changes.Diabetes, "info", "IVIG order agrees; caution: ", Given.Draft()),
        ["sign: agrees, checks passed"] = Row(Sign, Changes.None, drafts: [Given.Draft()]),
        ["sign: within tolerance"] = Row(Sign, Changes.None, drafts: [Given.Draft("30")]),
    };

    private static CardRow Row(string hook, Action<JsonObject> change, string? indicator = null, string? summary = null,
        params JsonObject[] drafts) =>
        new(hook, change, drafts, indicator, summary);
}
