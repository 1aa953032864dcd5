using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>Reports the patients of a session without an as-of date.</summary>
[Name("ivig-no-as-of")]
[Description("Without an as-of date no patient is assessed.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Problem)]
public sealed class ReportMissingAsOf : IvigRule
{
    /// <summary>Matches the facts of each patient id while there is no <see cref="AsOf"/>.</summary>
    public override void Define()
    {
        IGrouping<string, PatientFact> facts = null!;

        When()
            .Query(() => facts, query => query
                .Match<PatientFact>()
                .GroupBy(fact => fact.PatientId))
            .Not<AsOf>();

        Then()
            .Yield(_ => IvigSessionProblem.NoAsOf(facts.Key));
    }
}
