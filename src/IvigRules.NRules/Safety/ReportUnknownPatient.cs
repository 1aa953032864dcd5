using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>Reports facts with a patient id for which there is no patient.</summary>
[Name("ivig-unknown-patient")]
[Description("Without the patient, the facts of a patient id are not assessed.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Problem)]
public sealed class ReportUnknownPatient : IvigRule
{
    /// <summary>Matches the facts of each patient id for which there is no patient.</summary>
    public override void Define()
    {
        IGrouping<string, PatientFact> facts = null!;

        When()
            .Query(() => facts, query => query
                .Match<PatientFact>()
                .GroupBy(fact => fact.PatientId)
                .Where(group => !PatientFact.IncludePatient(group)));

        Then()
            .Yield(_ => IvigSessionProblem.UnknownPatient(facts.Key));
    }
}
