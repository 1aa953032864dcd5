namespace IvigRules.Tests.Laws.Agreement;

public sealed class NatalizumabPmlIrisAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("natalizumab-pml-iris", 150_104, SpecOracle.Default);
}
