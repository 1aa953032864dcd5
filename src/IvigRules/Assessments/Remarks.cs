using IvigRules.Criteria;
using IvigRules.Policy;

namespace IvigRules.Assessments;

/// <summary>Lists the facts that were not used or were read with an assumption: nothing is dropped silently.</summary>
internal static class Remarks
{
    internal const string RecordedInPounds = "the body weight was recorded in pounds ([lb_av]): metric weights are safer";

    internal static ImmutableArray<IgnoredFact> Ignored(PatientCase recorded)
    {
        var asOf = recorded.AsOf;
        var ignored = ImmutableArray.CreateBuilder<IgnoredFact>();
        Add("patient.birthDate", recorded.Patient.BirthDate);
        Add("patient.weight", recorded.Patient.Weight?.MeasuredOn);
        AddAll("conditions", recorded.Conditions, condition => condition.Onset);
        AddAll("relapses", recorded.Relapses, relapse => relapse.Onset);
        AddAll("priorTherapies", recorded.PriorTherapies, therapy => therapy.StartedOn);
        AddAll("labResults", recorded.LabResults, result => result.CollectedOn);
        AddAll("infusionReactions", recorded.InfusionReactions, reaction => reaction.Date);
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
        var weight = recorded.Patient.Weight is { RecordedInPounds: true }
            ? [new Remark("patient.weight", RecordedInPounds)]
            : Array.Empty<Remark>();
        return
        [
            .. OnTherapies(view).Concat(OnLaterEnds(recorded)).Concat(OnLabResults(recorded)).Concat(OnRiskFactors(recorded)).Concat(weight)
                .Distinct().OrderBy(remark => remark.Note, StringComparer.Ordinal),
        ];
    }

    private static List<Remark> OnTherapies(CaseView view)
    {
        List<Remark> remarks = [];
        foreach (var record in view.PriorTherapies)
        {
            var therapy = $"therapy '{record.Therapy.Id}'";
            if (record.Number == TherapyHierarchy.Unknown)
                remarks.Add(new("priorTherapies", $"{therapy} is not one that the rules read, and was not used"));
            if (record is { Outcome: TherapyOutcome.Ongoing, EndedOn: { } ended })
                remarks.Add(new("priorTherapies",
                    $"{therapy} is recorded as ongoing and as ended on {Invariant.Format(ended)}: it was read as ongoing"));
        }

        return remarks;
    }

    private static IEnumerable<Remark> OnLabResults(PatientCase recorded)
    {
        foreach (var result in recorded.LabResults)
        {
            if (!Laboratory.IsRead(result))
                yield return new("labResults", $"analyte '{result.Analyte}' is not one that the rules read, and was not used");
            else if (!Laboratory.IsComparable(result))
                yield return new("labResults", $"analyte '{result.Analyte}' has the unit '{result.Unit}', which cannot be compared");
        }
    }

    private static IEnumerable<Remark> OnRiskFactors(PatientCase recorded) =>
        recorded.RiskFactors.Where(factor => factor.Present).Select(factor => factor.Kind)
            .Intersect(recorded.RiskFactors.Where(factor => !factor.Present).Select(factor => factor.Kind))
            .Select(kind => new Remark("riskFactors",
                $"risk factor '{kind.ContractName()}' is recorded as present and as absent: it was read as present"));

    private static IEnumerable<Remark> OnLaterEnds(PatientCase recorded)
    {
        var asOf = recorded.AsOf;
        return recorded.PriorTherapies.Select(therapy =>
                End("priorTherapies", $"therapy '{therapy.Therapy.Id}'", therapy.StartedOn, therapy.EndedOn))
            .Concat(recorded.Conditions.Select(condition =>
                End("conditions", $"condition '{condition.Kind.ContractName()}'", condition.Onset, condition.EndedOn)))
            .Concat(recorded.Relapses.Select(relapse =>
                End("relapses", $"relapse of '{relapse.Disease.ContractName()}'", relapse.Onset, relapse.EndedOn)))
            .Concat(recorded.InfusionReactions.Select(reaction => reaction.Date > asOf || !(reaction.ResolvedOn > asOf) ? null
                : new Remark("infusionReactions", $"a reaction is recorded as resolved on {Invariant.Format(reaction.ResolvedOn.Value)}, "
                    + $"after {Invariant.Format(asOf)}: it was read as not resolved")))
            .OfType<Remark>();

        Remark? End(string list, string fact, DateOnly? start, DateOnly? end) => start > asOf || !(end > asOf) ? null
            : new(list, $"{fact} has an end on {Invariant.Format(end.Value)}, after {Invariant.Format(asOf)}: it was read as not ended");
    }
}
