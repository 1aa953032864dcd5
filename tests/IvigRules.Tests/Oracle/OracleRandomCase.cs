using System.Diagnostics.CodeAnalysis;

namespace IvigRules.Tests.Oracle;

/// <summary>One random case. Half of it is aimed at an indication, half is noise; never unreadable.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class OracleRandomCase
{
    private const string Ms = "multiple-sclerosis";

    private const string Nmo = "neuromyelitis-optica";

    private const string Pml = "progressive-multifocal-leukoencephalopathy";

    private const string Syndrome = "immune-reconstitution-syndrome";

    private static readonly string[] Steroids = ["corticosteroids", "intravenous-corticosteroids", "intravenous-methylprednisolone"];

    private readonly Random _rng;

    private readonly OraclePolicy _policy;

    private readonly DateOnly _asOf;

    private readonly List<OracleCondition> _conditions = [];

    private readonly List<OracleRelapse> _relapses = [];

    private readonly List<OracleTherapy> _therapies = [];

    public OracleRandomCase(Random rng, OraclePolicy policy)
    {
        _rng = rng;
        _policy = policy;
        _asOf = Chance(4) ? Pick(new DateOnly(2024, 2, 29), new DateOnly(2026, 2, 28), new DateOnly(2026, 3, 1)) : new DateOnly(2025, 1, 1).AddDays(rng.Next(900));
    }

    public OracleCase Build()
    {
        if (Chance(72))
        {
            AddMultipleSclerosis();
        }

        if (Chance(72))
        {
            AddNeuromyelitisOptica();
        }

        if (Chance(72))
        {
            AddSyndrome();
        }

        AddNoise();
        OracleRandomPatient patient = new(_rng, _asOf);
        OracleCase c = new()
        {
            AsOf = _asOf,
            Patient = patient.Patient(),
            Conditions = _conditions,
            Relapses = _relapses,
            PriorTherapies = _therapies,
            LabResults = patient.LabResults(),
            RiskFactors = patient.RiskFactors(),
            InfusionReactions = patient.InfusionReactions(),
        };
        Shuffle(c.Conditions);
        Shuffle(c.Relapses);
        Shuffle(c.PriorTherapies);
        Shuffle(c.LabResults);
        return c;
    }

    private void AddMultipleSclerosis()
    {
        for (int i = Chance(12) ? 2 : 1; i > 0; i--)
        {
            string? course = Chance(68) ? "relapsing-remitting" : Pick(null, "secondary-progressive", "primary-progressive");
            AddCondition(Ms, course);
        }

        DateOnly onset = AddRelapses(Ms);
        if (Chance(60))
        {
            AddAcute(Pick("intravenous-methylprednisolone", "intravenous-methylprednisolone", "intravenous-methylprednisolone", Pick(Steroids)), Pick("failed", "not-tolerated"), onset);
            if (Chance(85))
            {
                AddAcute("plasma-exchange", Pick("failed", "not-tolerated"), onset);
            }
        }

        AddPrevention(_policy.DiseaseModifyingTherapies, "not-tolerated", "contraindicated");
    }

    private void AddNeuromyelitisOptica()
    {
        AddCondition(Nmo, null);
        DateOnly onset = AddRelapses(Nmo);
        if (Chance(55))
        {
            string outcome = Pick("failed", "contraindicated", "unavailable");
            AddAcute(Pick(Steroids), outcome, onset);
        }

        if (Chance(30))
        {
            AddAcute("plasma-exchange", Pick("contraindicated", "unavailable"), onset);
        }

        AddPrevention(_policy.NmoFirstLine, "not-tolerated", "unavailable");
    }

    private void AddSyndrome()
    {
        if (Chance(94))
        {
            AddCondition(Pml, null);
        }

        DateOnly onset = _asOf.AddDays(-_rng.Next(40));
        if (Chance(94))
        {
            _conditions.Add(new OracleCondition(Syndrome, null, Chance(80) ? onset : null, Chance(4) ? onset.AddDays(_rng.Next(60)) : null));
        }

        if (Chance(70))
        {
            DateOnly? end = Chance(88) ? onset.AddDays(Chance(85) ? -_rng.Next(90) : _rng.Next(-3, 60)) : null;
            _therapies.Add(new OracleTherapy("natalizumab", Pick("not-tolerated", "not-tolerated", "failed"), Chance(70) ? onset.AddDays(-100 - _rng.Next(900)) : null, end));
        }

        if (Chance(60))
        {
            _therapies.Add(new OracleTherapy(Chance(75) ? "corticosteroids" : Pick(Steroids), "contraindicated", PastOrNone()));
        }
    }

    private void AddCondition(string kind, string? course)
    {
        DateOnly? onset = Chance(70) ? _asOf.AddDays(-_rng.Next(3000)) : null;
        if (Chance(2))
        {
            onset = _asOf.AddDays(1 + _rng.Next(3));
        }

        DateOnly? end = Chance(4) ? (onset ?? _asOf).AddDays(_rng.Next(200)) : null;
        _conditions.Add(new OracleCondition(kind, course, onset, end));
    }

    // The onset of the relapse last added, for records to lie around.
    private DateOnly AddRelapses(string disease)
    {
        DateOnly onset = _asOf.AddDays(-30);
        for (int i = _rng.Next(100) switch { < 5 => 0, < 82 => 1, _ => 2 }; i > 0; i--)
        {
            onset = _asOf.AddDays(_rng.Next(100) switch
            {
                < 3 => 1 + _rng.Next(3),
                < 12 => -89 - _rng.Next(3),
                < 22 => -91 - _rng.Next(200),
                _ => -_rng.Next(90),
            });
            _relapses.Add(new OracleRelapse(disease, onset, Chance(9) ? onset.AddDays(_rng.Next(120)) : null));
            if (Chance(2))
            {
                _relapses.Add(new OracleRelapse(disease, onset, Chance(50) ? onset : null));
            }
        }

        return onset;
    }

    private void AddAcute(string therapy, string outcome, DateOnly onset)
    {
        DateOnly? start = _rng.Next(100) switch
        {
            < 6 => null,
            < 11 => onset.AddDays(-1 - _rng.Next(200)),
            < 14 => _asOf.AddDays(_rng.Next(3)),
            _ => onset.AddDays(_rng.Next(Math.Max(1, _asOf.DayNumber - onset.DayNumber + 1))),
        };
        DateOnly? end = Chance(20) ? (start ?? onset.AddDays(-5)).AddDays(_rng.Next(12)) : null;
        _therapies.Add(new OracleTherapy(therapy, outcome, start, end));
    }

    // Most often every leaf of the group is covered, at a level that is drawn on the way down.
    private void AddPrevention(OracleGroup group, string usual, string other)
    {
        if (Chance(70))
        {
            int gaps = Chance(15) ? 10 : 0;
            string? only = Chance(30) ? usual : null;
            Cover(group, gaps, () => Chance(3) ? Pick(OracleCases.Outcomes[..6]) : only ?? Pick(usual, other, Chance(15) ? "contraindicated" : usual));
        }

        if (Chance(22))
        {
            List<string> members = [.. group.SelfAndBeneath];
            for (int i = _rng.Next(3); i >= 0; i--)
            {
                _therapies.Add(Noise(members[_rng.Next(members.Count)]));
            }
        }
    }

    private void Cover(OracleGroup group, int gaps, Func<string> outcome)
    {
        if (Chance(gaps))
        {
            return;
        }

        if (group.Members.Count == 0 || Chance(25))
        {
            _therapies.Add(new OracleTherapy(group.Id, outcome(), PastOrNone()));
            return;
        }

        foreach (OracleGroup member in group.Members)
        {
            Cover(member, gaps, outcome);
        }
    }

    private void AddNoise()
    {
        if (Chance(6))
        {
            _therapies.Add(Noise("intravenous-immunoglobulin"));
        }

        if (Chance(5) && _relapses.Count > 0)
        {
            AddAcute(Steroids[2], "ongoing", _relapses[0].Onset);
        }

        if (Chance(10))
        {
            _therapies.Add(Noise(Pick("acetaminophen", "diphenhydramine", "ravulizumab", "aquaporin-vaccine", "natalizumab")));
        }

        if (Chance(12))
        {
            _therapies.Add(Noise(Pick("plasma-exchange", Pick(Steroids))));
        }

        if (Chance(4) && _therapies.Count > 0)
        {
            _therapies.Add(_therapies[_rng.Next(_therapies.Count)]);
        }

        if (Chance(5))
        {
            AddCondition(Pick(Pml, Syndrome, Nmo), null);
        }
    }

    private OracleTherapy Noise(string therapy)
    {
        DateOnly? start = Chance(6) ? _asOf.AddDays(1 + _rng.Next(5)) : PastOrNone();
        DateOnly? end = Chance(35) ? (start ?? _asOf.AddDays(-100)).AddDays(_rng.Next(150)) : null;
        return new OracleTherapy(therapy, Pick(OracleCases.Outcomes), start, end);
    }

    private DateOnly? PastOrNone() => Chance(60) ? _asOf.AddDays(-_rng.Next(400)) : null;

    private void Shuffle<T>(List<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = _rng.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private bool Chance(int percent) => _rng.Next(100) < percent;

    private T Pick<T>(params T[] items) => items[_rng.Next(items.Length)];
}
