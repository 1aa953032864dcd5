namespace IvigRules.Tests.Laws.Agreement;

public sealed class AcuteNmoRelapseAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("acute-nmo-relapse", 749_432, SpecOracle.Default);
}
