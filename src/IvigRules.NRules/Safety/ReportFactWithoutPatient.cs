using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>Reports a fact of the library that was inserted without its patient, and a list that was inserted as one fact.</summary>
[Name("ivig-fact-without-patient")]
[Description("A fact that does not say whose it is takes part in no assessment.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Problem)]
public sealed class ReportFactWithoutPatient : IvigRule
{
    /// <summary>Matches each fact that is not wrapped in a <see cref="PatientFact"/>.</summary>
    public override void Define()
    {
        object fact = null!;

        When()
            .Match(() => fact, any => IsOfTheLibrary(any));

        Then()
            .Yield(_ => IvigSessionProblem.FactWithoutPatient(fact));
    }

    private static bool IsOfTheLibrary(object fact) => fact is Patient or PatientCase or Condition or Relapse or PriorTherapy or LabResult
        or RiskFactor or InfusionReaction or IncompleteList or CaseList
        or IEnumerable<PatientFact> or IEnumerable<Condition> or IEnumerable<Relapse> or IEnumerable<PriorTherapy>
        or IEnumerable<LabResult> or IEnumerable<RiskFactor> or IEnumerable<InfusionReaction>;
}
