namespace IvigRules.Tests.Laws.Agreement;

public sealed class MsRelapsePreventionAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("ms-relapse-prevention", 281_762, SpecOracle.Reduced);
}
