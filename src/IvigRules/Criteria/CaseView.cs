using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>
/// A case as of its as-of date: later facts are left out, later ends are absent, therapies are looked up in the policy's hierarchy, and
/// the active relapses are found. Criteria read this and nothing else.
/// </summary>
internal sealed class CaseView
{
    private readonly TherapyHierarchy _hierarchy;
    private TherapyRecord[] _therapies;
    private ConditionRecord[] _conditions;
    private readonly ReactionRecord[] _reactions;
    private readonly ImmutableArray<LabResult> _labResults;
    private readonly uint _presentFactors;
    private readonly uint _absentFactors;
    private readonly ActiveRelapse _msRelapse;
    private readonly ActiveRelapse _nmoRelapse;
    private SiteAnswers? _siteAnswers;

    /// <param name="recorded">The case.</param>
    /// <param name="hierarchy">The policy's hierarchy of therapies.</param>
    internal CaseView(PatientCase recorded, TherapyHierarchy hierarchy)
    {
        Case = recorded;
        _hierarchy = hierarchy;
        _therapies = TherapiesUpToNow(recorded.PriorTherapies, known: null);
        _conditions = ConditionsUpToNow(recorded.Conditions);
        _reactions = ReactionsUpToNow(recorded.InfusionReactions);
        _labResults = LabResultsUpToNow(recorded.LabResults);
        foreach (var factor in recorded.RiskFactors)
        {
            if (factor.Present)
                _presentFactors |= 1u << (int)factor.Kind;
            else
                _absentFactors |= 1u << (int)factor.Kind;
        }

        _msRelapse = ActiveRelapse.Of(Disease.MultipleSclerosis, recorded, Policy);
        _nmoRelapse = ActiveRelapse.Of(Disease.NeuromyelitisOptica, recorded, Policy);
    }

    /// <summary>The case as it was recorded.</summary>
    internal PatientCase Case { get; private set; }

    internal IvigPolicy Policy => _hierarchy.Policy;

    internal DateOnly AsOf => Case.AsOf;

    internal ReadOnlySpan<TherapyRecord> PriorTherapies => _therapies;

    internal ReadOnlySpan<ConditionRecord> Conditions => _conditions;

    /// <summary>A therapy as it was charted and in words, by the names of the table and the policy.</summary>
    internal string InWords(Therapy charted) => TherapyWords.Charted(charted, _hierarchy.Resolve(charted).Therapy);

    /// <summary>Whether the name of a therapy is understood, or the site says that the therapy has no bearing.</summary>
    internal bool IsUnderstood(TherapyRecord record) =>
        record.Number != TherapyHierarchy.Unknown || Policy.TherapiesWithoutBearing.Contains(record.Therapy);

    /// <summary>Whether a list of the case is not known to be whole.</summary>
    internal bool IsIncomplete(CaseList list) => Case.Incomplete.Contains(list);

    internal ReadOnlySpan<ReactionRecord> Reactions => _reactions;

    /// <summary>The body weight; absent when it was measured after the as-of date.</summary>
    internal Weight? Weight => Case.Patient.Weight is { } weight && !(weight.MeasuredOn > AsOf) ? weight : null;

    /// <summary>Whether the patient is hypersensitive to IVIG; absent when that was established after the as-of date.</summary>
    internal bool? IvigHypersensitivity =>
        Case.Patient.IvigHypersensitivityAssessedOn > AsOf ? null : Case.Patient.IvigHypersensitivity;

    /// <summary>The day of a body weight that is left out because it lies after the as-of date.</summary>
    internal DateOnly? LaterWeight => Case.Patient.Weight?.MeasuredOn is { } measured && measured > AsOf ? measured : null;

    internal bool IsBornLater => Case.Patient.BirthDate > AsOf;

    /// <summary>The age in completed years, if known. A person born on 29 February completes a year on 1 March.</summary>
    internal int? Age
    {
        get
        {
            if (Case.Patient.BirthDate is not { } born || born > AsOf)
                return null;
            var (year, month, day) = AsOf;
            var (bornYear, bornMonth, bornDay) = born;
            return year - bornYear - (month < bornMonth || (month == bornMonth && day < bornDay) ? 1 : 0);
        }
    }

    /// <summary>The dose that was calculated for the indication under assessment; absent before that.</summary>
    internal PlanOutcome? Dose { get; private set; }

    internal CaseView WithDose(PlanOutcome dose)
    {
        var view = (CaseView)MemberwiseClone();
        view.Dose = dose;
        return view;
    }

    /// <summary>The view of the same case with a completed patient, conditions and therapies. Unchanged lists are shared.</summary>
    internal CaseView Of(PatientCase completed)
    {
        var view = (CaseView)MemberwiseClone();
        view.Case = completed;
        view._siteAnswers = null;
        if (completed.PriorTherapies != Case.PriorTherapies)
            view._therapies = TherapiesUpToNow(completed.PriorTherapies, known: this);
        if (completed.Conditions != Case.Conditions)
            view._conditions = ConditionsUpToNow(completed.Conditions);
        return view;
    }

    internal ActiveRelapse Relapse(Disease disease) => disease switch
    {
        Disease.MultipleSclerosis => _msRelapse,
        Disease.NeuromyelitisOptica => _nmoRelapse,
        _ => throw new ArgumentOutOfRangeException(nameof(disease)),
    };

    /// <summary>The laboratory results up to the as-of date.</summary>
    internal ImmutableArray<LabResult> LabResults => _labResults;

    /// <summary>Met when recorded as present, NotMet when recorded only as absent.</summary>
    internal Truth IsPresent(RiskFactorKind kind) => (_presentFactors >> (int)kind & 1) != 0 ? Truth.Met
        : (_absentFactors >> (int)kind & 1) != 0 ? Truth.NotMet
        : Truth.Unknown;

    internal SiteAnswer AnswerTo(SiteQuestion question) => (_siteAnswers ??= new(Case, _hierarchy)).To(question);

    private DateOnly? UpToNow(DateOnly? end) => end > AsOf ? null : end;

    /// <param name="recorded">The therapies.</param>
    /// <param name="known">A view before therapies were completed: those that it has are not looked up again.</param>
    private TherapyRecord[] TherapiesUpToNow(ImmutableArray<PriorTherapy> recorded, CaseView? known)
    {
        if (recorded.IsEmpty)
            return [];
        var records = new TherapyRecord[recorded.Length];
        var count = 0;
        var next = 0;
        for (var place = 0; place < recorded.Length; place++)
        {
            var record = recorded[place];
            if (record.StartedOn > AsOf)
                continue;
            while (known is not null && next < known._therapies.Length && known._therapies[next].Place < place)
                next++;
            records[count++] = known is not null && next < known._therapies.Length && known._therapies[next].Place == place
                && ReferenceEquals(known.Case.PriorTherapies[place], record)
                ? known._therapies[next]
                : ToRecord(place, record);
        }

        return count == records.Length ? records : records[..count];
    }

    private TherapyRecord ToRecord(int place, PriorTherapy recorded)
    {
        var (number, therapy) = _hierarchy.Resolve(recorded.Therapy);
        return new(place, number, therapy, recorded.Outcome, recorded.StartedOn, UpToNow(recorded.EndedOn), recorded.EndedOn > AsOf)
        {
            Charted = recorded.Therapy,
        };
    }

    private ConditionRecord[] ConditionsUpToNow(ImmutableArray<Condition> recorded)
    {
        if (recorded.IsEmpty)
            return [];
        var records = new ConditionRecord[recorded.Length];
        var count = 0;
        for (var place = 0; place < recorded.Length; place++)
        {
            if (!(recorded[place].Onset > AsOf))
                records[count++] = new(place, recorded[place], UpToNow(recorded[place].EndedOn));
        }

        return count == records.Length ? records : records[..count];
    }

    /// <summary>A reaction is dated by its onset alone: one without it counts, whenever the infusion ended.</summary>
    private bool IsLater(InfusionReaction reaction) => reaction.OnsetAt is not null && reaction.Date > AsOf;

    private ReactionRecord[] ReactionsUpToNow(ImmutableArray<InfusionReaction> recorded)
    {
        if (recorded.IsEmpty)
            return [];
        var records = new ReactionRecord[recorded.Length];
        var count = 0;
        for (var place = 0; place < recorded.Length; place++)
        {
            if (!IsLater(recorded[place]))
                records[count++] = new(place, recorded[place], UpToNow(recorded[place].ResolvedOn));
        }

        return count == records.Length ? records : records[..count];
    }

    private ImmutableArray<LabResult> LabResultsUpToNow(ImmutableArray<LabResult> recorded)
    {
        foreach (var result in recorded)
        {
            if (result.CollectedOn > AsOf)
                return [.. recorded.Where(result => !(result.CollectedOn > AsOf))];
        }

        return recorded;
    }
}
