using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IvigRules.NRules.Tests.Support;
using NRules;

namespace IvigRules.NRules.Tests.Agreement;

/// <summary>After any insert, update or retract, of any fact and of the date, a session holds what a fresh assessment of what is left says.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class ChangeAgreement
{
    private static readonly int Histories = SpaceAgreement.IsWhole ? 2_000 : 60;

    [Fact]
    public void Session_AfterEveryRandomChange_HoldsAFreshAssessmentOfWhatIsLeft()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"IVIG_SEED={RandomAgreement.Seed}"));
        var random = new Random(RandomAgreement.Seed);
        var changes = 0;
        for (var i = 0; i < Histories; i++)
        {
            var history = new History(random);
            for (var step = 0; step < 50; step++)
            {
                for (var together = random.Next(3); together >= 0; together--)
                {
                    history.Change();
                    changes++;
                }

                history.Check();
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{changes} changes in {Histories} sessions, each settled state equal to a fresh assessment"));
    }

    /// <summary>A session of three patients and a list of what was put into it.</summary>
    private sealed class History(Random random)
    {
        private static readonly IvigAssessor Assessor = new();

        private readonly ISession _session = Sessions.Factory.CreateSession();
        private readonly List<PatientFact> _recorded = [];
        private readonly PatientCase[] _sources = [.. Enumerable.Range(0, 3).Select(i => Support.Agreement.Read(GeneratedCases.Random(random), i))];
        private DateOnly? _asOf;

        internal void Change()
        {
            switch (random.Next(10))
            {
                case 0:
                    ChangeDate();
                    break;
                case <= 5:
                    Insert();
                    break;
                case <= 7 when _recorded.Count > 0:
                    Update(random.Next(_recorded.Count));
                    break;
                case > 7 when _recorded.Count > 0:
                    Retract(random.Next(_recorded.Count));
                    break;
            }
        }

        internal void Check()
        {
            _session.Settle();
            var cases = _recorded.OfType<PatientFact<Patient>>().Select(patient => new PatientCase
            {
                AsOf = _asOf ?? default,
                Patient = patient.Value,
                Conditions = [.. Of<Condition>(patient)],
                Relapses = [.. Of<Relapse>(patient)],
                PriorTherapies = [.. Of<PriorTherapy>(patient)],
                LabResults = [.. Of<LabResult>(patient)],
                RiskFactors = [.. Of<RiskFactor>(patient)],
                InfusionReactions = [.. Of<InfusionReaction>(patient)],
                Incomplete = [.. Of<IncompleteList>(patient).Select(incomplete => incomplete.List)],
            });
            Support.Agreement.Holds(_session, Assessor, _asOf is null ? [] : [.. cases], withReasons: true);
        }

        private IEnumerable<T> Of<T>(PatientFact<Patient> patient)
            where T : class => _recorded.OfType<PatientFact<T>>().Where(fact => fact.PatientId == patient.PatientId).Select(fact => fact.Value);

        private void ChangeDate()
        {
            var date = _sources[random.Next(_sources.Length)].AsOf.AddDays(random.Next(-40, 41));
            if (_asOf is null)
                _session.Insert(new AsOf(date));
            else if (random.Next(5) == 0)
                _session.Retract(new AsOf(date));
            else
                _session.Update(new AsOf(date));
            _asOf = _asOf is not null && !_session.Query<AsOf>().Any() ? null : date;
        }

        private void Insert()
        {
            var facts = PatientFact.AllOf(_sources[random.Next(_sources.Length)]);
            var fact = facts[random.Next(4) == 0 ? 0 : random.Next(facts.Count)];
            if (_session.TryInsert(fact))
                _recorded.Add(fact);
        }

        private void Update(int place)
        {
            var source = Support.Agreement.Read(GeneratedCases.Random(random), 0);
            _recorded[place] = _recorded[place] switch
            {
                PatientFact<Patient> fact => fact.With(source.Patient with { Id = fact.PatientId }),
                PatientFact<Condition> fact => fact.With(Pick(source.Conditions, fact.Value)),
                PatientFact<Relapse> fact => fact.With(Pick(source.Relapses, fact.Value)),
                PatientFact<PriorTherapy> fact => fact.With(Pick(source.PriorTherapies, fact.Value)),
                PatientFact<LabResult> fact => fact.With(Pick(source.LabResults, fact.Value)),
                PatientFact<RiskFactor> fact => fact.With(Pick(source.RiskFactors, fact.Value)),
                PatientFact<InfusionReaction> fact => fact.With(Pick(source.InfusionReactions, fact.Value)),
                var fact => fact,
            };
            _session.Update(_recorded[place]);
        }

        private void Retract(int place)
        {
            _session.Retract(_recorded[place]);
            _recorded.RemoveAt(place);
        }

        private T Pick<T>(IReadOnlyList<T> facts, T otherwise) => facts.Count == 0 ? otherwise : facts[random.Next(facts.Count)];
    }
}
