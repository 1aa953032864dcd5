namespace IvigRules.Tests.Laws.Agreement;

public sealed class AcuteMsRelapseAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("acute-ms-relapse", 749_432, SpecOracle.Default);
}
