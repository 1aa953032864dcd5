namespace IvigRules.Tests.Laws.Agreement;

public sealed class MsRelapsePreventionAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("ms-relapse-prevention", 180_960, SpecOracle.Reduced);
}
