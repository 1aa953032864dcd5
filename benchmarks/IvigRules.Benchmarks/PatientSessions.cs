using IvigRules.NRules;
using NRules;
using NRules.Fluent;

namespace IvigRules.Benchmarks;

/// <summary>NRules: every case in a session of its own.</summary>
internal sealed class PatientSessions
{
    private readonly ISessionFactory _factory = new RuleRepository().AddIvigRules().Compile();

    /// <summary>The verdict and readiness of all five indications, in their order.</summary>
    internal IEnumerable<(Verdict Verdict, Readiness Readiness)> Assess(PatientCase recorded)
    {
        var session = _factory.CreateSession();
        session.Insert(new AsOf(recorded.AsOf));
        session.InsertAll(PatientFact.AllOf(recorded));
        session.Fire();
        return session.Query<PatientAssessment>().AsEnumerable()
            .OrderBy(assessment => assessment.Indication)
            .Select(assessment => (assessment.Verdict, assessment.Details.Readiness));
    }
}
