namespace IvigRules.Tests.Json;

/// <summary>Which properties there are, at every level of a case.</summary>
public sealed class CaseReaderTests
{
    public static TheoryData<string> Objects => CaseShape.Rows(CaseShape.Objects);

    public static TheoryData<string> Members => CaseShape.Rows(CaseShape.Members.Select(member => member.Path));

    public static TheoryData<string> RequiredMembers => CaseShape.Rows(CaseShape.Members.Where(member => member.Required).Select(member => member.Path));

    public static TheoryData<string> OptionalMembers => CaseShape.Rows(CaseShape.Members.Where(member => !member.Required).Select(member => member.Path));

    [Fact]
    public void Read_EveryMemberThere_IsRead() => Assert.Equal("p-001", CaseJson.Read(CaseText.Full).Patient.Id);

    [Fact]
    public void Read_OnlyWhatIsRequired_IsRead()
    {
        var read = CaseJson.Read("""{"asOf":"2026-11-22","patient":{"id":"p"}}""");

        Assert.Empty(read.Conditions);
        Assert.Empty(read.Relapses);
        Assert.Empty(read.PriorTherapies);
        Assert.Empty(read.LabResults);
        Assert.Empty(read.RiskFactors);
        Assert.Empty(read.InfusionReactions);
        Assert.Empty(read.Incomplete);
        Assert.Equal(new Patient { Id = "p" }, read.Patient);
    }

    [Fact]
    public void Read_NoArgument_IsAProgrammersError()
    {
        Assert.Throws<ArgumentNullException>(() => CaseJson.Read((string)null!));
        Assert.Throws<ArgumentNullException>(() => CaseJson.Read((byte[])null!));
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Read_UnknownProperty_IsRefusedByName(string path)
    {
        foreach (var name in new[] { "zebra9", "Id", "as-of", "_" })
            Refusal.Of(CaseText.Add(path, $"\"{name}\""), $"{path}.{name}");
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Read_UnknownPropertyThatIsNoPlainName_IsRefusedWithoutSayingIt(string path)
    {
        // Such a name may be a patient's data in the wrong place, so it stays out of the path and the message.
        foreach (var name in new[] { "Zoë Zebra", "zebra.9", "zebra[0]", new string('z', 41), "$zebra" })
            Refusal.Of(CaseText.Add(path, $"\"{name}\""), path, name);
        Refusal.Of(CaseText.Add(path, "\"\""), path);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_PropertyInOtherCase_IsUnknown(string path)
    {
        var member = CaseShape.Members.Single(known => known.Path == path);
        var other = char.ToUpperInvariant(member.Name[0]) + member.Name[1..];

        Refusal.Of(CaseText.Add(member.Parent, $"\"{other}\"", CaseText.ValueAt(path)), $"{member.Parent}.{other}");
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_PropertyTwice_IsRefused(string path)
    {
        var member = CaseShape.Members.Single(known => known.Path == path);
        var escaped = string.Concat(member.Name.Select(letter => $"\\u{(int)letter:x4}"));
        foreach (var name in new[] { member.Name, escaped, $"\\u{(int)member.Name[0]:X4}{member.Name[1..]}" })
        {
            Refusal.Of(CaseText.Add(member.Parent, $"\"{name}\"", CaseText.ValueAt(path)), path);
            Refusal.Of(CaseText.Add(member.Parent, $"\"{name}\"", "null"), path);
        }
    }

    [Theory]
    [MemberData(nameof(RequiredMembers))]
    public void Read_RequiredPropertyMissing_IsRefused(string path)
    {
        var json = CaseText.Without(path);

        var refusal = Refusal.Of(json, path);

        // There is nothing to point at but the end of the object that lacks it.
        Assert.Equal('}', CaseText.ByteAt(json, refusal.Line, refusal.Column));
        Assert.Null(refusal.OffendingText);
    }

    [Theory]
    [MemberData(nameof(OptionalMembers))]
    public void Read_OptionalPropertyMissing_IsRead(string path) => Assert.NotNull(CaseJson.Read(CaseText.Without(path)));

    [Theory]
    [InlineData("$", "$.asOf")]
    [InlineData("$.patient", "$.patient.id")]
    [InlineData("$.patient.weight", "$.patient.weight.value")]
    [InlineData("$.patient.height", "$.patient.height.value")]
    [InlineData("$.conditions[0]", "$.conditions[0].kind")]
    [InlineData("$.relapses[0]", "$.relapses[0].disease")]
    [InlineData("$.priorTherapies[0]", "$.priorTherapies[0].therapy")]
    [InlineData("$.labResults[0]", "$.labResults[0].analyte")]
    [InlineData("$.riskFactors[0]", "$.riskFactors[0].kind")]
    [InlineData("$.infusionReactions[0].temperature", "$.infusionReactions[0].temperature.value")]
    public void Read_EmptyObjectThatNeedsProperties_IsRefused(string path, string first) => Refusal.Of(CaseText.With(path, "{}"), first);

    [Fact]
    public void Read_EmptyObjectsAndListsThatNeedNothing_AreRead()
    {
        foreach (var path in CaseShape.Of(CaseType.List).Select(member => member.Path))
            Assert.NotNull(CaseJson.Read(CaseText.With(path, "[]")));
        foreach (var path in new[] { "$.infusionReactions[0]", "$.infusionReactions[0].symptoms", "$.infusionReactions[0].events", "$.infusionReactions[0].csf" })
            Assert.NotNull(CaseJson.Read(CaseText.With(path, "{}")));
    }
}
