using IvigRules;
using IvigRules.NRules;
using NRules;
using NRules.Fluent;

namespace NRulesHost;

/// <summary>One patient's verdict on an acute MS relapse, step by step as facts arrive, change and go.</summary>
public static class Demonstration
{
    private const string Patient = "p-001";

    private static readonly LabResult Unwrapped = new(LabResult.Iga, 180, "mg/dL", new DateOnly(2026, 11, 20));

    /// <summary>Runs all steps and writes after each which rules fired and what they came to.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var repository = new RuleRepository();
        repository.Load(load => load.From(typeof(ReactionFromAllergyEntry), typeof(PharmacyRequestFromAssessment)));
        repository.AddIvigRules();
        var session = repository.Compile().CreateSession();

        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule.Name);
        foreach (var (what, change) in Steps)
        {
            change(session);
            session.Fire();
            output.WriteLine(what);
            output.WriteLine($"  rules fired: {string.Join(", ", fired)}");
            foreach (var problem in session.Query<IvigSessionProblem>())
                output.WriteLine($"  problem: {problem}");
            Report(session, output);
            fired.Clear();
        }
    }

    private static IEnumerable<(string What, Action<ISession> Change)> Steps
    {
        get
        {
            var plasmaExchange = PatientFact.Of(
                Patient, new PriorTherapy(Therapy.PlasmaExchange, TherapyOutcome.Ongoing) { StartedOn = new(2026, 11, 9) });
            var entry = new AllergyEntry(
                "allergy-17", Patient, "immunoglobulin", "anaphylaxis", new(2026, 11, 23, 10, 30, 0, TimeSpan.Zero));
            return
            [
                ("22 November: a patient with a relapse of multiple sclerosis", session => session.InsertAll(
                [
                    new AsOf(new DateOnly(2026, 11, 22)),
                    PatientFact.Of(new Patient
                    {
                        Id = Patient,
                        BirthDate = new DateOnly(1988, 4, 2),
                        Weight = new Weight(70m.Kilograms, new DateOnly(2026, 11, 20)),
                        IvigHypersensitivity = false,
                    }),
                    PatientFact.Of(Patient, Condition.MultipleSclerosis(MsCourse.RelapsingRemitting)),
                    PatientFact.Of(Patient, new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1)), "relapse-3"),
                ])),
                ("a laboratory result without its patient", session => session.Insert(Unwrapped)),
                ("the result is taken back", session => session.Retract(Unwrapped)),
                ("methylprednisolone failed", session => session.Insert(
                    PatientFact.Of(
                        Patient,
                        new PriorTherapy(Therapy.IntravenousMethylprednisolone, TherapyOutcome.Failed) { StartedOn = new(2026, 11, 3) }))),
                ("plasma exchange is under way", session => session.Insert(plasmaExchange)),
                ("plasma exchange had to be given up", session => session.Update(
                    plasmaExchange.With(plasmaExchange.Value with { Outcome = TherapyOutcome.NotTolerated, EndedOn = new(2026, 11, 15) }))),
                ("IgA is normal", session => session.Insert(PatientFact.Of(Patient, Unwrapped))),
                ("23 November: an entry in the allergy list", session =>
                {
                    session.Update(new AsOf(new DateOnly(2026, 11, 23)));
                    session.Insert(entry);
                }),
                ("the entry was another patient's, and is taken back", session => session.Retract(entry)),
                ("the relapse ended", session => session.Update(
                    PatientFact.Of(
                        Patient,
                        new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 23)),
                        "relapse-3"))),
            ];
        }
    }

    private static void Report(ISession session, TextWriter output)
    {
        var relapse = session.Query<PatientAssessment>().Single(assessment => assessment.Indication == Indication.AcuteMsRelapse);
        output.WriteLine($"  {relapse.Indication.Title()}: {relapse.Verdict.Title()} ({string.Join(", ", relapse.Findings)})");
        foreach (var missing in relapse.Details.Missing)
            output.WriteLine($"    asks: {Phrases.Question(missing.Fact)}");
        foreach (var check in relapse.Details.Checks.Where(check => check.Truth != Truth.Met))
            output.WriteLine($"    before the infusion: {check.Rule.Statement} ({check.Because})");
        foreach (var request in session.Query<PharmacyRequest>())
            output.WriteLine($"    pharmacy request: {request.Dose}");
        output.WriteLine();
    }
}
