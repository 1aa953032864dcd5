using System.Globalization;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>The facts as they are found. Their order in the case does not depend on that of the record.</summary>
internal sealed class CaseDraft
{
    internal List<Draft<Condition>> Conditions { get; } = [];

    internal List<Draft<Relapse>> Relapses { get; } = [];

    internal List<Draft<PriorTherapy>> PriorTherapies { get; } = [];

    internal List<Draft<LabResult>> LabResults { get; } = [];

    internal List<Draft<RiskFactor>> RiskFactors { get; } = [];

    internal List<Draft<InfusionReaction>> InfusionReactions { get; } = [];

    internal SortedSet<CaseList> Incomplete { get; } = [];

    internal void Add(Draft<PriorTherapy> draft) => PriorTherapies.Add(draft);

    internal PatientCase Finish(DateOnly asOf, Patient patient, Ledger ledger) => new()
    {
        AsOf = asOf,
        Patient = patient,
        Conditions = Order("conditions", Conditions, fact => Key(fact.Kind.Id, fact.Course, fact.Verification, fact.Onset), ledger),
        Relapses = Order("relapses", Relapses, fact => Key(fact.Disease, fact.Onset, fact.EndedOn), ledger),
        PriorTherapies = Order("priorTherapies", PriorTherapies,
            fact => Key(fact.StartedOn, fact.Therapy.Id, fact.Outcome, fact.EndedOn), ledger),
        LabResults = Order("labResults", LabResults,
            fact => Key(fact.Analyte, fact.CollectedOn, fact.Value, fact.Unit, fact.Comparator), ledger),
        RiskFactors = Order("riskFactors", RiskFactors, fact => Key(fact.Kind), ledger),
        InfusionReactions = Order("infusionReactions", InfusionReactions,
            fact => Key(fact.OnsetAt, fact.ResolvedOn, Describe(fact.Symptoms), Describe(fact.Events)), ledger),
        Incomplete = [.. Incomplete],
    };

    private static ImmutableArray<T> Order<T>(string list, List<Draft<T>> drafts, Func<T, string> key, Ledger ledger)
        where T : class
    {
        Draft<T>[] ordered = [.. drafts.OrderBy(draft => key(draft.Fact), StringComparer.Ordinal)];
        for (var i = 0; i < ordered.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]");
            foreach (var point in ordered[i].Points)
                point.Fact = path;
            foreach (var (entry, by) in ordered[i].Sources)
                ledger.Source(path, entry, by);
        }

        return [.. ordered.Select(draft => draft.Fact)];
    }

    private static string Key(params object?[] parts) => string.Join('|', parts.Select(Show));

    private static string Show(object? part) => part switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)part,
    };

    private static string Describe(ReactionSymptoms symptoms) => Key(
        Flag(symptoms.SevereHeadache), Flag(symptoms.NeckStiffness), Flag(symptoms.Photophobia), Flag(symptoms.Nausea),
        Flag(symptoms.Dizziness), Flag(symptoms.Anaphylaxis), Flag(symptoms.Dyspnea), Flag(symptoms.Urticaria),
        Flag(symptoms.Bronchospasm), Flag(symptoms.Hypotension));

    private static string Describe(ReactionEvents events) => Key(
        Flag(events.Hemolysis), Flag(events.Thromboembolism), Flag(events.AcuteRenalFailure),
            Flag(events.TransfusionRelatedAcuteLungInjury),
        Flag(events.BloodBorneInfection));

    private static string Flag(bool? flag) => flag is null ? "" : flag.Value ? "1" : "0";
}
