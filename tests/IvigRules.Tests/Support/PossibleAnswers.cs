namespace IvigRules.Tests.Support;

/// <summary>Whatever a missing fact could turn out to be, as far as it can make a difference: by the fact model alone.</summary>
internal static class PossibleAnswers
{
    private static readonly Therapy[] Steroids = [Therapy.Corticosteroids, Therapy.IntravenousCorticosteroids, Therapy.IntravenousMethylprednisolone];

    internal static List<Func<PatientCase, PatientCase>> To(MissingFact fact, PatientCase recorded, Indication indication)
    {
        var asOf = recorded.AsOf;
        var disease = indication == Indication.AcuteMsRelapse ? Disease.MultipleSclerosis : Disease.NeuromyelitisOptica;
        var onset = indication is Indication.AcuteMsRelapse or Indication.AcuteNmoRelapse
            ? recorded.Relapses.Where(relapse => relapse.Disease == disease && relapse.Onset <= asOf).Max(relapse => relapse.Onset) : null;
        var bound = recorded.Conditions.Where(condition => condition.Kind == ConditionKind.ImmuneReconstitutionSyndrome && condition.Onset <= asOf && !(condition.EndedOn <= asOf))
            .Min(condition => condition.Onset) ?? asOf;
        return fact.Fact switch
        {
            "patient.ivigHypersensitivity" => [.. new[] { true, false }.Select(answer => Always(at => at.With(patient => patient with { IvigHypersensitivity = answer })))],
            "patient.reproductiveStatus" => [.. Enum.GetValues<ReproductiveStatus>().Select(answer => Always(at => at.With(patient => patient with { ReproductiveStatus = answer })))],
            "conditions.course" => [.. Enum.GetValues<MsCourse>().Select(answer => Always(at => at with
            {
                Conditions = [.. at.Conditions.Select(condition => condition.Kind == ConditionKind.MultipleSclerosis && condition.Course is null ? condition with { Course = answer } : condition)],
            }))],
            "relapses.endedOn" => [Always(at => at with
            {
                Relapses = [.. at.Relapses.Select(relapse => relapse.Disease == disease && relapse.Onset <= asOf && !(relapse.EndedOn <= asOf) ? relapse with { EndedOn = asOf } : relapse)],
            })],
            "priorTherapies" => [.. Outcomes(new Therapy(fact.Subject!), indication, asOf, bound)],
            "priorTherapies.endedOn" => [.. new[] { bound, asOf }.Select(date => Each(fact, record => !(record.EndedOn <= asOf) && !(record.StartedOn > asOf),
                record => record with { EndedOn = record.StartedOn > date ? record.StartedOn : date }))],
            "priorTherapies.startedOn" when onset is null => [],
            "priorTherapies.startedOn" => ForEachOutcome(fact, recorded, [onset!.Value, onset.Value.AddDays(-1)],
                (record, date) => record.StartedOn is null && record.Outcome != TherapyOutcome.Declined && !(record.EndedOn < onset) ? record with { StartedOn = date } : record),
            "priorTherapies.therapy" => ForEachOutcome(fact, recorded, Steroids[(Array.FindIndex(Steroids, therapy => therapy.Id == fact.Subject) + 1)..],
                (record, agent) => record with { Therapy = agent }),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "a fact that no rule asks for"),
        };
    }

    private static IEnumerable<Func<PatientCase, PatientCase>> Outcomes(Therapy therapy, Indication indication, DateOnly asOf, DateOnly bound)
    {
        (DateOnly? Start, DateOnly? End)[] dates = indication switch
        {
            Indication.AcuteMsRelapse or Indication.AcuteNmoRelapse => [(null, null), (asOf, null)],
            Indication.NatalizumabPmlIris => [(null, null), (null, bound)],
            _ => [(null, null)],
        };
        return from outcome in Enum.GetValues<TherapyOutcome>()
               from date in dates
               select Always(at => at.AndTherapies(Clinic.Was(therapy, outcome, date.Start, date.End)));
    }

    /// <summary>Each outcome that is recorded of the therapy can go with another answer.</summary>
    private static List<Func<PatientCase, PatientCase>> ForEachOutcome<T>(MissingFact fact, PatientCase recorded, T[] answers, Func<PriorTherapy, T, PriorTherapy> with)
    {
        List<Func<PatientCase, PatientCase>> all = [at => at];
        foreach (var outcome in recorded.PriorTherapies.Where(record => record.Therapy == new Therapy(fact.Subject!)).Select(record => record.Outcome).Distinct())
            all = [.. all.SelectMany(before => answers.Select(answer => Always(at => Each(fact, record => record.Outcome == outcome, record => with(record, answer))(before(at)))))];
        return all;
    }

    private static Func<PatientCase, PatientCase> Each(MissingFact fact, Func<PriorTherapy, bool> which, Func<PriorTherapy, PriorTherapy> with) => at => at with
    {
        PriorTherapies = [.. at.PriorTherapies.Select(record => record.Therapy == new Therapy(fact.Subject!) && which(record) ? with(record) : record)],
    };

    private static Func<PatientCase, PatientCase> Always(Func<PatientCase, PatientCase> answer) => answer;
}
