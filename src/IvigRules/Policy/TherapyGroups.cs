namespace IvigRules.Policy;

/// <summary>
/// The default therapy groups, new objects each time. Beyond the source, which says "all other therapies" and names none.
/// </summary>
internal static class TherapyGroups
{
    internal static TherapyGroup DiseaseModifyingTherapies => TherapyGroup.Of(Therapy.DiseaseModifyingTherapies,
        TherapyGroup.Of("interferon-beta", "interferon-beta-1a", "interferon-beta-1b", "peginterferon-beta-1a"),
        "glatiramer",
        "teriflunomide",
        TherapyGroup.Of("fumarates", "dimethyl-fumarate", "diroximel-fumarate", "monomethyl-fumarate"),
        TherapyGroup.Of("s1p-modulators", "fingolimod", "siponimod", "ozanimod", "ponesimod"),
        "cladribine",
        TherapyGroup.Of("anti-cd20", "ocrelizumab", "ofatumumab", "ublituximab", "rituximab"),
        "natalizumab",
        "alemtuzumab",
        "mitoxantrone");

    internal static TherapyGroup NmoFirstLine => TherapyGroup.Of(Therapy.NmoFirstLine,
        "rituximab",
        "azathioprine",
        "mycophenolate-mofetil",
        "eculizumab",
        "ravulizumab",
        "inebilizumab",
        "satralizumab");

    internal static TherapyGroup Corticosteroids { get; } = TherapyGroup.Of(Therapy.Corticosteroids,
        TherapyGroup.Of(Therapy.IntravenousCorticosteroids, new TherapyGroup(Therapy.IntravenousMethylprednisolone, [])));

    /// <summary>The identifier of every therapy and group here, once.</summary>
    internal static string[] Ids =>
    [
        .. new[] { Corticosteroids, DiseaseModifyingTherapies, NmoFirstLine }.SelectMany(group => group.Everything())
            .Select(group => group.Therapy).Concat(Single).Select(therapy => therapy.Id).Distinct(NameComparer.Instance),
    ];

    /// <summary>A therapy as the default groups spell it; unchanged when they do not have it.</summary>
    internal static Therapy Canonical(Therapy therapy) => new(NameComparer.Canonical(therapy.Id, Known));

    /// <summary>Therapies that are read one by one and lie in no group of their own.</summary>
    internal static Therapy[] Single { get; } =
    [
        Therapy.PlasmaExchange, Therapy.Natalizumab, Therapy.IntravenousImmunoglobulin, Therapy.Ravulizumab,
        Therapy.Acetaminophen, Therapy.Diphenhydramine,
    ];

    private static readonly string[] Known = Ids;
}
