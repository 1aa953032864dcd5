namespace IvigRules.Tests.Laws.Agreement;

public sealed class NatalizumabPmlIrisAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("natalizumab-pml-iris", 99_342, SpecOracle.Default);
}
