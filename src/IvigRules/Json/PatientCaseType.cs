namespace IvigRules.Json;

/// <summary>The JSON contract of a case, once: what is read, what is written, and what the schema says.</summary>
internal sealed class PatientCaseType() : ObjectType<PatientCaseType.Draft, PatientCase>(
    Required("asOf", new DateType(), (ref draft, day) => draft.AsOf = day, recorded => recorded.AsOf),
    Required("patient", new PatientType(), (ref draft, patient) => draft.Patient = patient, recorded => recorded.Patient),
    List("conditions", new ConditionType(), (ref draft, list) => draft.Conditions = list, recorded => recorded.Conditions),
    List("relapses", new RelapseType(), (ref draft, list) => draft.Relapses = list, recorded => recorded.Relapses),
    List("priorTherapies", new PriorTherapyType(), (ref draft, list) => draft.PriorTherapies = list, recorded => recorded.PriorTherapies),
    List("labResults", new LabResultType(), (ref draft, list) => draft.LabResults = list, recorded => recorded.LabResults),
    List("riskFactors", new RiskFactorType(), (ref draft, list) => draft.RiskFactors = list, recorded => recorded.RiskFactors),
    List("infusionReactions", new ReactionType(), (ref draft, list) => draft.InfusionReactions = list, recorded =>
        recorded.InfusionReactions),
    List("incomplete", Lists, (ref draft, list) => draft.Incomplete = list, recorded => recorded.Incomplete))
{
    internal static PatientCaseType Instance { get; } = new();

    /// <summary>The lists by the names of their properties.</summary>
    internal static NameType<CaseList> Lists => new([.. EnumNames<CaseList>.Values.Select(list => (list.PropertyName(), list))]);

    protected override PatientCase Finish(in Draft draft) => new PatientCase
    {
        AsOf = draft.AsOf,
        Patient = draft.Patient,
        Conditions = draft.Conditions,
        Relapses = draft.Relapses,
        PriorTherapies = draft.PriorTherapies,
        LabResults = draft.LabResults,
        RiskFactors = draft.RiskFactors,
        InfusionReactions = draft.InfusionReactions,
        Incomplete = draft.Incomplete,
    }.MarkChecked();

    internal struct Draft
    {
        internal DateOnly AsOf;
        internal Patient Patient;
        internal ImmutableArray<Condition> Conditions;
        internal ImmutableArray<Relapse> Relapses;
        internal ImmutableArray<PriorTherapy> PriorTherapies;
        internal ImmutableArray<LabResult> LabResults;
        internal ImmutableArray<RiskFactor> RiskFactors;
        internal ImmutableArray<InfusionReaction> InfusionReactions;
        internal ImmutableArray<CaseList> Incomplete;
    }
}
