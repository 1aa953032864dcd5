using System.Globalization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Agreement;

public sealed class RandomCaseAgreement
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RandomWholeCases_FiftyThousandForEachPolicy_AgreeWithTheOracle(bool reduced)
    {
        var oracle = reduced ? SpecOracle.Reduced : SpecOracle.Default;
        var agreement = new OracleAgreement(oracle);
        var random = new Random(RandomCases.Seed);
        for (var i = 0; i < Law.Share(50_000); i++)
        {
            if (agreement.Difference(GeneratedCases.Random(random, oracle)) is { } difference)
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"IVIG_SEED={RandomCases.Seed}, case {i}: {difference}"));
        }
    }
}
