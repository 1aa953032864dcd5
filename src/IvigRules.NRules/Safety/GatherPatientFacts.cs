using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>Gathers the facts of each patient into the <see cref="PatientChart"/> that the other rules match on.</summary>
[Name("ivig-chart")]
[Description("Everything that is on record about a patient at the as-of date.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Chart)]
public sealed class GatherPatientFacts : IvigRule
{
    private readonly IvigAssessor _assessor;

    /// <summary>The rule with the default policy.</summary>
    public GatherPatientFacts()
        : this(new IvigAssessor())
    {
    }

    internal GatherPatientFacts(IvigAssessor assessor) => _assessor = assessor;

    /// <summary>Matches the facts of each patient id for which there is a patient: grouped, never joined across patients.</summary>
    public override void Define()
    {
        IGrouping<string, PatientFact> facts = null!;
        AsOf asOf = null!;

        When()
            .Query(() => facts, query => query
                .Match<PatientFact>()
                .GroupBy(fact => fact.PatientId))
            .Match(() => asOf, _ => PatientFact.IncludePatient(facts));

        Then()
            .Yield(_ => new PatientChart(_assessor, asOf.Date, facts));
    }
}
