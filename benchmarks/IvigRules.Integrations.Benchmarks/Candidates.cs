using IvigRules.NRules;
using NRules;

namespace IvigRules.Integrations.Benchmarks;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Patients">How many patients it assesses: the cost is for each.</param>
/// <param name="Run">Does it once, and returns something of the result so that nothing is left out.</param>
internal sealed record Candidate(string Name, int Patients, Func<int> Run);

/// <summary>The same patients for both engines: every verdict and readiness of all five indications is asked for.</summary>
internal static class Candidates
{
    internal static IReadOnlyList<Candidate> All(ISessionFactory factory)
    {
        var assessor = new IvigAssessor();
        var few = Patients.Of(10);
        var many = Patients.Of(1_000);
        var changing = Session(factory, many);
        var turn = 0;
        return
        [
            new("core, one case", 40, () => many.Take(40).Sum(patient => Weigh(assessor.Assess(patient)))),
            new("core, 1,000 cases", 1_000, () => many.Sum(patient => Weigh(assessor.Assess(patient)))),
            new("NRules, a session for each case", 40, () => many.Take(40).Sum(patient => Weigh(Session(factory, [patient])))),
            new("NRules, 10 patients in a session", 10, () => Weigh(Session(factory, few))),
            new("NRules, 1,000 patients in a session", 1_000, () => Weigh(Session(factory, many))),
            new("NRules, 1,000 patients in 100 sessions, all kept", 1_000, () => many.Chunk(10).Select(part => Session(factory, part)).ToList().Sum(Weigh)),
            new("NRules, 1,000 patients, facts one by one", 1_000, () => Weigh(OneByOne(factory, many))),
            new("NRules, one weight changed among 1,000", 1, () => Change(changing, many[turn++ % many.Length])),
        ];
    }

    private static ISession Session(ISessionFactory factory, IEnumerable<PatientCase> patients)
    {
        var session = factory.CreateSession();
        session.Insert(new AsOf(Patients.AsOf));
        session.InsertAll(patients.SelectMany(PatientFact.AllOf));
        session.Fire();
        return session;
    }

    private static ISession OneByOne(ISessionFactory factory, IEnumerable<PatientCase> patients)
    {
        var session = factory.CreateSession();
        session.Insert(new AsOf(Patients.AsOf));
        foreach (var fact in patients.SelectMany(PatientFact.AllOf))
            session.Insert(fact);
        session.Fire();
        return session;
    }

    private static int Change(ISession session, PatientCase patient)
    {
        var mass = patient.Patient.Weight!.Mass.Kilograms + 1;
        session.Update(PatientFact.Of(patient.Patient with { Weight = new Weight(BodyWeight.FromKilograms(mass), Patients.AsOf) }));
        return session.Fire();
    }

    private static int Weigh(CaseAssessment result) => result.Assessments.Sum(assessment => (int)assessment.Verdict + (int)assessment.Readiness);

    private static int Weigh(ISession session) =>
        session.Query<PatientAssessment>().AsEnumerable().Sum(assessment => (int)assessment.Verdict + (int)assessment.Details.Readiness);
}
