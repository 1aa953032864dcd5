namespace IvigRules.CdsHooks.Requests;

/// <summary>One of the three services: each answers one hook.</summary>
/// <param name="Hook">The hook.</param>
/// <param name="Title">The title in the discovery.</param>
/// <param name="Description">The description in the discovery.</param>
internal sealed record HookService(string Hook, string Title, string Description)
{
    internal static HookService PatientView { get; } = new("patient-view", "IVIG: may it be considered?",
        "Says for a patient with multiple sclerosis, neuromyelitis optica or PML-IRIS whether intravenous immunoglobulin may be considered "
        + "by one clinical FAQ, at what dose, and what must be checked first. Decision support, not an order.");

    internal static HookService OrderSelect { get; } = new("order-select", "IVIG: is the selected order in line?",
        "Says for a selected order of intravenous immunoglobulin whether it is contraindicated, indicated by one clinical FAQ, and in line "
        + "with its dose. Decision support, not an order.")
    {
        HasDrafts = true,
        HasSelections = true,
    };

    internal static HookService OrderSign { get; } = new("order-sign", "IVIG: check before signing",
        "Checks an order of intravenous immunoglobulin before it is signed: contraindications, dose, number, interval, route, rate, and "
        + "what must be checked before the infusion. Decision support, not an order.")
    {
        HasDrafts = true,
    };

    internal static ImmutableArray<HookService> All { get; } = [PatientView, OrderSelect, OrderSign];

    /// <summary>The last part of the address. Each hook has its own: some clients keep one service an address.</summary>
    internal string Id => $"ivig-{Hook}";

    internal bool HasDrafts { get; private init; }

    internal bool HasSelections { get; private init; }
}
