using NRules;
using NRules.Fluent;

namespace IvigRules.NRules.Tests.Support;

/// <summary>Sessions with the rules of the library, compiled once for each policy.</summary>
internal static class Sessions
{
    internal static readonly IvigPolicy Reduced = PolicyJson.Read(SpecOracle.Reduced.PolicyJson);

    internal static readonly ISessionFactory Factory = new RuleRepository().AddIvigRules().Compile();

    private static readonly ISessionFactory ReducedFactory = new RuleRepository().AddIvigRules(Reduced).Compile();

    internal static ISession Create(DateOnly asOf, IvigPolicy? policy = null)
    {
        var session = (ReferenceEquals(policy, Reduced) ? ReducedFactory : Factory).CreateSession();
        session.Insert(new AsOf(asOf));
        return session;
    }

    /// <summary>A session that holds a case and has settled.</summary>
    internal static ISession Settled(PatientCase patientCase)
    {
        var session = Create(patientCase.AsOf);
        session.InsertAll(PatientFact.AllOf(patientCase));
        session.Settle();
        return session;
    }

    /// <summary>Fires until no rule has anything left to do.</summary>
    internal static int Settle(this ISession session) => session.Fire(TestContext.Current.CancellationToken);

    internal static PatientAssessment Assessment(this ISession session, string patientId, Indication indication = Indication.AcuteMsRelapse) =>
        session.Query<PatientAssessment>().Single(assessment => assessment.PatientId == patientId && assessment.Indication == indication);

    internal static PatientFinding Finding(this ISession session, string patientId, string ruleId) =>
        session.Query<PatientFinding>().Single(finding => finding.PatientId == patientId && finding.RuleId == ruleId);
}
