namespace IvigRules.Tests.Policy;

/// <summary>The default groups, as the specification lists them.</summary>
public sealed class TherapyGroupsTests
{
    [Fact]
    public void Ids_OfAllTherapiesAndGroups_AreThereOnce()
    {
        var ids = TherapyNames.All.Select(row => row.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Superset(
            new HashSet<string>(["corticosteroids", "intravenous-methylprednisolone", "natalizumab", "rituximab", "plasma-exchange", "intravenous-immunoglobulin", "ravulizumab", "acetaminophen", "diphenhydramine"], StringComparer.Ordinal),
            ids.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void DiseaseModifyingTherapies_Default_AreThoseOfTheSpecification() => Assert.Equal(
        """
        disease-modifying-therapies
          interferon-beta
            interferon-beta-1a
            interferon-beta-1b
            peginterferon-beta-1a
          glatiramer
          teriflunomide
          fumarates
            dimethyl-fumarate
            diroximel-fumarate
            monomethyl-fumarate
          s1p-modulators
            fingolimod
            siponimod
            ozanimod
            ponesimod
          cladribine
          anti-cd20
            ocrelizumab
            ofatumumab
            ublituximab
            rituximab
          natalizumab
          alemtuzumab
          mitoxantrone
        """, Write(IvigPolicy.Default.DiseaseModifyingTherapies));

    [Fact]
    public void NmoFirstLine_Default_AreThoseOfTheSpecification() => Assert.Equal(
        """
        nmo-first-line
          rituximab
          azathioprine
          mycophenolate-mofetil
          eculizumab
          ravulizumab
          inebilizumab
          satralizumab
        """, Write(IvigPolicy.Default.NmoFirstLine));

    [Fact]
    public void Kinship_OfCorticosteroids_FollowsTheSpecification()
    {
        var therapies = new TherapyHierarchy(IvigPolicy.Default);
        TherapyRelation Of(Therapy recorded, Therapy asked) => therapies.RelationsTo(asked)[therapies.NumberOf(recorded)];
        Assert.Equal(TherapyRelation.Within, Of(Therapy.IntravenousMethylprednisolone, Therapy.Corticosteroids));
        Assert.Equal(TherapyRelation.Within, Of(Therapy.IntravenousCorticosteroids, Therapy.IntravenousCorticosteroids));
        Assert.Equal(TherapyRelation.Above, Of(Therapy.Corticosteroids, Therapy.IntravenousMethylprednisolone));
        Assert.Equal(TherapyRelation.None, Of(Therapy.PlasmaExchange, Therapy.Corticosteroids));
        Assert.Equal(TherapyRelation.Above, Of(Therapy.DiseaseModifyingTherapies, Therapy.Natalizumab));
        Assert.Equal(TherapyHierarchy.Unknown, therapies.NumberOf(new Therapy("zebra-tea")));
    }

    private static string Write(TherapyGroup group, string indent = "") =>
        string.Join('\n', [indent + group.Therapy.Id, .. group.Members.Select(member => Write(member, indent + "  "))]);
}
