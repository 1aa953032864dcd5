using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>
/// A rule of the library, by its identifier: when it holds for a patient, or could hold, it yields a <see cref="PatientFinding"/>. The
/// criterion is the library's, so that there is one definition of it.
/// </summary>
[Tag(Tags.Finding)]
[Priority(Priorities.Finding)]
public abstract class FindingRule : IvigRule
{
    private readonly string _id;

    private protected FindingRule() => _id = new RuleMetadata(GetType()).Name;

    /// <summary>Matches the chart of each patient for whom the rule is Met or Unknown.</summary>
    public override void Define()
    {
        PatientChart chart = null!;

        When()
            .Match(() => chart, patient => patient.FindingOn(_id) != null);

        Then()
            .Yield(_ => chart.FindingOn(_id)!);
    }
}
