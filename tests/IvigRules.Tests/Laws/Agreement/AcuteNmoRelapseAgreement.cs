namespace IvigRules.Tests.Laws.Agreement;

public sealed class AcuteNmoRelapseAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("acute-nmo-relapse", 355_824, SpecOracle.Default);
}
