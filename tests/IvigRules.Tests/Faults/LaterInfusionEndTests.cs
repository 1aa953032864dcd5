using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>A site's criterion saw the end of an infusion that lies after the as-of date.</summary>
public sealed class LaterInfusionEndTests
{
    [Fact]
    public void SiteCriterion_InfusionThatEndsLater_SeesNoEnd()
    {
        var asOf = Sample.ThirdLine.AsOf;
        DateTimeOffset? seen = DateTimeOffset.MaxValue;
        var rules = House.Rule(House.Trial, RuleKind.Contraindication, House.Asks(recorded =>
        {
            seen = recorded.InfusionReactions.Single().InfusionEndedAt;
            return SiteAnswer.NotMet("seen");
        }));
        House.With(rules).Assess(Sample.ThirdLine with
        {
            InfusionReactions = [new() { OnsetAt = At(asOf.AddDays(-1)), InfusionEndedAt = At(asOf.AddDays(1)) }],
        });
        Assert.Null(seen);
    }

    private static DateTimeOffset At(DateOnly day) => new(day, default, TimeSpan.Zero);
}
