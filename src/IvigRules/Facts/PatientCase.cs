using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>All recorded facts about one patient at one date: the complete input of an assessment.</summary>
/// <remarks>
/// Immutable; <see cref="ToString"/> prints no patient data. Order and repetition of facts change no answer. Facts dated after
/// <see cref="AsOf"/> are ignored, and the result lists them. Two cases are equal only if they hold the same list instances, not lists
/// of equal facts: compare their JSON (<c>CaseJson</c>), or use a key of your own.
/// </remarks>
[DebuggerDisplay("{Patient}, as of {AsOf}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record PatientCase
{
    private Mark _checked;

    /// <summary>The date of the assessment. No clock is read.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The patient.</summary>
    public required Patient Patient { get; init; }

    /// <summary>Diagnoses; none recorded means that there are none, unless the list is <see cref="Incomplete"/>.</summary>
    public ImmutableArray<Condition> Conditions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Relapses; none recorded means that there are none, unless the list is <see cref="Incomplete"/>.</summary>
    public ImmutableArray<Relapse> Relapses { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Therapies that were given, or considered and not given; none recorded means not known.</summary>
    public ImmutableArray<PriorTherapy> PriorTherapies { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Laboratory results; none recorded means not known.</summary>
    public ImmutableArray<LabResult> LabResults { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Risk factors, present or absent; none recorded means not known.</summary>
    public ImmutableArray<RiskFactor> RiskFactors { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Reactions to earlier infusions of IVIG.</summary>
    public ImmutableArray<InfusionReaction> InfusionReactions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The lists that are not known to be whole; in these, none recorded never means none. Empty when all are whole.</summary>
    public ImmutableArray<CaseList> Incomplete { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Checks that every fact can be read, as an assessment does first: for a host that builds its case step by step.</summary>
    /// <exception cref="InvalidCaseException">A fact cannot be read, such as an end before its start.</exception>
    public void Validate() => CaseFaults.Check(this);

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(PatientCase);

    /// <summary>Whether this instance was validated; a copy with other facts was not.</summary>
    internal bool IsChecked => ReferenceEquals(_checked.Of, this);

    internal PatientCase MarkChecked()
    {
        _checked = new(this);
        return this;
    }

    /// <summary>The instance that was validated. A copy carries it too; equality ignores it.</summary>
    private readonly record struct Mark(PatientCase? Of)
    {
        public bool Equals(Mark other) => true;

        public override int GetHashCode() => 0;
    }
}
