namespace IvigRules.Assessments;

/// <summary>A copy of a case in which missing facts are recorded.</summary>
internal sealed class CompletedCase(PatientCase recorded)
{
    private List<PriorTherapy>? _therapies;

    internal Patient Patient { get; set; } = recorded.Patient;

    internal ImmutableArray<Condition> Conditions { get; set; } = recorded.Conditions;

    internal void Add(PriorTherapy record) => (_therapies ??= [.. recorded.PriorTherapies]).Add(record);

    /// <summary>Completes a record, by its place in the original case.</summary>
    internal void Complete(int record, Func<PriorTherapy, PriorTherapy> with)
    {
        _therapies ??= [.. recorded.PriorTherapies];
        _therapies[record] = with(_therapies[record]);
    }

    internal PatientCase ToCase() => recorded with
    {
        Patient = Patient,
        Conditions = Conditions,
        PriorTherapies = _therapies?.ToImmutableArray() ?? recorded.PriorTherapies,
    };
}
