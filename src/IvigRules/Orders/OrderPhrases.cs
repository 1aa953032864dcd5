using IvigRules.Dosing;

namespace IvigRules.Orders;

/// <summary>The grammar of an order's text: its phrases. Where several match, the longest counts.</summary>
internal static class OrderPhrases
{
    internal static ImmutableArray<OrderPhrase> All { get; } =
    [
        // The drug, and signs that only part the phrases.
        new("ivig|immunoglobulin", (_, _) => { }),
        new("of ivig|immunoglobulin", (_, _) => { }),
        new(",|;", (_, _) => { }),

        // Dose, total, volume, rate: the unit says which.
        new("QUANTITY", (draft, given) => draft.Give(given[0])),
        new("( QUANTITY )", (draft, given) => draft.Give(given[0])),
        new("QUANTITY total", (draft, given) => draft.GiveTotal(given[0])),
        new("QUANTITY in total|all", (draft, given) => draft.GiveTotal(given[0])),
        new("( QUANTITY total )", (draft, given) => draft.GiveTotal(given[0])),
        new("( QUANTITY in total|all )", (draft, given) => draft.GiveTotal(given[0])),
        new("total QUANTITY", (draft, given) => draft.GiveTotal(given[0])),
        new("( total QUANTITY )", (draft, given) => draft.GiveTotal(given[0])),
        new("at QUANTITY", (draft, given) => draft.GiveRate(given[0])),

        // A total that is divided, or days.
        new("over NUMBER day", (draft, given) => draft.GiveOverDays(given[0])),
        new("divided over NUMBER day", (draft, given) => draft.Divide(null, given[0])),
        new("in divided dose over NUMBER day", (draft, given) => draft.Divide(null, given[0])),
        new("over NUMBER day in divided dose", (draft, given) => draft.Divide(null, given[0])),
        new("in NUMBER divided dose", (draft, given) => draft.Divide(given[0], null)),
        new("in NUMBER divided dose over NUMBER day", (draft, given) => draft.Divide(given[0], given[1])),

        // The number of infusions.
        new("x NUMBER", (draft, given) => draft.GiveInfusions(given[0])),
        new("x NUMBER dose|infusion", (draft, given) => draft.GiveInfusions(given[0])),
        new("for NUMBER dose|infusion", (draft, given) => draft.GiveInfusions(given[0])),
        new("NUMBER dose|infusion", (draft, given) => draft.GiveInfusions(given[0])),
        new("NUMBER x QUANTITY", (draft, given) =>
        {
            draft.GiveInfusions(given[0]);
            draft.Give(given[1]);
        }),
        new("x|for NUMBER day", (draft, given) => draft.GiveDays(given[0])),
        new("for|on NUMBER consecutive day", (draft, given) => draft.GiveDays(given[0])),

        // The interval.
        new("daily", (draft, _) => draft.GiveInterval(1)),
        new("once daily", (draft, _) => draft.GiveInterval(1)),
        new("a|per|every day", (draft, _) => draft.GiveInterval(1)),
        new("once a|per|every day", (draft, _) => draft.GiveInterval(1)),
        new("every other day", (draft, _) => draft.GiveInterval(2)),
        new("weekly", (draft, _) => draft.GiveInterval(7)),
        new("every week", (draft, _) => draft.GiveInterval(7)),
        new("every NUMBER day", (draft, given) => draft.GiveInterval(given[0], 1)),
        new("every NUMBER week", (draft, given) => draft.GiveInterval(given[0], 7)),
        new("every NUMBER hour", (draft, given) => draft.GiveIntervalInHours(given[0])),
        new("monthly ( NUMBER day )", (draft, given) => draft.GiveInterval(given[0], 1)),
        new("every month ( NUMBER day )", (draft, given) => draft.GiveInterval(given[0], 1)),
        new("monthly", (draft, _) => draft.RefuseMonths()),
        new("every month", (draft, _) => draft.RefuseMonths()),
        new("every NUMBER month", (draft, _) => draft.RefuseMonths()),
        new("from|start|starting DATE", (draft, given) => draft.GiveStart(given[0])),
        new("starting on DATE", (draft, given) => draft.GiveStart(given[0])),

        // The route.
        new("iv", (draft, _) => draft.GiveRoute(AdministrationRoute.Intravenous)),
        new("iv infusion", (draft, _) => draft.GiveRoute(AdministrationRoute.Intravenous)),
        new("sc", (draft, _) => draft.GiveRoute(AdministrationRoute.Subcutaneous)),
        new("im", (draft, _) => draft.GiveRoute(AdministrationRoute.Intramuscular)),
        new("po", (draft, _) => draft.GiveRoute(AdministrationRoute.Oral)),
        new("intrathecal", (draft, _) => draft.GiveRoute(AdministrationRoute.Intrathecal)),

        // How long, and whether without a break.
        new("over NUMBER hour", (draft, given) => draft.GiveDuration(given[0], null)),
        new("over NUMBER min", (draft, given) => draft.GiveDuration(null, given[0])),
        new("over NUMBER hour NUMBER min", (draft, given) => draft.GiveDuration(given[0], given[1])),
        new("continuous", (draft, _) => draft.GiveContinuous(true)),
        new("continuous infusion", (draft, _) => draft.GiveContinuous(true)),
        new("as a continuous infusion", (draft, _) => draft.GiveContinuous(true)),
        new("intermittent", (draft, _) => draft.GiveContinuous(false)),
        new("intermittent infusion", (draft, _) => draft.GiveContinuous(false)),
        new("as an intermittent infusion", (draft, _) => draft.GiveContinuous(false)),

        // The product, and the weight of figures per kilogram.
        new("NAME", (draft, given) => draft.GiveProduct(given[0])),
        new("of NAME", (draft, given) => draft.GiveProduct(given[0])),
        .. Weight("actual", DoseWeightBasis.Actual),
        .. Weight("ideal", DoseWeightBasis.Ideal),
        .. Weight("adjusted", DoseWeightBasis.Adjusted),
    ];

    private static IEnumerable<OrderPhrase> Weight(string name, DoseWeightBasis basis) =>
        new[] { $"{name} weight", $"{name} body weight", $"by {name} weight", $"by {name} body weight" }
            .Select(pattern => new OrderPhrase(pattern, (draft, _) => draft.GiveWeightBasis(basis)));
}
