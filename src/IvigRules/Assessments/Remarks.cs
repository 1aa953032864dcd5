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
    internal static ImmutableArray<string> Notes(CaseView view)
    {
        var notes = new SortedSet<string>(StringComparer.Ordinal);
        NoteTherapies(view, notes);
        NoteLaterEnds(view.Case, notes);
        foreach (var result in view.Case.LabResults)
        {
            if (result.Analyte is not (LabResult.Iga or LabResult.Egfr))
                notes.Add($"analyte '{result.Analyte}' is not one that the rules read, and was not used");
        }

        var absent = view.Case.RiskFactors.Where(factor => !factor.Present).Select(factor => factor.Kind).ToHashSet();
        foreach (var factor in view.Case.RiskFactors.Where(factor => factor.Present && absent.Contains(factor.Kind)))
            notes.Add($"risk factor '{factor.Kind.ContractName()}' is recorded as present and as absent: it was read as present");
        if (view.Case.Patient.Weight is { RecordedInPounds: true })
            notes.Add(RecordedInPounds);
        return [.. notes];
    }

    private static void NoteTherapies(CaseView view, SortedSet<string> notes)
    {
        foreach (var record in view.PriorTherapies)
        {
            if (record.Number == TherapyHierarchy.Unknown)
                notes.Add($"therapy '{record.Therapy.Id}' is not one that the rules read, and was not used");
            if (record is not { Outcome: TherapyOutcome.Ongoing, EndedOn: { } ended })
                continue;
            notes.Add($"therapy '{record.Therapy.Id}' is recorded as ongoing and as ended on {Invariant.Format(ended)}: "
                + "it was read as ongoing");
        }
    }

    private static void NoteLaterEnds(PatientCase recorded, SortedSet<string> notes)
    {
        var asOf = recorded.AsOf;
        foreach (var therapy in recorded.PriorTherapies)
            Add("therapy", therapy.Therapy.Id, therapy.StartedOn, therapy.EndedOn);
        foreach (var condition in recorded.Conditions)
            Add("condition", condition.Kind.ContractName(), condition.Onset, condition.EndedOn);
        foreach (var relapse in recorded.Relapses)
            Add("relapse of", relapse.Disease.ContractName(), relapse.Onset, relapse.EndedOn);
        foreach (var reaction in recorded.InfusionReactions)
        {
            if (reaction.Date > asOf || !(reaction.ResolvedOn > asOf))
                continue;
            notes.Add($"a reaction is recorded as resolved on {Invariant.Format(reaction.ResolvedOn.Value)}, "
                + $"after {Invariant.Format(asOf)}: it was read as not resolved");
        }

        void Add(string kind, string name, DateOnly? start, DateOnly? end)
        {
            if (start > asOf || !(end > asOf))
                return;
            notes.Add($"{kind} '{name}' has an end on {Invariant.Format(end.Value)}, "
                + $"after {Invariant.Format(asOf)}: it was read as not ended");
        }
    }
}
