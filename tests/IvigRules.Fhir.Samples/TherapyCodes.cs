namespace IvigRules.Fhir.Samples;

/// <summary>The codes and routes of therapies. Those whose code is weak, and groups, are written by their names.</summary>
internal static class TherapyCodes
{
    internal static readonly Coding Ivig = Coding.RxNorm("1426680", "immunoglobulin G, human");
    private static readonly Coding Intravenous = Coding.Snomed("47625008", "Intravenous route");
    private static readonly Coding Oral = Coding.Snomed("26643006", "Oral route");
    private static readonly Coding Methylprednisolone = Coding.RxNorm("6902", "methylprednisolone");

    private static readonly Dictionary<string, Coding> Drugs = new(StringComparer.Ordinal)
    {
        ["intravenous-immunoglobulin"] = Ivig,
        ["methylprednisolone"] = Methylprednisolone,
        ["intravenous-methylprednisolone"] = Methylprednisolone,
        ["oral-methylprednisolone"] = Methylprednisolone,
        ["natalizumab"] = Coding.RxNorm("354770", "natalizumab"),
        ["interferon-beta-1a"] = Coding.RxNorm("75917", "interferon beta-1a"),
        ["interferon-beta-1b"] = Coding.RxNorm("72257", "interferon beta-1b"),
        ["peginterferon-beta-1a"] = Coding.RxNorm("1546168", "peginterferon beta-1a"),
        ["teriflunomide"] = Coding.RxNorm("1310520", "teriflunomide"),
        ["dimethyl-fumarate"] = Coding.RxNorm("1373478", "dimethyl fumarate"),
        ["diroximel-fumarate"] = Coding.RxNorm("2261783", "diroximel fumarate"),
        ["monomethyl-fumarate"] = Coding.RxNorm("1546433", "monomethyl fumarate"),
        ["fingolimod"] = Coding.RxNorm("1012892", "fingolimod"),
        ["siponimod"] = Coding.RxNorm("2121085", "siponimod"),
        ["ozanimod"] = Coding.RxNorm("2288236", "ozanimod"),
        ["ponesimod"] = Coding.RxNorm("2532300", "ponesimod"),
        ["cladribine"] = Coding.RxNorm("44157", "cladribine"),
        ["ocrelizumab"] = Coding.RxNorm("1876366", "ocrelizumab"),
        ["ofatumumab"] = Coding.RxNorm("712566", "ofatumumab"),
        ["alemtuzumab"] = Coding.RxNorm("117055", "alemtuzumab"),
        ["mitoxantrone"] = Coding.RxNorm("7005", "mitoxantrone"),
        ["rituximab"] = Coding.RxNorm("121191", "rituximab"),
        ["azathioprine"] = Coding.RxNorm("1256", "azathioprine"),
        ["mycophenolate-mofetil"] = Coding.RxNorm("68149", "mycophenolate mofetil"),
        ["ublituximab"] = Coding.RxNorm("2626359", "Briumvi"),
        ["satralizumab"] = Coding.RxNorm("2391560", "Enspryng"),
        ["inebilizumab"] = Coding.RxNorm("2373960", "Uplizna"),
        ["ravulizumab"] = Coding.RxNorm("2461140", "Ultomiris"),
        ["acetaminophen"] = Coding.RxNorm("161", "acetaminophen"),
    };

    /// <summary>The canonical identifier of a therapy that the table of names has; null for any other.</summary>
    internal static string? Known(Therapy therapy)
    {
        var id = TherapyNames.CanonicalOf(therapy).Id;
        return TherapyNames.All.Any(row => string.Equals(row.Id, id, StringComparison.Ordinal)) ? id : null;
    }

    /// <summary>The drug: its code where the tables have a safe one, else its name as it was charted.</summary>
    internal static JsonObject Drug(Therapy therapy) => Known(therapy) is { } id && Drugs.TryGetValue(id, out var code)
        ? code.Concept()
        : JsonExtensions.Text(therapy.Id.Replace('-', ' '));

    internal static JsonObject? Route(Therapy therapy) => Known(therapy) switch
    {
        "intravenous-immunoglobulin" or "intravenous-methylprednisolone" or "intravenous-dexamethasone" or "intravenous-corticosteroids"
            => Intravenous.Concept(),
        "oral-methylprednisolone" => Oral.Concept(),
        _ => null,
    };
}
