using IvigRules;
using IvigRules.NRules;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace NRulesHost;

/// <summary>A rule of the host that reads an assessment: where IVIG may be considered and a dose is worked out, a request is drafted.</summary>
[Name("pharmacy request from assessment")]
public sealed class PharmacyRequestFromAssessment : Rule
{
    /// <inheritdoc />
    public override void Define()
    {
        PatientAssessment assessment = null!;

        When()
            .Match(() => assessment, a => a.Verdict == Verdict.Consider, a => a.Details.Plan != null);

        Then()
            .Yield(_ => new PharmacyRequest(assessment.PatientId, Phrases.Dose(assessment.Details.Plan!)));
    }
}
