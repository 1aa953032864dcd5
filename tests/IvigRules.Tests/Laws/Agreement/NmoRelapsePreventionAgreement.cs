namespace IvigRules.Tests.Laws.Agreement;

public sealed class NmoRelapsePreventionAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("nmo-relapse-prevention", 476_394, SpecOracle.Reduced);
}
