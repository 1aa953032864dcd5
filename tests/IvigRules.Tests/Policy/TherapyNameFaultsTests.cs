namespace IvigRules.Tests.Policy;

/// <summary>A site adds names; it cannot give one of the library's names another meaning, or name what nobody knows.</summary>
public sealed class TherapyNameFaultsTests
{
    [Theory]
    [InlineData("zebrazone", "plasma-exchange")]
    [InlineData("zebrazone", "PLEX")]
    [InlineData("zebrazone", "rituximab")]
    [InlineData("zebrazone", "disease-modifying-therapies")]
    public void TherapyNames_NewNameOfATherapyThatIsKnown_IsTaken(string name, string therapy) => Assert.Empty(Faults(Names((name, therapy))));

    [Theory]
    [InlineData("plex", "plasma-exchange", "'plex' is a name already: of 'plasma-exchange'")]
    [InlineData("PLEX", "rituximab", "'PLEX' is a name already: of 'plasma-exchange'")]
    [InlineData("rituximab", "plasma-exchange", "'rituximab' is a name already: of 'rituximab'")]
    [InlineData("zebrazone", "zebra-tea", "'zebra-tea' is no therapy of the table and of no group of the policy")]
    public void TherapyNames_NameOfTheLibraryOrTherapyThatNobodyKnows_IsRefused(string name, string therapy, string problem) =>
        Assert.Equal([$"therapyNames[0]: {problem}"], Faults(Names((name, therapy))));

    [Fact]
    public void TherapyNames_OneNameTwice_IsRefused() => Assert.Equal(
        ["therapyNames[1]: 'Zebra Zone' is there twice"], Faults(Names(("zebra-zone", "plasma-exchange"), ("Zebra Zone", "rituximab"))));

    [Fact]
    public void TherapyNames_NothingInIt_IsRefused()
    {
        Assert.Equal(["therapyNames[0]: its name is an empty text"], Faults(Names(("", "plasma-exchange"))));
        Assert.Equal(["therapyNames[0]: a name or its therapy is missing"], Faults(new() { TherapyNames = [null!] }));
        Assert.Equal(["therapyNames[0]: a name or its therapy is missing"], Faults(new() { TherapyNames = [new("zebrazone", default)] }));
    }

    /// <summary>A therapy of a group of the policy is known, and has a name already.</summary>
    [Fact]
    public void TherapyNames_TherapyOfAGroupOfThePolicy_IsKnown()
    {
        var policy = new IvigPolicy { NmoFirstLine = TherapyGroup.Of("nmo-first-line", "rituximab", "newer") };
        Assert.Empty(Faults(policy with { TherapyNames = [new("newest", new("newer"))] }));
        Assert.Equal(["therapyNames[0]: 'Newer' is a name already: of 'Newer'"], Faults(policy with { TherapyNames = [new("Newer", new("rituximab"))] }));
    }

    [Fact]
    public void TherapiesWithoutBearing_OnesThatNobodyKnows_AreTaken() =>
        Assert.Empty(Faults(new() { TherapiesWithoutBearing = [new("vitamin-d"), new("zebra-tea")] }));

    /// <summary>What a rule may ask about is never without bearing, under whatever name.</summary>
    [Theory]
    [InlineData("plasma-exchange")]
    [InlineData("Tysabri")]
    [InlineData("Zebra Zone")]
    public void TherapiesWithoutBearing_ATherapyThatRulesMayRead_IsRefused(string therapy) => Assert.Equal(
        [$"therapiesWithoutBearing[0]: '{therapy}' is a therapy that the rules may read"],
        Faults(Names(("zebra-zone", "plasma-exchange")) with { TherapiesWithoutBearing = [new(therapy)] }));

    [Fact]
    public void TherapiesWithoutBearing_OneTwiceOrNone_IsRefused() => Assert.Equal(
        ["therapiesWithoutBearing[1]: 'Vitamin D' is there twice", "therapiesWithoutBearing[2]: a therapy needs an identifier"],
        Faults(new() { TherapiesWithoutBearing = [new("vitamin-d"), new("Vitamin D"), default] }));

    private static IvigPolicy Names(params (string Name, string Therapy)[] names) =>
        new() { TherapyNames = [.. names.Select(added => new AddedTherapyName(added.Name, new Therapy(added.Therapy)))] };

    private static string[] Faults(IvigPolicy policy)
    {
        try
        {
            _ = new IvigAssessor(policy);
            return [];
        }
        catch (InvalidPolicyException refused)
        {
            return [.. refused.Faults.Select(fault => $"{fault.Setting}: {fault.Problem}")];
        }
    }
}
