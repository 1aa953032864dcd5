namespace IvigRules.Evidence;

/// <summary>The bibliography: the source, the eleven references that it lists, and the basis of policy values beyond it.</summary>
public static class References
{
    private static readonly DateOnly Checked = new(2026, 11, 22);

    /// <summary>The standing of the source: who publishes it, what it does not print, how old it is.</summary>
    public static string AboutSource => "Source: the approach to intravenous immunoglobulin that the Mellen Center of the Cleveland Clinic "
        + "publishes. No authors and no date are printed; its newest reference is from 2015. Later guidance was not searched, such as "
        + "AAN 2018 on disease-modifying therapies, and what came later on NMOSD and MOGAD.";

    /// <summary>The source's text has no reference numbers: which reference supports which sentence was inferred.</summary>
    public static string AboutCitations => "The text of the source bears no reference numbers. "
        + "Which reference stands behind which sentence is our inference.";

    /// <summary>The clinical FAQ that the rules encode; see <see cref="AboutSource"/>.</summary>
    public static Reference Faq { get; } = new()
    {
        Id = "faq",
        Authors = "Authors not printed",
        Title = "Clinical FAQ on intravenous immunoglobulin in multiple sclerosis, neuromyelitis optica and PML-IRIS",
        Journal = "Mellen Center, Cleveland Clinic: its approach to intravenous immunoglobulin, date not printed",
        LastChecked = Checked,
    };

    /// <summary>Reference 1: IVIG compared with methylprednisolone in acute relapses, open label.</summary>
    public static Reference Elovaara2011 { get; } = Article(1, "elovaara-2011",
        "Elovaara I, Kuusisto H, Wu X, Rinta S, Dastidar P, Reipert B",
        "Intravenous immunoglobulins are a therapeutic option in the treatment of multiple sclerosis relapse",
        "Clin Neuropharmacol", 2011, "34:84-89",
        discrepancy: "Not randomized: 12 consecutive patients had IVIG, then 5 had methylprednisolone. The authors would try IVIG "
            + "above all where methylprednisolone and plasmapheresis are contraindicated; the source says not tolerated or failed.");

    /// <summary>Reference 2: IVIG added to methylprednisolone in acute relapses.</summary>
    public static Reference Sorensen2004 { get; } = Article(2, "sorensen-2004", "Sorensen PS, Haas J, Sellebjerg F, et al.",
        "IV immunoglobulins as add-on treatment to methylprednisolone for acute relapses in MS",
        "Neurology", 2004, "63:2028-2033",
        discrepancy: "IVIG was given once, 1 g/kg, before methylprednisolone, and not as a course beside it.");

    /// <summary>Reference 3: IVIG combined with methylprednisolone in relapses, a pilot study.</summary>
    public static Reference Visser2004 { get; } = Article(3, "visser-2004", "Visser LH, Beekman R, Tijssen CC, et al.",
        "A randomized, double-blind, place-controlled pilot study of IV immune globulins "
            + "in combination with IV methylprednisolone in the treatment of relapses in patients with MS",
        "Mult Scler", 2004, "10:89-91",
        discrepancy: "The source's entry ends with a stray \"FDA labeling information\" that does not belong to the article.");

    /// <summary>Reference 4: the AAN guideline on disease-modifying therapies.</summary>
    public static Reference Goodin2002 { get; } = Article(4, "goodin-2002", "Goodin DS, et al.",
        "Disease modifying therapies in multiple sclerosis: report of the Therapeutics and Technology Assessment "
            + "Subcommittee of the American Academy of Neurology and the MS Council for Clinical Practice Guidelines",
        "Neurology", 2002, "58:169-178",
        doi: "10.1212/WNL.58.2.169");

    /// <summary>Reference 5: the Cochrane review.</summary>
    public static Reference Gray2009 { get; } = Article(5, "gray-2009", "Gray O, McDonnell G, Forbes RB",
        "IV immunoglobulin for multiple sclerosis",
        "Cochrane review", 2009, "updated 2009",
        doi: "10.1002/14651858.CD002936",
        discrepancy: "The source calls the review published in 2010 and cites it as updated 2009. "
            + "It prints an odds ratio below 1 (0.63) for a higher proportion remaining relapse free.");

    /// <summary>Reference 6: the EFNS guideline.</summary>
    public static Reference Elovaara2008 { get; } = Article(6, "elovaara-2008", "Elovaara I, et al.",
        "EFNS guidelines for the use of intravenous immunoglobulin in treatment of neurological diseases: "
            + "EFNS task force on the use of intravenous immunoglobulin in treatment of neurological diseases",
        "European Journal of Neurology", 2008, "15:893-908",
        discrepancy: "The guideline itself grades the recommendation for multiple sclerosis level B; "
            + "the source speaks of low class evidence (class C). It places IVIG second or third line when other therapies are not "
            + "tolerated, and names relapses in pregnancy as a good practice point.");

    /// <summary>Reference 7: risks of IVIG.</summary>
    public static Reference Pierce2003 { get; } = Article(7, "pierce-2003", "Pierce LR, Jain N",
        "Risks associated with the use of intravenous immunoglobulin",
        "Transfusion medicine review", 2003, "17:241-251");

    /// <summary>Reference 8: aseptic meningitis with high-dose IVIG.</summary>
    public static Reference Sekul1994 { get; } = Article(8, "sekul-1994", "Sekul EA, Cupler EJ, Dalakas MC",
        "Aseptic meningitis associated with high dose intravenous immunoglobulin therapy: frequency and risk factors",
        "Ann Int Med", 1994, "121:259-262");

    /// <summary>Reference 9: PML-IRIS treated with IVIG, one patient.</summary>
    public static Reference Calic2015 { get; } = Article(9, "calic-2015", "Calic Z, et al.",
        "Treatment of progressive multifocal leukoencephalopathy-immune reconstitution inflammatory syndrome "
            + "with intravenous immunoglobulin in a patient with multiple sclerosis treated with fingolimod "
            + "after discontinuation of natalizumab",
        "Journal of Clinical Neuroscience", 2015, "22:598-600",
        discrepancy: "The patient had also been treated with fingolimod after natalizumab; the source speaks of natalizumab alone.");

    /// <summary>Reference 10: a report of NMO treated with IVIG.</summary>
    public static Reference Nakano2009 { get; } = Article(10, "nakano-2009", "Nakano Y, Miyamoto K, Inatsugi Y, et al.",
        "Senil-onset recurrent myelitis with antiaquaporin-4 antibody",
        "Brain Nerve", 2009, "61:601-604");

    /// <summary>Reference 11: a series of eight patients with NMO.</summary>
    public static Reference Magraner2012 { get; } = Article(11, "magraner-2012", "Magraner MJ, Coret F, Casanova B",
        "The effect of intravenous immunoglobulin on neuromyelitis optica",
        "Neurologia", 2012,
        doi: "10.1016/j.nrl.2012.03.014",
        discrepancy: "The abstract gives a relapse rate of 1.8 in the year before, the source 1.0. "
            + "The study gave 0.7 g/kg/day for 3 days every two months, not 0.2 to 0.4 g/kg every four weeks. "
            + "It is a series on prevention, and yet stands behind the statement on acute relapses as well.");

    /// <summary>Beyond the source: the definition of selective IgA deficiency behind the default threshold.</summary>
    public static Reference Esid { get; } = BeyondSource("esid-iga", "European Society for Immunodeficiencies",
        "Definition of selective IgA deficiency: serum IgA below 0.07 g/L");

    /// <summary>Beyond the source: the content that the labels of IVIG products share.</summary>
    public static Reference ClassLabel { get; } = BeyondSource("ivig-class-label", "Manufacturers of IVIG products",
        "Prescribing information: class warnings and contraindications");

    /// <summary>Beyond the source: the label of ravulizumab on its interaction with IVIG.</summary>
    public static Reference RavulizumabLabel { get; } = BeyondSource("ravulizumab-label", "Manufacturer of ravulizumab",
        "Prescribing information: interaction with intravenous immunoglobulin");

    /// <summary>Beyond the source: the content that the labels of injectable antihistamines share.</summary>
    public static Reference AntihistamineLabel { get; } = BeyondSource("antihistamine-label", "Manufacturers of injectable antihistamines",
        "Prescribing information: class contraindications");

    /// <summary>Beyond the source: default values that the authors of this library chose and that a site can change.</summary>
    public static Reference Policy { get; } = BeyondSource("policy", "IvigRules",
        "Default policy value, to be reviewed by each site");

    /// <summary>All entries: the source, its references in order, then the entries beyond the source.</summary>
    public static ImmutableArray<Reference> All { get; } =
    [
        Faq, Elovaara2011, Sorensen2004, Visser2004, Goodin2002, Gray2009, Elovaara2008, Pierce2003, Sekul1994, Calic2015,
        Nakano2009, Magraner2012, Esid, ClassLabel, RavulizumabLabel, AntihistamineLabel, Policy,
    ];

    private static Reference Article(int number, string id, string authors, string title, string journal, int year,
        string? locator = null, string? doi = null, string? discrepancy = null) => new()
        {
            Id = id,
            Number = number,
            Authors = authors,
            Title = title,
            Journal = journal,
            Year = year,
            Locator = locator,
            Doi = doi,
            Discrepancy = discrepancy,
            LastChecked = Checked,
        };

    private static Reference BeyondSource(string id, string authors, string title) =>
        new() { Id = id, Authors = authors, Title = title, LastChecked = Checked, IsBeyondSource = true };
}
