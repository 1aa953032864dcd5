using IvigRules.Criteria;

namespace IvigRules.Assessments;

/// <summary>Lists the facts that were not used or were read with an assumption: nothing is dropped silently.</summary>
internal static class Remarks
{
    internal const string RecordedInPounds = "the body weight was recorded in pounds ([lb_av]): metric weights are safer";

    /// <summary>The records of therapies whose names are not understood, and that the site did not say to have no bearing.</summary>
    internal static ImmutableArray<IgnoredFact> NotUnderstood(CaseView view)
    {
        var found = ImmutableArray.CreateBuilder<IgnoredFact>();
        foreach (var record in view.PriorTherapies)
        {
            if (!view.IsUnderstood(record))
            {
                found.Add(new($"priorTherapies[{Invariant.Digits(record.Place)}]",
                    $"'{record.Therapy.Id}' is no therapy that the library or the policy knows"));
            }
        }

        return found.DrainToImmutable();
    }

    internal static ImmutableArray<IgnoredFact> Ignored(PatientCase recorded)
    {
        var asOf = recorded.AsOf;
        var ignored = ImmutableArray.CreateBuilder<IgnoredFact>();
        Add("patient.birthDate", recorded.Patient.BirthDate);
        Add("patient.weight", recorded.Patient.Weight?.MeasuredOn);
        if (recorded.Patient.IvigHypersensitivity is not null)
            Add("patient.ivigHypersensitivity", recorded.Patient.IvigHypersensitivityAssessedOn);
        Add("patient.ivigHypersensitivityAssessedOn", recorded.Patient.IvigHypersensitivityAssessedOn);
        AddAll("conditions", recorded.Conditions, condition => condition.Onset);
        AddAll("relapses", recorded.Relapses, relapse => relapse.Onset);
        AddAll("priorTherapies", recorded.PriorTherapies, therapy => therapy.StartedOn);
        AddAll("labResults", recorded.LabResults, result => result.CollectedOn);
        AddAll("infusionReactions", recorded.InfusionReactions, reaction => reaction.OnsetAt is null ? null : reaction.Date);
        return ignored.DrainToImmutable();

        void Add(string path, DateOnly? date)
        {
            if (date > asOf)
                ignored.Add(new(path, $"dated {Invariant.Format(date.Value)}, after {Invariant.Format(asOf)}"));
        }

        void AddAll<T>(string list, ImmutableArray<T> facts, Func<T, DateOnly?> date)
        {
            for (var i = 0; i < facts.Length; i++)
            {
                if (date(facts[i]) > asOf)
                    Add($"{list}[{Invariant.Digits(i)}]", date(facts[i]));
            }
        }
    }

    /// <summary>Distinct notes, in an order that does not depend on the order of the facts.</summary>
    internal static ImmutableArray<Remark> Notes(CaseView view)
    {
        var recorded = view.Case;
        var weight = recorded.Patient.Weight is { Pounds: not null }
            ? [new Remark("patient.weight", RecordedInPounds)]
            : Array.Empty<Remark>();
        return
        [
            .. OnTherapies(view).Concat(OnRelapses(view)).Concat(OnLaterEnds(view)).Concat(OnLabResults(recorded))
                .Concat(OnRiskFactors(recorded)).Concat(weight)
                .Distinct().OrderBy(remark => remark.Note, StringComparer.Ordinal),
        ];
    }

    private static List<Remark> OnTherapies(CaseView view)
    {
        List<Remark> remarks = [];
        foreach (var record in view.PriorTherapies)
        {
            if (record is { Outcome: TherapyOutcome.Ongoing, EndedOn: { } ended })
                remarks.Add(new("priorTherapies",
                    $"{record.Name} is recorded as running and as ended on {Invariant.Format(ended)}: which of the two holds is open"));
        }

        return remarks;
    }

    private static IEnumerable<Remark> OnRelapses(CaseView view)
    {
        var recorded = view.Conditions.ToArray().Where(record => record.IsPresent).Select(record => record.Condition.Kind).ToHashSet();
        return view.Case.Relapses.Where(relapse => !(relapse.Onset > view.AsOf)).Select(relapse => relapse.Disease).Distinct()
            .Where(disease => !recorded.Contains(DiagnosisOf(disease)))
            .Select(disease => new Remark("relapses",
                $"a relapse of {disease.Display()} is recorded, and {disease.Display()} is not among the diagnoses"));
    }

    private static ConditionKind DiagnosisOf(Disease disease) => disease switch
    {
        Disease.MultipleSclerosis => ConditionKind.MultipleSclerosis,
        Disease.NeuromyelitisOptica => ConditionKind.NeuromyelitisOptica,
        _ => throw new ArgumentOutOfRangeException(nameof(disease)),
    };

    private static IEnumerable<Remark> OnLabResults(PatientCase recorded)
    {
        foreach (var result in recorded.LabResults)
        {
            if (!Laboratory.IsRead(result))
                yield return new("labResults", $"analyte '{result.Analyte}' is not one that the rules read, and was not used");
            else if (!Laboratory.IsComparable(result))
                yield return new("labResults", $"analyte '{result.Analyte}' has the unit '{result.Unit}', which cannot be compared");
            else if (result.CollectedOn is null && !string.Equals(result.Analyte, LabResult.Iga, StringComparison.Ordinal))
                yield return new("labResults", $"analyte '{result.Analyte}' has no day of collection, and was not used");
        }
    }

    private static IEnumerable<Remark> OnRiskFactors(PatientCase recorded) =>
        recorded.RiskFactors.Where(factor => factor.Present).Select(factor => factor.Kind)
            .Intersect(recorded.RiskFactors.Where(factor => !factor.Present).Select(factor => factor.Kind))
            .Select(kind => new Remark("riskFactors",
                $"risk factor {kind.Display()} is recorded as present and as absent: it was read as present"));

    private static IEnumerable<Remark> OnLaterEnds(CaseView view)
    {
        var (recorded, asOf) = (view.Case, view.AsOf);
        return recorded.PriorTherapies.Select(therapy =>
                End("priorTherapies", view.InWords(therapy.Therapy), therapy.StartedOn, therapy.EndedOn))
            .Concat(recorded.Conditions.Select(condition =>
                End("conditions", condition.Kind.Display, condition.Onset, condition.EndedOn)))
            .Concat(recorded.Relapses.Select(relapse =>
                End("relapses", $"a relapse of {relapse.Disease.Display()}", relapse.Onset, relapse.EndedOn)))
            .Concat(recorded.InfusionReactions.Select(reaction =>
                (reaction.OnsetAt is not null && reaction.Date > asOf) || !(reaction.ResolvedOn > asOf) ? null
                : new Remark("infusionReactions", $"a reaction is recorded as resolved on {Invariant.Format(reaction.ResolvedOn.Value)}, "
                    + $"after {Invariant.Format(asOf)}: it was read as not resolved")))
            .OfType<Remark>();

        Remark? End(string list, string fact, DateOnly? start, DateOnly? end) => start > asOf || !(end > asOf) ? null
            : new(list, $"{fact} has an end on {Invariant.Format(end.Value)}, after {Invariant.Format(asOf)}: it was read as not ended");
    }
}
