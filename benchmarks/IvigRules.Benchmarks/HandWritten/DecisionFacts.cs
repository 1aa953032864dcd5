using static IvigRules.Benchmarks.HandWritten.DecisionTherapies;

namespace IvigRules.Benchmarks.HandWritten;

/// <summary>Dates by day number; <see cref="DecisionFacts.None"/> where there is none.</summary>
internal record struct ConditionFact(ConditionKind Kind, MsCourse? Course, int Onset, int Ended);

internal record struct RelapseFact(Disease Disease, int Onset, int Ended);

internal record struct TherapyFact(int Number, TherapyOutcome Outcome, int Started, int Ended);

internal record struct LabFact(bool IsIga, AgainstBound Judged, int Collected);

/// <param name="Date">When.</param>
/// <param name="Resolved">When it was over.</param>
/// <param name="Anaphylaxis">Whether it was one.</param>
/// <param name="MayBeMeningitis">Suspected, supported or culture positive.</param>
internal record struct ReactionFact(int Date, int Resolved, bool Anaphylaxis, bool MayBeMeningitis);

internal enum AgainstBound : byte
{
    NotBelow,
    Open,
    Below,
}

/// <summary>A case in the form that the hand-written decision reads: small structs in arrays that are used again for the next case.</summary>
/// <remarks>For one thread. Filled from a case or straight from a line of JSON, then closed, which hides what lies after the as-of date.</remarks>
internal sealed class DecisionFacts
{
    internal const int None = -1;
    internal const decimal IgaGramsPerLitre = 0.07m;
    internal const decimal FeverNinths = 38.3m * 9m;

    internal int AsOf;
    internal int BirthDate;
    internal Sex? Sex;
    internal decimal WeightKilograms;
    internal int WeightMeasured;
    internal ReproductiveStatus? ReproductiveStatus;
    internal bool? Hypersensitivity;
    internal BloodGroup? BloodGroup;
    internal uint RiskFactors;

    internal ConditionFact[] Conditions = new ConditionFact[8];
    internal int ConditionCount;
    internal RelapseFact[] Relapses = new RelapseFact[8];
    internal int RelapseCount;
    internal TherapyFact[] Therapies = new TherapyFact[32];
    internal int TherapyCount;
    internal LabFact[] Labs = new LabFact[8];
    internal int LabCount;
    internal ReactionFact[] Reactions = new ReactionFact[4];
    internal int ReactionCount;

    // What closing works out.
    internal int Age;
    internal bool HasMs, HasNmo, HasPml, HasIris;
    internal bool IsRelapsing, IsSecondary, IsPrimary, HasMsWithoutCourse;
    internal int EarliestIris;
    internal Truth MsRelapse, NmoRelapse;
    internal int MsOnset, NmoOnset;
    internal TherapyFact[] Acute = new TherapyFact[32];
    internal int AcuteCount;
    internal readonly ulong[] ByOutcome = new ulong[8];
    internal ulong Recorded;
    internal bool Anaphylaxis, MeningitisIsOpen;

    internal void Clear()
    {
        BirthDate = WeightMeasured = None;
        (Sex, ReproductiveStatus, Hypersensitivity, BloodGroup) = (null, null, null, null);
        WeightKilograms = 0;
        RiskFactors = 0;
        ConditionCount = RelapseCount = TherapyCount = LabCount = ReactionCount = 0;
    }

    /// <summary>Takes a case that was built in code, and refuses what cannot be read.</summary>
    internal void Load(PatientCase recorded)
    {
        Clear();
        AsOf = recorded.AsOf.DayNumber;
        var patient = recorded.Patient;
        if (string.IsNullOrEmpty(patient.Id) || patient.Id.Length > 200)
            throw new FormatException("patient.id");
        BirthDate = Day(patient.BirthDate);
        Sex = patient.Sex;
        ReproductiveStatus = patient.ReproductiveStatus;
        Hypersensitivity = patient.IvigHypersensitivity;
        BloodGroup = patient.BloodGroup;
        if (patient.Weight is { } weight)
        {
            if (weight.Mass.Kilograms <= 0)
                throw new FormatException("patient.weight");
            WeightKilograms = weight.Mass.Kilograms;
            WeightMeasured = Day(weight.MeasuredOn);
        }

        foreach (var condition in recorded.Conditions)
            Add(new ConditionFact(condition.Kind, condition.Course, Day(condition.Onset), Day(condition.EndedOn)));
        foreach (var relapse in recorded.Relapses)
            Add(new RelapseFact(relapse.Disease, relapse.Onset.DayNumber, Day(relapse.EndedOn)));
        foreach (var therapy in recorded.PriorTherapies)
            Add(new TherapyFact(NumberOf(therapy.Therapy.Id), therapy.Outcome, Day(therapy.StartedOn), Day(therapy.EndedOn)));
        foreach (var result in recorded.LabResults)
        {
            if (result.Value < 0 || result.Unit is null)
                throw new FormatException("labResults");
            if (string.Equals(result.Analyte, LabResult.Iga, StringComparison.Ordinal))
                Add(new LabFact(IsIga: true, JudgeIga(result.Value, result.Unit, result.Comparator), result.CollectedOn.DayNumber));
            else if (string.Equals(result.Analyte, LabResult.Egfr, StringComparison.Ordinal))
                Add(new LabFact(IsIga: false, string.Equals(result.Unit, "mL/min/{1.73_m2}", StringComparison.Ordinal) ? Judge(result.Value, result.Comparator, 60m) : AgainstBound.Open, result.CollectedOn.DayNumber));
        }

        foreach (var factor in recorded.RiskFactors)
        {
            if ((uint)factor.Kind - 1 > 12)
                throw new FormatException("riskFactors");
            if (factor.Present)
                RiskFactors |= 1u << (int)factor.Kind;
        }

        foreach (var reaction in recorded.InfusionReactions)
        {
            var at = reaction.OnsetAt ?? reaction.InfusionEndedAt;
            var symptoms = reaction.Symptoms;
            Add(new ReactionFact(
                at is { } moment ? DateOnly.FromDateTime(moment.DateTime).DayNumber : None, Day(reaction.ResolvedOn), symptoms.Anaphylaxis == true,
                reaction.Csf?.Culture == CsfCulture.Positive
                    || (symptoms.SevereHeadache == true && symptoms.NeckStiffness == true
                        && (symptoms.Photophobia == true || symptoms.PainWithHeadMovement == true)
                        && reaction.Temperature is { } temperature && temperature < IvigPolicy.Default.FeverBound)));
        }
    }

    internal void Add(ConditionFact fact)
    {
        if ((uint)fact.Kind - 1 > 3 || (uint?)fact.Course - 1 > 2 || (fact.Course is not null && fact.Kind != ConditionKind.MultipleSclerosis) || EndsBeforeStart(fact.Ended, fact.Onset))
            throw new FormatException("conditions");
        if (ConditionCount == Conditions.Length)
            Array.Resize(ref Conditions, ConditionCount * 2);
        Conditions[ConditionCount++] = fact;
    }

    internal void Add(RelapseFact fact)
    {
        if ((uint)fact.Disease - 1 > 1 || EndsBeforeStart(fact.Ended, fact.Onset))
            throw new FormatException("relapses");
        if (RelapseCount == Relapses.Length)
            Array.Resize(ref Relapses, RelapseCount * 2);
        Relapses[RelapseCount++] = fact;
    }

    internal void Add(TherapyFact fact)
    {
        if ((uint)fact.Outcome - 1 > 6 || EndsBeforeStart(fact.Ended, fact.Started))
            throw new FormatException("priorTherapies");
        if (fact.Number == Unknown)
            return;
        if (TherapyCount == Therapies.Length)
            Array.Resize(ref Therapies, TherapyCount * 2);
        Therapies[TherapyCount++] = fact;
    }

    internal void Add(LabFact fact)
    {
        if (LabCount == Labs.Length)
            Array.Resize(ref Labs, LabCount * 2);
        Labs[LabCount++] = fact;
    }

    internal void Add(ReactionFact fact)
    {
        if (EndsBeforeStart(fact.Resolved, fact.Date))
            throw new FormatException("infusionReactions");
        if (ReactionCount == Reactions.Length)
            Array.Resize(ref Reactions, ReactionCount * 2);
        Reactions[ReactionCount++] = fact;
    }

    internal static AgainstBound JudgeIga(decimal value, string unit, Comparator? comparator) => unit switch
    {
        "mg/dL" => Judge(value, comparator, IgaGramsPerLitre * 100m),
        "g/L" => Judge(value, comparator, IgaGramsPerLitre),
        "mg/L" => Judge(value, comparator, IgaGramsPerLitre * 1_000m),
        "g/dL" => Judge(value, comparator, IgaGramsPerLitre / 10m),
        _ => AgainstBound.Open,
    };

    internal static AgainstBound Judge(decimal value, Comparator? comparator, decimal bound) => comparator switch
    {
        null => value < bound ? AgainstBound.Below : AgainstBound.NotBelow,
        Comparator.LessThan => value <= bound ? AgainstBound.Below : AgainstBound.Open,
        Comparator.LessThanOrEqual => value < bound ? AgainstBound.Below : AgainstBound.Open,
        _ => value >= bound ? AgainstBound.NotBelow : AgainstBound.Open,
    };

    /// <summary>Hides what lies after the as-of date and works out what more than one indication reads.</summary>
    internal void Close()
    {
        Age = None;
        if (BirthDate != None && BirthDate <= AsOf)
        {
            var (now, born) = (DateOnly.FromDayNumber(AsOf), DateOnly.FromDayNumber(BirthDate));
            Age = now.Year - born.Year - (now.Month < born.Month || (now.Month == born.Month && now.Day < born.Day) ? 1 : 0);
        }

        CloseConditions();
        (MsRelapse, MsOnset) = Latest(Disease.MultipleSclerosis);
        (NmoRelapse, NmoOnset) = Latest(Disease.NeuromyelitisOptica);
        CloseTherapies();
        Anaphylaxis = MeningitisIsOpen = false;
        for (var i = 0; i < ReactionCount; i++)
        {
            ref readonly var reaction = ref Reactions[i];
            if (reaction.Date > AsOf)
                continue;
            Anaphylaxis |= reaction.Anaphylaxis;
            MeningitisIsOpen |= reaction.MayBeMeningitis && EndByNow(reaction.Resolved) == None;
        }
    }

    private void CloseConditions()
    {
        HasMs = HasNmo = HasPml = HasIris = IsRelapsing = IsSecondary = IsPrimary = HasMsWithoutCourse = false;
        EarliestIris = None;
        var kept = 0;
        for (var i = 0; i < ConditionCount; i++)
        {
            var condition = Conditions[i];
            if (condition.Onset > AsOf || EndByNow(condition.Ended) != None)
                continue;
            Conditions[kept++] = condition;
            switch (condition.Kind)
            {
                case ConditionKind.MultipleSclerosis:
                    HasMs = true;
                    IsRelapsing |= condition.Course == MsCourse.RelapsingRemitting;
                    IsSecondary |= condition.Course == MsCourse.SecondaryProgressive;
                    IsPrimary |= condition.Course == MsCourse.PrimaryProgressive;
                    HasMsWithoutCourse |= condition.Course is null;
                    break;
                case ConditionKind.NeuromyelitisOptica:
                    HasNmo = true;
                    break;
                case ConditionKind.ProgressiveMultifocalLeukoencephalopathy:
                    HasPml = true;
                    break;
                default:
                    HasIris = true;
                    if (condition.Onset != None && (EarliestIris == None || condition.Onset < EarliestIris))
                        EarliestIris = condition.Onset;
                    break;
            }
        }

        ConditionCount = kept;
    }

    private (Truth IsActive, int Onset) Latest(Disease disease)
    {
        var onset = None;
        var ended = false;
        for (var i = 0; i < RelapseCount; i++)
        {
            ref readonly var relapse = ref Relapses[i];
            if (relapse.Disease != disease || relapse.Onset > AsOf || relapse.Onset < onset)
                continue;
            ended = (relapse.Onset == onset && ended) || EndByNow(relapse.Ended) != None;
            onset = relapse.Onset;
        }

        var active = onset == None || ended ? Truth.NotMet : AsOf - onset <= 90 ? Truth.Met : Truth.Unknown;
        return (active, onset);
    }

    private void CloseTherapies()
    {
        Array.Clear(ByOutcome);
        Recorded = 0;
        AcuteCount = 0;
        var kept = 0;
        for (var i = 0; i < TherapyCount; i++)
        {
            var therapy = Therapies[i];
            if (therapy.Started > AsOf)
                continue;
            therapy.Ended = EndByNow(therapy.Ended);
            Therapies[kept++] = therapy;
            var bit = 1ul << therapy.Number;
            Recorded |= bit;
            ByOutcome[(int)therapy.Outcome] |= bit;
            if ((bit & DecisionTherapies.Acute) == 0)
                continue;
            if (AcuteCount == Acute.Length)
                Array.Resize(ref Acute, AcuteCount * 2);
            Acute[AcuteCount++] = therapy;
        }

        TherapyCount = kept;
    }

    internal ulong With(TherapyOutcome outcome) => ByOutcome[(int)outcome];

    private int EndByNow(int ended) => ended > AsOf ? None : ended;

    private static bool EndsBeforeStart(int ended, int started) => ended != None && ended < started;

    private static int Day(DateOnly? date) => date is { } day ? day.DayNumber : None;
}
