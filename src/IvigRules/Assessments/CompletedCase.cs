namespace IvigRules.Assessments;

/// <summary>A copy of a case in which missing facts are recorded.</summary>
internal sealed class CompletedCase(PatientCase recorded)
{
    private readonly List<PriorTherapy> _added = [];
    private ImmutableArray<PriorTherapy>.Builder? _completed;

    internal Patient Patient { get; set; } = recorded.Patient;

    internal ImmutableArray<Condition> Conditions { get; set; } = recorded.Conditions;

    internal ImmutableArray<CaseList> Incomplete { get; set; } = recorded.Incomplete;

    internal void Add(PriorTherapy record) => _added.Add(record);

    /// <summary>Completes a record, by its place in the original case.</summary>
    internal void Complete(int record, Func<PriorTherapy, PriorTherapy> with)
    {
        _completed ??= recorded.PriorTherapies.ToBuilder();
        _completed[record] = with(_completed[record]);
    }

    internal PatientCase ToCase() => recorded with
    {
        Patient = Patient,
        Conditions = Conditions,
        Incomplete = Incomplete,
        PriorTherapies = (_completed?.ToImmutable() ?? recorded.PriorTherapies).AddRange(_added),
    };
}
