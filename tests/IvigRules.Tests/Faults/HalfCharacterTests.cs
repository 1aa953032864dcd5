using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Half of a surrogate pair was replaced in silence, so that two identifiers, products or statements could become one.</summary>
public sealed class HalfCharacterTests
{
    private const string Half = "a\ud800b";

    [Fact]
    public void Assess_PatientWithHalfACharacter_IsRefusedAtItsPlace()
    {
        var recorded = Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { Id = Half } };
        Assert.Equal("$.patient.id", Assert.Throws<InvalidCaseException>(() => new IvigAssessor().Assess(recorded)).Path);
    }

    [Fact]
    public void Therapy_HalfACharacter_IsRefused() => Assert.Throws<ArgumentException>(() => new Therapy(Half));

    // Not as theory data, which is written as UTF-8 and so holds no half of a pair.
    [Fact]
    public void AreWhole_Surrogates_OnlyInPairs()
    {
        Assert.All(["\ud83d\ude00", "a\ud83d\ude00\ud83d\ude00b", "a", ""], text => Assert.True(Characters.AreWhole(text)));
        Assert.All(["\ud83d", "\ude00\ud83d", "a\ud83d\ude00\ude00", "a\ud83d"], text => Assert.False(Characters.AreWhole(text)));
    }

    [Fact]
    public void Order_ProductWithHalfACharacter_IsRefusedAtItsPlace() =>
        Assert.Equal("$.product", Assert.Throws<InvalidCaseException>(() => OrderJson.ToJson(new Order { Product = Half })).Path);
}
