namespace IvigRules.Tests.Logic;

public sealed class MissingFactTests
{
    // By property, then by subject; without a subject first.
    private static readonly MissingFact[] InOrder =
    [
        new("conditions.course"), new("patient.sex"), new("priorTherapies"), new("priorTherapies", "natalizumab"), new("priorTherapies", "plasma-exchange"),
    ];

    [Fact]
    public void Order_OfFacts_IsByPropertyThenSubject()
    {
        for (var i = 0; i < InOrder.Length; i++)
        {
            for (var j = 0; j < InOrder.Length; j++)
            {
                var (left, right) = (InOrder[i], InOrder[j]);
                Assert.Equal(i.CompareTo(j), Math.Sign(left.CompareTo(right)));
                Assert.Equal([i < j, i > j, i <= j, i >= j, i == j], [left < right, left > right, left <= right, left >= right, left == right]);
            }
        }
    }

    [Fact]
    public void ToString_OfAFact_IsThePropertyAndItsSubject()
    {
        Assert.Equal("patient.sex", new MissingFact("patient.sex").ToString());
        Assert.Equal("priorTherapies (natalizumab)", new MissingFact("priorTherapies", "natalizumab").ToString());
    }
}
