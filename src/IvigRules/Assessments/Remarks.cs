using System.Collections.Immutable;
using IvigRules.Criteria;
using IvigRules.Facts;
using IvigRules.Reports;
using IvigRules.Text;

namespace IvigRules.Assessments;

/// <summary>What was left out of an assessment and what was read in an unusual way: nothing is dropped in silence.</summary>
internal static class Remarks
{
    internal static ImmutableArray<IgnoredFact> Ignored(CaseView chart)
    {
        var ignored = ImmutableArray.CreateBuilder<IgnoredFact>();
        var recorded = chart.Case;
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
            if (chart.IsLater(date))
                ignored.Add(new(path, $"dated {Invariant.Format(date!.Value)}, after {Invariant.Format(chart.AsOf)}"));
        }

        void AddAll<T>(string list, ImmutableArray<T> facts, Func<T, DateOnly?> date)
        {
            for (var i = 0; i < facts.Length; i++)
            {
                if (chart.IsLater(date(facts[i])))
                    Add($"{list}[{Invariant.Digits(i)}]", date(facts[i]));
            }
        }
    }

    /// <summary>Notes in an order that does not depend on the order of the facts, each once.</summary>
    internal static ImmutableArray<string> Notes(CaseView chart)
    {
        var notes = new SortedSet<string>(StringComparer.Ordinal);
        var recorded = chart.Case;
        for (var i = 0; i < recorded.PriorTherapies.Length; i++)
        {
            var therapy = recorded.PriorTherapies[i];
            if (chart.IsLater(therapy.StartedOn))
                continue;
            if (chart.Therapies[i] < 0)
                notes.Add($"therapy '{therapy.Therapy.Id}' is not one that the rules read, and was not used");
            if (therapy.Outcome == TherapyOutcome.Ongoing && chart.EndByNow(therapy.EndedOn) is { } ended)
                notes.Add($"therapy '{therapy.Therapy.Id}' is recorded as ongoing and as ended on {Invariant.Format(ended)}: it was read as ongoing");
            NoteLaterEnd("therapy", therapy.Therapy.Id, therapy.EndedOn);
        }

        foreach (var condition in recorded.Conditions)
        {
            if (!chart.IsLater(condition.Onset))
                NoteLaterEnd("condition", condition.Kind.ContractName(), condition.EndedOn);
        }

        foreach (var relapse in recorded.Relapses)
        {
            if (!chart.IsLater(relapse.Onset))
                NoteLaterEnd("relapse of", relapse.Disease.ContractName(), relapse.EndedOn);
        }

        foreach (var reaction in recorded.InfusionReactions)
        {
            if (!chart.IsLater(reaction.Date) && reaction.ResolvedOn > chart.AsOf)
                notes.Add($"a reaction is recorded as resolved on {Invariant.Format(reaction.ResolvedOn.Value)}, after {Invariant.Format(chart.AsOf)}: it was read as not resolved");
        }

        foreach (var result in recorded.LabResults)
        {
            if (result.Analyte is not (LabResult.Iga or LabResult.Egfr))
                notes.Add($"analyte '{result.Analyte}' is not one that the rules read, and was not used");
        }

        var absent = recorded.RiskFactors.Where(factor => !factor.Present).Select(factor => factor.Kind).ToHashSet();
        foreach (var factor in recorded.RiskFactors)
        {
            if (factor.Present && absent.Contains(factor.Kind))
                notes.Add($"risk factor '{factor.Kind.ContractName()}' is recorded as present and as absent: it was read as present");
        }

        if (recorded.Patient.Weight is { RecordedInPounds: true })
            notes.Add(Phrases.RecordedInPounds);
        return [.. notes];

        void NoteLaterEnd(string what, string which, DateOnly? end)
        {
            if (end > chart.AsOf)
                notes.Add($"{what} '{which}' has an end on {Invariant.Format(end.Value)}, after {Invariant.Format(chart.AsOf)}: it was read as not ended");
        }
    }
}
