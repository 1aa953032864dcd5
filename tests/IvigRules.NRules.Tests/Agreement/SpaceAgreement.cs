using System.Globalization;
using IvigRules.NRules.Tests.Support;

namespace IvigRules.NRules.Tests.Agreement;

/// <summary>
/// The core's exhaustive spaces, in NRules sessions of a hundred patients each: every 61st case by default, all of them with
/// IVIG_EXHAUSTIVE=1.
/// </summary>
internal static class SpaceAgreement
{
    internal static readonly bool IsWhole = Environment.GetEnvironmentVariable("IVIG_EXHAUSTIVE") == "1";

    private static readonly int Stride = IsWhole ? 1 : 61;

    internal static void Holds(string indication, int size, IvigPolicy policy)
    {
        var assessor = new IvigAssessor(policy);
        var compared = 0;
        foreach (var part in GeneratedCases.Exhaustive(indication, Stride).Chunk(100))
        {
            var cases = part.Select(Support.Agreement.Read).ToList();
            var session = Sessions.Create(cases[0].AsOf, policy);
            session.InsertAll(cases.SelectMany(PatientFact.AllOf));
            session.Settle();
            Support.Agreement.Holds(session, assessor, cases);
            compared += cases.Count;
        }

        Assert.Equal((size + Stride - 1) / Stride, compared);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indication}: {compared} cases, NRules and the core agree"));
    }
}

public sealed class AcuteMsRelapseSpace
{
    [Fact]
    public void NRules_CasesOfTheSpace_AgreeWithTheCore() => SpaceAgreement.Holds("acute-ms-relapse", 749_432, IvigPolicy.Default);
}

public sealed class MsRelapsePreventionSpace
{
    [Fact]
    public void NRules_CasesOfTheSpace_AgreeWithTheCore() => SpaceAgreement.Holds("ms-relapse-prevention", 281_762, Sessions.Reduced);
}

public sealed class AcuteNmoRelapseSpace
{
    [Fact]
    public void NRules_CasesOfTheSpace_AgreeWithTheCore() => SpaceAgreement.Holds("acute-nmo-relapse", 749_432, IvigPolicy.Default);
}

public sealed class NmoRelapsePreventionSpace
{
    [Fact]
    public void NRules_CasesOfTheSpace_AgreeWithTheCore() => SpaceAgreement.Holds("nmo-relapse-prevention", 476_394, Sessions.Reduced);
}

public sealed class NatalizumabPmlIrisSpace
{
    [Fact]
    public void NRules_CasesOfTheSpace_AgreeWithTheCore() => SpaceAgreement.Holds("natalizumab-pml-iris", 150_104, IvigPolicy.Default);
}
