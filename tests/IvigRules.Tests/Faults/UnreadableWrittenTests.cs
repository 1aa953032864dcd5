using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>An order, a policy and a moment that nothing reads were written all the same.</summary>
public sealed class UnreadableWrittenTests
{
    public static TheoryData<string, Order> Orders => new()
    {
        { "$.route", new() { Route = default(AdministrationRoute) } },
        { "$.dose", new() { Dose = default(Dose) } },
        { "$.product", new() { Product = "" } },
        { "$.product", new() { Product = new string('p', 201) } },
        { "$.rate", new() { Rate = default(InfusionRate) } },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Write_OrderThatIsNotRead_IsRefusedAtItsPlace(string path, Order order) =>
        Assert.Equal(path, Assert.Throws<InvalidCaseException>(() => OrderJson.ToJson(order)).Path);

    [Theory]
    [InlineData(1, false)]
    [InlineData(999, false)]
    [InlineData(1000, true)]
    [InlineData(9998, true)]
    [InlineData(9999, false)]
    public void Assess_MomentOutsideTheYearsThatAreRead_IsRefused(int year, bool isRead)
    {
        var recorded = Sample.ThirdLine with { InfusionReactions = [new() { OnsetAt = new(year, 6, 1, 0, 0, 0, TimeSpan.Zero) }] };
        if (isRead)
            Assert.NotNull(CaseJson.Read(CaseJson.ToJson(recorded)));
        else
            Assert.Throws<InvalidCaseException>(() => new IvigAssessor().Assess(recorded));
    }

    [Fact]
    public void Write_PolicyThatIsNotValid_IsRefused() =>
        Assert.Throws<InvalidPolicyException>(() => PolicyJson.ToJson(new IvigPolicy { RelapseWindowDays = -1 }));

    [Fact]
    public void Policy_ProductNameThatIsNotRead_IsAFault()
    {
        foreach (var name in new[] { "", "\ud800", new string('p', 201) })
            Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(new IvigPolicy { Formulary = [Shelf.Five with { Name = name }] }));
    }
}
