namespace IvigRules.Evidence;

/// <summary>The bibliography: the source, the eleven references that it lists, and the basis of policy values beyond it.</summary>
public static class References
{
    private static readonly DateOnly Checked = new(2026, 11, 22);

    /// <summary>The clinical FAQ that the rules encode.</summary>
    public static Reference Faq { get; } = new()
    {
        Id = "faq",
        Authors = "Authors not printed",
        Title = "Clinical FAQ on intravenous immunoglobulin in multiple sclerosis, neuromyelitis optica and PML-IRIS",
        LastChecked = Checked,
    };

    /// <summary>Reference 1: IVIG compared with methylprednisolone in acute relapses, open label.</summary>
    public static Reference Elovaara2011 { get; } = new()
    {
        Id = "elovaara-2011", Number = 1,
        Authors = "Elovaara I, Kuusisto H, Wu X, Rinta S, Dastidar P, Reipert B",
        Title = "Intravenous immunoglobulins are a therapeutic option in the treatment of multiple sclerosis relapse",
        Journal = "Clin Neuropharmacol", Year = 2011, Locator = "34:84-89",
        LastChecked = Checked,
    };

    /// <summary>Reference 2: IVIG added to methylprednisolone in acute relapses.</summary>
    public static Reference Sorensen2004 { get; } = new()
    {
        Id = "sorensen-2004", Number = 2,
        Authors = "Sorensen PS, Haas J, Sellebjerg F, et al.",
        Title = "IV immunoglobulins as add-on treatment to methylprednisolone for acute relapses in MS",
        Journal = "Neurology", Year = 2004, Locator = "63:2028-2033",
        LastChecked = Checked,
    };

    /// <summary>Reference 3: IVIG combined with methylprednisolone in relapses, a pilot study.</summary>
    public static Reference Visser2004 { get; } = new()
    {
        Id = "visser-2004", Number = 3,
        Authors = "Visser LH, Beekman R, Tijssen CC, et al.",
        Title = "A randomized, double-blind, place-controlled pilot study of IV immune globulins "
            + "in combination with IV methylprednisolone in the treatment of relapses in patients with MS",
        Journal = "Mult Scler", Year = 2004, Locator = "10:89-91",
        LastChecked = Checked,
        Discrepancy = "The source's entry ends with a stray \"FDA labeling information\" that does not belong to the article.",
    };

    /// <summary>Reference 4: the AAN guideline on disease-modifying therapies.</summary>
    public static Reference Goodin2002 { get; } = new()
    {
        Id = "goodin-2002", Number = 4,
        Authors = "Goodin DS, et al.",
        Title = "Disease modifying therapies in multiple sclerosis: report of the Therapeutics and Technology Assessment "
            + "Subcommittee of the American Academy of Neurology and the MS Council for Clinical Practice Guidelines",
        Journal = "Neurology", Year = 2002, Locator = "58:169-178", Doi = "10.1212/WNL.58.2.169",
        LastChecked = Checked,
    };

    /// <summary>Reference 5: the Cochrane review.</summary>
    public static Reference Gray2009 { get; } = new()
    {
        Id = "gray-2009", Number = 5,
        Authors = "Gray O, McDonnell G, Forbes RB",
        Title = "IV immunoglobulin for multiple sclerosis",
        Journal = "Cochrane review", Year = 2009, Locator = "updated 2009", Doi = "10.1002/14651858.CD002936",
        LastChecked = Checked,
        Discrepancy = "The source calls the review published in 2010 and cites it as updated 2009. "
            + "It prints an odds ratio below 1 (0.63) for a higher proportion remaining relapse free.",
    };

    /// <summary>Reference 6: the EFNS guideline.</summary>
    public static Reference Elovaara2008 { get; } = new()
    {
        Id = "elovaara-2008", Number = 6,
        Authors = "Elovaara I, et al.",
        Title = "EFNS guidelines for the use of intravenous immunoglobulin in treatment of neurological diseases: "
            + "EFNS task force on the use of intravenous immunoglobulin in treatment of neurological diseases",
        Journal = "European Journal of Neurology", Year = 2008, Locator = "15:893-908",
        LastChecked = Checked,
        Discrepancy = "The guideline itself grades the recommendation for multiple sclerosis level B; "
            + "the source speaks of low class evidence (class C).",
    };

    /// <summary>Reference 7: risks of IVIG.</summary>
    public static Reference Pierce2003 { get; } = new()
    {
        Id = "pierce-2003", Number = 7,
        Authors = "Pierce LR, Jain N",
        Title = "Risks associated with the use of intravenous immunoglobulin",
        Journal = "Transfusion medicine review", Year = 2003, Locator = "17:241-251",
        LastChecked = Checked,
    };

    /// <summary>Reference 8: aseptic meningitis with high-dose IVIG.</summary>
    public static Reference Sekul1994 { get; } = new()
    {
        Id = "sekul-1994", Number = 8,
        Authors = "Sekul EA, Cupler EJ, Dalakas MC",
        Title = "Aseptic meningitis associated with high dose intravenous immunoglobulin therapy: frequency and risk factors",
        Journal = "Ann Int Med", Year = 1994, Locator = "121:259-262",
        LastChecked = Checked,
    };

    /// <summary>Reference 9: PML-IRIS treated with IVIG, one patient.</summary>
    public static Reference Calic2015 { get; } = new()
    {
        Id = "calic-2015", Number = 9,
        Authors = "Calic Z, et al.",
        Title = "Treatment of progressive multifocal leukoencephalopathy-immune reconstitution inflammatory syndrome "
            + "with intravenous immunoglobulin in a patient with multiple sclerosis treated with fingolimod "
            + "after discontinuation of natalizumab",
        Journal = "Journal of Clinical Neuroscience", Year = 2015, Locator = "22:598-600",
        LastChecked = Checked,
        Discrepancy = "The patient had also been treated with fingolimod after natalizumab; the source speaks of natalizumab alone.",
    };

    /// <summary>Reference 10: a report of NMO treated with IVIG.</summary>
    public static Reference Nakano2009 { get; } = new()
    {
        Id = "nakano-2009", Number = 10,
        Authors = "Nakano Y, Miyamoto K, Inatsugi Y, et al.",
        Title = "Senil-onset recurrent myelitis with antiaquaporin-4 antibody",
        Journal = "Brain Nerve", Year = 2009, Locator = "61:601-604",
        LastChecked = Checked,
    };

    /// <summary>Reference 11: a series of eight patients with NMO.</summary>
    public static Reference Magraner2012 { get; } = new()
    {
        Id = "magraner-2012", Number = 11,
        Authors = "Magraner MJ, Coret F, Casanova B",
        Title = "The effect of intravenous immunoglobulin on neuromyelitis optica",
        Journal = "Neurologia", Year = 2012, Doi = "10.1016/j.nrl.2012.03.014",
        LastChecked = Checked,
        Discrepancy = "The abstract gives a relapse rate of 1.8 in the year before, the source 1.0. "
            + "The study gave 0.7 g/kg/day for 3 days every two months, not 0.2 to 0.4 g/kg every four weeks.",
    };

    /// <summary>Beyond the source: the definition of selective IgA deficiency behind the default threshold.</summary>
    public static Reference Esid { get; } = new()
    {
        Id = "esid-iga",
        Authors = "European Society for Immunodeficiencies",
        Title = "Definition of selective IgA deficiency: serum IgA below 0.07 g/L",
        LastChecked = Checked,
        IsBeyondSource = true,
    };

    /// <summary>Beyond the source: the content that the labels of IVIG products share.</summary>
    public static Reference ClassLabel { get; } = new()
    {
        Id = "ivig-class-label",
        Authors = "Manufacturers of IVIG products",
        Title = "Prescribing information: class warnings and contraindications",
        LastChecked = Checked,
        IsBeyondSource = true,
    };

    /// <summary>Beyond the source: the label of ravulizumab on its interaction with IVIG.</summary>
    public static Reference RavulizumabLabel { get; } = new()
    {
        Id = "ravulizumab-label",
        Authors = "Manufacturer of ravulizumab",
        Title = "Prescribing information: interaction with intravenous immunoglobulin",
        LastChecked = Checked,
        IsBeyondSource = true,
    };

    /// <summary>Beyond the source: default values that the authors of this library chose and that a site can change.</summary>
    public static Reference Policy { get; } = new()
    {
        Id = "policy",
        Authors = "IvigRules",
        Title = "Default policy value, to be reviewed by each site",
        LastChecked = Checked,
        IsBeyondSource = true,
    };

    /// <summary>All entries: the source, its references in order, then the entries beyond the source.</summary>
    public static ImmutableArray<Reference> All { get; } =
    [
        Faq, Elovaara2011, Sorensen2004, Visser2004, Goodin2002, Gray2009, Elovaara2008, Pierce2003, Sekul1994, Calic2015,
        Nakano2009, Magraner2012, Esid, ClassLabel, RavulizumabLabel, Policy,
    ];
}
