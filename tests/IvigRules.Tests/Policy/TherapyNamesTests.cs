using IvigRules.Tests.Support;

namespace IvigRules.Tests.Policy;

/// <summary>The table of therapies, entered here a second time: every therapy, what it lies beneath, and every other name.</summary>
public sealed class TherapyNamesTests
{
    private static readonly TherapyHierarchy Therapies = new(IvigPolicy.Default);

    public static TheoryData<string, string, string> Table { get; } = new()
    {
        { "corticosteroids", "", "steroids corticosteroid glucocorticoids glucocorticoid" },
        { "intravenous-corticosteroids", "corticosteroids", "iv-corticosteroids iv-steroids intravenous-steroids high-dose-steroids-iv" },
        { "methylprednisolone", "corticosteroids", "methylprednisolone-sodium-succinate medrol" },
        { "intravenous-methylprednisolone", "intravenous-corticosteroids methylprednisolone", "ivmp iv-methylprednisolone methylprednisolone-iv solu-medrol pulse-methylprednisolone" },
        { "oral-methylprednisolone", "methylprednisolone", "methylprednisolone-oral po-methylprednisolone" },
        { "prednisone", "corticosteroids", "deltasone rayos" },
        { "prednisolone", "corticosteroids", "prednisolone-oral" },
        { "dexamethasone", "corticosteroids", "decadron" },
        { "intravenous-dexamethasone", "dexamethasone intravenous-corticosteroids", "iv-dexamethasone dexamethasone-iv" },
        { "plasma-exchange", "", "plex plasmapheresis therapeutic-plasma-exchange tpe plasma-exchanges" },
        { "intravenous-immunoglobulin", "", "ivig iv-immunoglobulin intravenous-immune-globulin immune-globulin-iv immunoglobulin-iv human-normal-immunoglobulin-iv" },
        { "disease-modifying-therapies", "", "dmt dmts disease-modifying-therapy" },
        { "interferon-beta", "disease-modifying-therapies", "beta-interferon ifn-beta interferon-beta-1" },
        { "interferon-beta-1a", "interferon-beta", "ifn-beta-1a avonex rebif" },
        { "interferon-beta-1b", "interferon-beta", "ifn-beta-1b betaseron betaferon extavia" },
        { "peginterferon-beta-1a", "interferon-beta", "plegridy" },
        { "glatiramer", "disease-modifying-therapies", "glatiramer-acetate copaxone glatopa" },
        { "teriflunomide", "disease-modifying-therapies", "aubagio" },
        { "fumarates", "disease-modifying-therapies", "fumarate fumaric-acid-esters" },
        { "dimethyl-fumarate", "fumarates", "tecfidera" },
        { "diroximel-fumarate", "fumarates", "vumerity" },
        { "monomethyl-fumarate", "fumarates", "bafiertam" },
        { "s1p-modulators", "disease-modifying-therapies", "s1p-modulator sphingosine-1-phosphate-receptor-modulators" },
        { "fingolimod", "s1p-modulators", "gilenya" },
        { "siponimod", "s1p-modulators", "mayzent" },
        { "ozanimod", "s1p-modulators", "zeposia" },
        { "ponesimod", "s1p-modulators", "ponvory" },
        { "cladribine", "disease-modifying-therapies", "mavenclad" },
        { "anti-cd20", "disease-modifying-therapies", "anti-cd20-antibodies anti-cd20-therapy" },
        { "ocrelizumab", "anti-cd20", "ocrevus" },
        { "ofatumumab", "anti-cd20", "kesimpta" },
        { "ublituximab", "anti-cd20", "briumvi" },
        { "rituximab", "anti-cd20 nmo-first-line", "rituxan mabthera truxima ruxience" },
        { "natalizumab", "disease-modifying-therapies", "tysabri" },
        { "alemtuzumab", "disease-modifying-therapies", "lemtrada" },
        { "mitoxantrone", "disease-modifying-therapies", "novantrone" },
        { "nmo-first-line", "", "nmo-first-line-therapies nmosd-first-line" },
        { "azathioprine", "nmo-first-line", "imuran aza" },
        { "mycophenolate-mofetil", "nmo-first-line", "mycophenolate cellcept mmf" },
        { "eculizumab", "nmo-first-line", "soliris" },
        { "ravulizumab", "nmo-first-line", "ultomiris" },
        { "inebilizumab", "nmo-first-line", "uplizna" },
        { "satralizumab", "nmo-first-line", "enspryng" },
        { "acetaminophen", "", "paracetamol tylenol apap" },
        { "diphenhydramine", "", "benadryl diphenhydramine-hydrochloride" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void All_EachRow_IsThatOfTheTable(string id, string beneath, string otherNames)
    {
        var row = TherapyNames.All.Single(row => row.Id == id);
        Assert.Equal(beneath, string.Join(' ', row.Beneath));
        Assert.Equal(otherNames, string.Join(' ', row.OtherNames));
    }

    [Fact]
    public void All_Rows_AreThoseOfTheTableInItsOrder() => Assert.Equal(Table.Select(row => row.Data.Item1), TherapyNames.All.Select(row => row.Id));

    /// <summary>However it is charted: case, spaces, underscores and hyphens do not matter.</summary>
    [Theory]
    [MemberData(nameof(Table))]
    public void CanonicalOf_EveryName_IsTheTherapy(string id, string beneath, string otherNames)
    {
        Assert.NotEqual(id, beneath);
        foreach (var name in otherNames.Split(' ').Append(id))
        {
            foreach (var charted in new[] { name, name.ToUpperInvariant(), name.Replace('-', ' '), name.Replace('-', '_') })
                Assert.Equal(id, TherapyNames.CanonicalOf(new Therapy(charted)).Id);
            Assert.Equal(id, Therapies.Resolve(new Therapy(name)).Therapy.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Resolve_EachTherapy_LiesBeneathItsGroups(string id, string beneath, string otherNames)
    {
        Assert.NotEqual(id, otherNames);
        foreach (var group in beneath.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Equal(TherapyRelation.Within, Relation(id, group));
            Assert.Equal(TherapyRelation.Above, Relation(group, id));
        }
    }

    /// <summary>Two therapies with one name would read one for the other.</summary>
    [Fact]
    public void All_Names_StandOnce()
    {
        var names = TherapyNames.All.SelectMany(row => row.OtherNames.Prepend(row.Id)).ToList();
        Assert.Equal(names.Count, names.Distinct(NameComparer.Instance).Count());
    }

    /// <summary>Methylprednisolone lies beneath two groups: given into a vein, it is an intravenous corticosteroid as well.</summary>
    [Fact]
    public void Relations_OfCorticosteroids_AreThoseOfTheSpecification()
    {
        foreach (var steroid in new[] { "intravenous-methylprednisolone", "intravenous-dexamethasone" })
        {
            Assert.Equal(TherapyRelation.Within, Relation(steroid, "intravenous-corticosteroids"));
            Assert.Equal(TherapyRelation.Within, Relation(steroid, "corticosteroids"));
        }

        foreach (var steroid in new[] { "oral-methylprednisolone", "prednisone", "prednisolone", "dexamethasone", "methylprednisolone" })
        {
            Assert.Equal(TherapyRelation.None, Relation(steroid, "intravenous-corticosteroids") == TherapyRelation.Within ? TherapyRelation.Within : TherapyRelation.None);
            Assert.Equal(TherapyRelation.Within, Relation(steroid, "corticosteroids"));
        }

        Assert.Equal(TherapyRelation.Above, Relation("methylprednisolone", "intravenous-methylprednisolone"));
        Assert.Equal(TherapyRelation.Above, Relation("dexamethasone", "intravenous-dexamethasone"));
        Assert.Equal(TherapyRelation.None, Relation("prednisone", "intravenous-methylprednisolone"));
        Assert.Equal(TherapyRelation.Within, Relation("rituximab", "nmo-first-line"));
        Assert.Equal(TherapyRelation.Within, Relation("rituximab", "disease-modifying-therapies"));
        Assert.Equal(TherapyRelation.None, Relation("acetaminophen", "corticosteroids"));
    }

    [Fact]
    public void CanonicalOf_NameThatNobodyKnows_StaysAsItWasCharted()
    {
        Assert.Equal("Zebra Tea", TherapyNames.CanonicalOf(new Therapy("Zebra Tea")).Id);
        Assert.Equal(TherapyHierarchy.Unknown, Therapies.NumberOf(new Therapy("Zebra Tea")));
        Assert.Throws<InvalidOperationException>(() => TherapyNames.CanonicalOf(default));
    }

    /// <summary>A rule reads a record under its canonical name.</summary>
    [Theory]
    [InlineData("Solu-Medrol", "PLEX")]
    [InlineData("IVMP", "plasmapheresis")]
    [InlineData("pulse methylprednisolone", "Therapeutic Plasma Exchange")]
    public void Assess_TherapiesUnderOtherNames_AreThoseTherapies(string methylprednisolone, string exchange)
    {
        var result = Clinic.Assessor.Assess(Clinic.MsRelapse.Therapies(
            Clinic.Was(new Therapy(methylprednisolone), TherapyOutcome.Failed, Clinic.Onset), Clinic.Was(new Therapy(exchange), TherapyOutcome.Failed, Clinic.Onset)));
        Assert.Equal((Verdict.Consider, Readiness.ChecksPassed), (result[Indication.AcuteMsRelapse].Verdict, result[Indication.AcuteMsRelapse].Readiness));
        Assert.Empty(result.NotUnderstood);
    }

    [Fact]
    public void Assess_NameThatASiteAdds_IsThatTherapy()
    {
        var site = new IvigAssessor(PolicyJson.Read("""{ "therapyNames": [{ "name": "Zebrazone", "therapy": "PLEX" }], "therapiesWithoutBearing": ["zebra tea"] }"""));
        var recorded = Clinic.MsRelapse.Therapies(Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, Clinic.Onset),
            Clinic.Was(new Therapy("zebrazone"), TherapyOutcome.Failed, Clinic.Onset), Clinic.Was("Zebra-Tea", TherapyOutcome.Ongoing));
        Assert.Equal(Readiness.ChecksPassed, site.Assess(recorded, Indication.AcuteMsRelapse).Readiness);
        Assert.Empty(site.Assess(recorded).NotUnderstood);
        Assert.Equal(["therapyNames", "therapiesWithoutBearing"], site.PolicyDifferences.Select(difference => difference.Setting));
        Assert.Equal(Verdict.Indeterminate, Clinic.Assessor.Assess(recorded, Indication.AcuteMsRelapse).Verdict);
        Assert.Equal(["priorTherapies[1]", "priorTherapies[2]"], Clinic.Assessor.Assess(recorded).NotUnderstood.Select(fact => fact.Fact));
    }

    private static TherapyRelation Relation(string recorded, string asked) => Therapies.RelationsTo(new Therapy(asked))[Therapies.NumberOf(new Therapy(recorded))];
}
