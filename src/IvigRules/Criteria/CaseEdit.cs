using System.Collections.Immutable;
using IvigRules.Facts;

namespace IvigRules.Criteria;

/// <summary>A copy of a case in which facts are recorded that were missing.</summary>
internal sealed class CaseEdit
{
    private readonly PatientCase _recorded;
    private readonly List<PriorTherapy> _therapies;

    internal CaseEdit(PatientCase recorded)
    {
        _recorded = recorded;
        _therapies = [.. recorded.PriorTherapies];
        Patient = recorded.Patient;
        Conditions = recorded.Conditions;
    }

    internal Patient Patient { get; set; }

    internal ImmutableArray<Condition> Conditions { get; set; }

    internal void Add(PriorTherapy record) => _therapies.Add(record);

    /// <summary>Completes a record, by its place in the case as it was.</summary>
    internal void Complete(int record, Func<PriorTherapy, PriorTherapy> with) => _therapies[record] = with(_therapies[record]);

    internal PatientCase ToCase() => _recorded with { Patient = Patient, Conditions = Conditions, PriorTherapies = [.. _therapies] };
}
