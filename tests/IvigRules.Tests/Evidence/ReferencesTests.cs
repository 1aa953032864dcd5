namespace IvigRules.Tests.Evidence;

/// <summary>The bibliography against what the source prints, entered here a second time.</summary>
public sealed class ReferencesTests
{
    [Theory]
    [InlineData(1, "elovaara-2011", "Elovaara I, Kuusisto H, Wu X, Rinta S, Dastidar P, Reipert B", "Intravenous immunoglobulins are a therapeutic option", "Clin Neuropharmacol", 2011, "34:84-89", null)]
    [InlineData(2, "sorensen-2004", "Sorensen PS, Haas J, Sellebjerg F", "IV immunoglobulins as add-on treatment to methylprednisolone", "Neurology", 2004, "63:2028-2033", null)]
    [InlineData(3, "visser-2004", "Visser LH, Beekman R, Tijssen CC", "A randomized, double-blind, place-controlled pilot study", "Mult Scler", 2004, "10:89-91", null)]
    [InlineData(4, "goodin-2002", "Goodin DS", "Disease modifying therapies in multiple sclerosis", "Neurology", 2002, "58:169-178", "10.1212/WNL.58.2.169")]
    [InlineData(5, "gray-2009", "Gray O, McDonnell G, Forbes RB", "IV immunoglobulin for multiple sclerosis", "Cochrane", 2009, "updated 2009", "10.1002/14651858.CD002936")]
    [InlineData(6, "elovaara-2008", "Elovaara I", "EFNS guidelines for the use of intravenous immunoglobulin", "European Journal of Neurology", 2008, "15:893-908", null)]
    [InlineData(7, "pierce-2003", "Pierce LR, Jain N", "Risks associated with the use of intravenous immunoglobulin", "Transfusion medicine review", 2003, "17:241-251", null)]
    [InlineData(8, "sekul-1994", "Sekul EA, Cupler EJ, Dalakas MC", "Aseptic meningitis associated with high dose intravenous immunoglobulin", "Ann Int Med", 1994, "121:259-262", null)]
    [InlineData(9, "calic-2015", "Calic Z", "Treatment of progressive multifocal leukoencephalopathy", "Journal of Clinical Neuroscience", 2015, "22:598-600", null)]
    [InlineData(10, "nakano-2009", "Nakano Y, Miyamoto K, Inatsugi Y", "Senil-onset recurrent myelitis", "Brain Nerve", 2009, "61:601-604", null)]
    [InlineData(11, "magraner-2012", "Magraner MJ, Coret F, Casanova B", "The effect of intravenous immunoglobulin on neuromyelitis optica", "Neurologia", 2012, null, "10.1016/j.nrl.2012.03.014")]
    public void All_EachNumberedReference_IsAsTheSourcePrintsIt(int number, string id, string authors, string title, string journal, int year, string? locator, string? doi)
    {
        var reference = References.All.Single(reference => reference.Number == number);
        Assert.Equal(id, reference.Id);
        Assert.StartsWith(authors, reference.Authors, StringComparison.Ordinal);
        Assert.StartsWith(title, reference.Title, StringComparison.Ordinal);
        Assert.StartsWith(journal, reference.Journal, StringComparison.Ordinal);
        Assert.Equal(year, reference.Year);
        Assert.Equal(locator, reference.Locator);
        Assert.Equal(doi, reference.Doi);
        Assert.False(reference.IsBeyondSource);
        Assert.Equal(doi is not null, reference.ToString().Contains("doi:", StringComparison.Ordinal));
        Assert.Contains(authors, reference.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_EveryEntry_HasAnIdOfItsOwnAndTheDateItWasChecked()
    {
        Assert.Equal(References.All.Length, References.All.Select(reference => reference.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Enumerable.Range(1, 11), References.All.Where(reference => reference.Number is not null).Select(reference => reference.Number!.Value));
        Assert.All(References.All, reference => Assert.NotEqual(default, reference.LastChecked));
        Assert.Same(References.Faq, References.All[0]);
    }

    [Fact]
    public void All_EntriesWithoutNumber_AreTheSourceOrBeyondIt() =>
        Assert.All(References.All.Where(reference => reference.Number is null), reference => Assert.NotEqual(reference == References.Faq, reference.IsBeyondSource));

    [Theory]
    [InlineData(3, "FDA labeling information")]
    [InlineData(5, "2010")]
    [InlineData(5, "updated 2009")]
    [InlineData(5, "odds ratio below 1")]
    [InlineData(5, "higher proportion")]
    [InlineData(6, "level B")]
    [InlineData(6, "class C")]
    [InlineData(9, "fingolimod")]
    [InlineData(11, "1.8")]
    [InlineData(11, "1.0")]
    [InlineData(11, "0.7 g/kg/day for 3 days every two months")]
    [InlineData(11, "0.2 to 0.4 g/kg every four weeks")]
    public void Discrepancy_EachOfTheSpecification_IsRecorded(int number, string what) =>
        Assert.Contains(what, References.All.Single(reference => reference.Number == number).Discrepancy, StringComparison.Ordinal);

    [Fact]
    public void Discrepancy_OtherReferences_HaveNone() =>
        Assert.Equal([1, 2, 3, 5, 6, 9, 11], References.All.Where(reference => reference.Discrepancy is not null).Select(reference => reference.Number!.Value).Order());

    [Fact]
    public void Evidence_EveryRuleAndRegimen_IsThereAndListed()
    {
        foreach (var rule in RuleSets.All.SelectMany(set => set.Rules))
        {
            Assert.False(rule.Evidence.IsDefaultOrEmpty, rule.Id);
            Assert.All(rule.Evidence, citation => Assert.Contains(citation.Reference, References.All));
            Assert.All(rule.Evidence, citation => Assert.NotEmpty(citation.Point));
            Assert.NotEmpty(rule.Strength);
            Assert.NotEmpty(rule.Statement);
        }

        foreach (var regimen in RuleSets.All.Select(set => Regimens.For(set.Indication)).OfType<Regimen>())
            Assert.Contains(References.Faq, regimen.Evidence.Select(citation => citation.Reference));
    }

    [Theory]
    [InlineData("MS-01", 1)]
    [InlineData("MS-02", 2, 3)]
    [InlineData("MS-03", 4, 5, 6)]
    [InlineData("NMO-01", 10, 11)]
    [InlineData("NMO-04", 11)]
    [InlineData("IRIS-01", 9)]
    public void Evidence_EachRuleThatRestsOnStudies_CitesThem(string rule, params int[] numbers)
    {
        var cited = RuleSets.All.SelectMany(set => set.Rules).First(each => each.Id == rule).Evidence.Select(citation => citation.Reference.Number).OfType<int>();
        Assert.Equal(numbers, cited.Order());
    }

    [Fact]
    public void Evidence_MsPrevention_CarriesTheFiguresOfTheReview()
    {
        var review = RuleSets.All.SelectMany(set => set.Rules).Single(rule => rule.Id == "MS-03").Evidence.Single(citation => citation.Reference.Number == 5).Point;
        foreach (var figure in new[] { "-0.72", "-0.78 to -0.66", "0.63", "0.42-0.94", "0.96", "0.68-1.37", "0.016" })
            Assert.Contains(figure, review, StringComparison.Ordinal);
    }

    [Fact]
    public void RuleSets_All_HoldTheRulesOfTheSpecificationInOrder() => Assert.Equal(
        [
            "acute-ms-relapse: MS-01 indication, MS-02 advice, CI-01 contraindication",
            "ms-relapse-prevention: MS-03 indication, MS-04 advice, CI-01 contraindication",
            "acute-nmo-relapse: NMO-01 indication, NMO-02 indication, NMO-03 indication, CI-01 contraindication",
            "nmo-relapse-prevention: NMO-04 indication, NMO-05 indication, CI-01 contraindication",
            "natalizumab-pml-iris: IRIS-01 indication, CI-01 contraindication",
        ],
        RuleSets.All.Select(set => $"{set.Indication.ContractName()}: {string.Join(", ", set.Rules.Where(rule => rule.Kind.IsOfTheVerdict()).Select(rule => $"{rule.Id} {rule.Kind.ContractName()}"))}"));

    /// <summary>The same checks and precautions go with every indication, behind the rules of its verdict.</summary>
    [Fact]
    public void RuleSets_All_EndWithTheChecksAndPrecautions() => Assert.All(RuleSets.All, set => Assert.Equal(
        [
            .. Checks.All.Select(rule => $"{rule.Id} check"),
            .. Precautions.All.Select(rule => $"{rule.Id} precaution"),
        ],
        set.Rules.SkipWhile(rule => rule.Kind.IsOfTheVerdict()).Select(rule => $"{rule.Id} {rule.Kind.ContractName()}")));
}
