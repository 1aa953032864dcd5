using IvigRules.Facts;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>A case as it stands at its as-of date: later facts hidden, therapies looked up, relapses judged.</summary>
internal class CaseView
{
    private readonly TherapyHierarchy _hierarchy;
    private readonly int[] _therapies;
    private readonly int[] _severeAllergies;
    private readonly uint _diagnoses;
    private readonly uint _presentFactors;
    private readonly uint _absentFactors;
    private readonly LatestRelapse _ms;
    private readonly LatestRelapse _nmo;

    /// <param name="recorded">The case.</param>
    /// <param name="therapies">The policy's hierarchy of therapies.</param>
    /// <param name="severeAllergies">The places of the reactions for which AR-02 was derived elsewhere; by default it is derived here.</param>
    internal CaseView(PatientCase recorded, TherapyHierarchy therapies, int[]? severeAllergies = null)
    {
        Case = recorded;
        _hierarchy = therapies;
        _severeAllergies = severeAllergies ?? AdverseReactions.SevereAllergies(recorded);
        var records = recorded.PriorTherapies;
        _therapies = records.IsEmpty ? [] : new int[records.Length];
        for (var i = 0; i < records.Length; i++)
            _therapies[i] = IsLater(records[i].StartedOn) ? TherapyHierarchy.Unknown : therapies.NumberOf(records[i].Therapy);
        foreach (var condition in recorded.Conditions)
        {
            if (IsRecorded(condition))
                _diagnoses |= 1u << (int)condition.Kind;
        }

        foreach (var factor in recorded.RiskFactors)
        {
            if (factor.Present)
                _presentFactors |= 1u << (int)factor.Kind;
            else
                _absentFactors |= 1u << (int)factor.Kind;
        }

        _ms = FindLatest(Disease.MultipleSclerosis);
        _nmo = FindLatest(Disease.NeuromyelitisOptica);
    }

    /// <summary>The chart of the same case with more facts recorded, reactions apart.</summary>
    internal CaseView With(PatientCase completed) => new(completed, _hierarchy, _severeAllergies);

    internal PatientCase Case { get; }

    internal IvigPolicy Policy => _hierarchy.Policy;

    internal DateOnly AsOf => Case.AsOf;

    /// <summary>The therapy of each record, by its number in the hierarchy; a record dated after the as-of date has none.</summary>
    internal ReadOnlySpan<int> Therapies => _therapies;

    /// <summary>The places of the reactions that are a severe allergy (AR-02): they establish hypersensitivity to IVIG.</summary>
    internal ReadOnlySpan<int> SevereAllergies => _severeAllergies;

    internal LatestRelapse Relapse(Disease disease) => disease == Disease.MultipleSclerosis ? _ms : _nmo;

    /// <summary>Whether a risk factor is recorded as present, or else as absent.</summary>
    internal Truth IsPresent(RiskFactorKind kind) => (_presentFactors >> (int)kind & 1) != 0 ? Truth.Met
        : (_absentFactors >> (int)kind & 1) != 0 ? Truth.NotMet
        : Truth.Unknown;

    /// <summary>Whether a fact that starts then lies after the as-of date, and so is ignored.</summary>
    internal bool IsLater(DateOnly? start) => start > AsOf;

    /// <summary>An end, unless it lies after the as-of date.</summary>
    internal DateOnly? EndByNow(DateOnly? end) => end > AsOf ? null : end;

    /// <summary>Whether a diagnosis is recorded, once or more.</summary>
    internal bool IsRecorded(ConditionKind kind) => (_diagnoses >> (int)kind & 1) != 0;

    /// <summary>Whether this record of a diagnosis counts: begun, and not ended by the as-of date.</summary>
    internal bool IsRecorded(Condition condition) => !IsLater(condition.Onset) && EndByNow(condition.EndedOn) is null;

    /// <summary>Completed years of age, if the date of birth is known. Born on 29 February, a year is completed on 1 March.</summary>
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

    /// <summary>Of all relapses the one with the latest onset; of several with that onset, one that ended, and of those the one that ended last.</summary>
    private LatestRelapse FindLatest(Disease disease)
    {
        var relapses = Case.Relapses;
        var latest = -1;
        for (var i = 0; i < relapses.Length; i++)
        {
            var relapse = relapses[i];
            if (relapse.Disease != disease || IsLater(relapse.Onset))
                continue;
            if (latest < 0 || relapse.Onset > relapses[latest].Onset
                || (relapse.Onset == relapses[latest].Onset && EndByNow(relapse.EndedOn) is { } ended && !(EndByNow(relapses[latest].EndedOn) >= ended)))
                latest = i;
        }

        if (latest < 0)
            return new(Truth.NotMet, DateOnly.MinValue, latest);
        var counts = relapses[latest];
        var isActive = EndByNow(counts.EndedOn) is not null ? Truth.NotMet
            : AsOf.DayNumber - counts.Onset.DayNumber <= Policy.RelapseWindowDays ? Truth.Met
            : Truth.Unknown;
        return new(isActive, counts.Onset, latest);
    }
}
