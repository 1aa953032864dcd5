using System.Diagnostics.CodeAnalysis;
using IvigRules.Oracle.Facts;
using IvigRules.Oracle.Rules;

namespace IvigRules.Oracle.Generators;

/// <summary>One random case. Half of it is aimed at an indication, half is noise; never unreadable.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class RandomCase
{
    private const string Ms = "multiple-sclerosis";

    private const string Nmo = "neuromyelitis-optica";

    private const string Pml = "progressive-multifocal-leukoencephalopathy";

    private const string Syndrome = "immune-reconstitution-syndrome";

    private const string Agent = "intravenous-methylprednisolone";

    private static readonly string[] Lists = ["conditions", "relapses", "priorTherapies", "labResults", "infusionReactions"];

    private readonly Random _rng;

    private readonly Policy _policy;

    private readonly DateOnly _asOf;

    private readonly RandomHistory _history;

    private readonly RandomTherapies _therapies;

    public RandomCase(Random rng, Policy policy)
    {
        _rng = rng;
        _policy = policy;
        _asOf = rng.Chance(4)
            ? rng.Pick(new DateOnly(2024, 2, 29), new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 1))
            : new DateOnly(2025, 1, 1).AddDays(rng.Next(900));
        _therapies = new RandomTherapies(rng, _asOf);
        _history = new RandomHistory(rng, _asOf);
    }

    public Case Build()
    {
        if (_rng.Chance(72))
        {
            AddMultipleSclerosis();
        }

        if (_rng.Chance(72))
        {
            AddNeuromyelitisOptica();
        }

        if (_rng.Chance(72))
        {
            AddSyndrome();
        }

        _therapies.AddNoise(_history.Relapses);
        if (_rng.Chance(5))
        {
            _history.AddCondition(_rng.Pick(Pml, Syndrome, Nmo), null);
        }

        if (_rng.Chance(15))
        {
            _history.AddCondition(_rng.Pick("essential-hypertension", "asthma", "migraine"), null);
        }

        RandomPatient patient = new(_rng, _asOf);
        Case c = new()
        {
            AsOf = _asOf,
            Patient = patient.Patient(),
            Conditions = _history.Conditions,
            Relapses = _history.Relapses,
            PriorTherapies = _therapies.All,
            LabResults = patient.LabResults(),
            RiskFactors = patient.RiskFactors(),
            InfusionReactions = new RandomReactions(_rng, _asOf).All(),
            Incomplete = _rng.Chance(12) ? [.. Lists.Where(_ => _rng.Chance(30))] : null,
        };
        Shuffle(c.Conditions);
        Shuffle(c.Relapses);
        Shuffle(c.PriorTherapies);
        Shuffle(c.LabResults);
        return c;
    }

    private void AddMultipleSclerosis()
    {
        for (int i = _rng.Chance(12) ? 2 : 1; i > 0; i--)
        {
            string? course = _rng.Chance(68) ? "relapsing-remitting" : _rng.Pick(null, "secondary-progressive", "primary-progressive");
            _history.AddCondition(Ms, course);
        }

        DateOnly onset = _history.AddRelapses(Ms);
        if (_rng.Chance(60))
        {
            string therapy = _rng.Pick(Agent, Agent, Agent, Agent, _rng.Pick(RandomTherapies.Steroids));
            _therapies.AddAcute(therapy, _rng.Pick("failed", "not-tolerated"), onset);
            if (_rng.Chance(85))
            {
                _therapies.AddAcute("plasma-exchange", _rng.Pick("failed", "not-tolerated"), onset);
            }
        }

        _therapies.AddPrevention(_policy.DiseaseModifyingTherapies, "not-tolerated", "contraindicated");
    }

    private void AddNeuromyelitisOptica()
    {
        _history.AddCondition(Nmo, null);
        DateOnly onset = _history.AddRelapses(Nmo);
        if (_rng.Chance(55))
        {
            string outcome = _rng.Pick("failed", "failed", "contraindicated", "unavailable");
            int heights = outcome is "failed" ? RandomTherapies.Steroids.Length : 3;
            _therapies.AddAcute(_rng.Pick(RandomTherapies.Steroids[..heights]), outcome, onset);
        }

        if (_rng.Chance(30))
        {
            _therapies.AddAcute("plasma-exchange", _rng.Pick("contraindicated", "unavailable"), onset);
        }

        _therapies.AddPrevention(_policy.NmoFirstLine, "not-tolerated", "unavailable");
    }

    private void AddSyndrome()
    {
        if (_rng.Chance(94))
        {
            _history.AddCondition(Pml, null);
        }

        DateOnly onset = _asOf.AddDays(-_rng.Next(40));
        if (_rng.Chance(94))
        {
            DateOnly? recorded = _rng.Chance(80) ? onset : null;
            DateOnly? over = _rng.Chance(4) ? onset.AddDays(_rng.Next(60)) : null;
            _history.Conditions.Add(new Condition(Syndrome, null, recorded, over, _history.Verification()));
            if (_rng.Chance(8))
            {
                _history.AddCondition(Syndrome, null);
            }
        }

        if (_rng.Chance(70))
        {
            DateOnly? end = _rng.Chance(88) ? onset.AddDays(_rng.Chance(85) ? -_rng.Next(90) : _rng.Next(-3, 60)) : null;
            string outcome = _rng.Pick("not-tolerated", "not-tolerated", "failed", "given");
            DateOnly? start = _rng.Chance(70) ? onset.AddDays(-100 - _rng.Next(900)) : null;
            _therapies.All.Add(new PriorTherapy("natalizumab", outcome, start, end));
        }

        if (_rng.Chance(60))
        {
            string steroid = _rng.Chance(75) ? "corticosteroids" : _rng.Pick(RandomTherapies.Steroids);
            _therapies.All.Add(new PriorTherapy(steroid, "contraindicated", _therapies.PastOrNone()));
        }
    }

    private void Shuffle<T>(List<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = _rng.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
