namespace IvigRules.Oracle.Rules;

/// <summary>The names under which people chart the therapies: the canonical one, a colon, and the others; = goes on.</summary>
internal static class TherapyNames
{
    private const string Table =
        """
        corticosteroids: steroids corticosteroid glucocorticoids glucocorticoid
        intravenous-corticosteroids: iv-corticosteroids iv-steroids intravenous-steroids high-dose-steroids-iv
        methylprednisolone: methylprednisolone-sodium-succinate medrol
        intravenous-methylprednisolone: ivmp iv-methylprednisolone methylprednisolone-iv solu-medrol pulse-methylprednisolone
        oral-methylprednisolone: methylprednisolone-oral po-methylprednisolone
        prednisone: deltasone rayos
        prednisolone: prednisolone-oral
        dexamethasone: decadron
        intravenous-dexamethasone: iv-dexamethasone dexamethasone-iv
        plasma-exchange: plex plasmapheresis therapeutic-plasma-exchange tpe plasma-exchanges
        intravenous-immunoglobulin: ivig iv-immunoglobulin intravenous-immune-globulin immune-globulin-iv immunoglobulin-iv
        =intravenous-immunoglobulin: human-normal-immunoglobulin-iv
        disease-modifying-therapies: dmt dmts disease-modifying-therapy
        interferon-beta: beta-interferon ifn-beta interferon-beta-1
        interferon-beta-1a: ifn-beta-1a avonex rebif
        interferon-beta-1b: ifn-beta-1b betaseron betaferon extavia
        peginterferon-beta-1a: plegridy
        glatiramer: glatiramer-acetate copaxone glatopa
        teriflunomide: aubagio
        fumarates: fumarate fumaric-acid-esters
        dimethyl-fumarate: tecfidera
        diroximel-fumarate: vumerity
        monomethyl-fumarate: bafiertam
        s1p-modulators: s1p-modulator sphingosine-1-phosphate-receptor-modulators
        fingolimod: gilenya
        siponimod: mayzent
        ozanimod: zeposia
        ponesimod: ponvory
        cladribine: mavenclad
        anti-cd20: anti-cd20-antibodies anti-cd20-therapy
        ocrelizumab: ocrevus
        ofatumumab: kesimpta
        ublituximab: briumvi
        rituximab: rituxan mabthera truxima ruxience
        natalizumab: tysabri
        alemtuzumab: lemtrada
        mitoxantrone: novantrone
        nmo-first-line: nmo-first-line-therapies nmosd-first-line
        azathioprine: imuran aza
        mycophenolate-mofetil: mycophenolate cellcept mmf
        eculizumab: soliris
        ravulizumab: ultomiris
        inebilizumab: uplizna
        satralizumab: enspryng
        acetaminophen: paracetamol tylenol apap
        diphenhydramine: benadryl diphenhydramine-hydrochloride
        """;

    private static readonly Dictionary<string, string> Canonical = Read();

    /// <summary>The canonical name, or null for one that nobody knows and that no group of the policy holds.</summary>
    public static string? Of(string charted, Policy policy)
    {
        string name = Spelled(charted);
        return Canonical.GetValueOrDefault(name)
            ?? policy.DiseaseModifyingTherapies.SelfAndBeneath.Concat(policy.NmoFirstLine.SelfAndBeneath)
                .FirstOrDefault(id => string.Equals(Spelled(id), name, StringComparison.Ordinal));
    }

    /// <summary>All other names of all therapies, for the generators.</summary>
    public static IEnumerable<string> OthersOf(string canonical) =>
        Canonical.Where(x => string.Equals(x.Value, canonical, StringComparison.Ordinal)).Select(x => x.Key).Where(x => x != canonical);

    // Without regard to case; spaces, underscores and hyphens are alike.
    private static string Spelled(string name) =>
        string.Join('-', name.Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries);
            string canonical = parts[0].TrimStart('=');
            foreach (string name in parts)
            {
                names[name.TrimStart('=')] = canonical;
            }
        }

        return names;
    }
}
