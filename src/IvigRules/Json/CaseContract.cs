using System.Text.Json.Nodes;
using IvigRules.Criteria;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>The JSON contract of a case, once: what is read, and what the schema says.</summary>
internal static class CaseContract
{
    private static readonly TextType Text = new();
    private static readonly DateType Date = new();
    private static readonly MomentType Moment = new();
    private static readonly FlagType Flag = new();

    private static readonly NameType<Comparator> ComparatorName = new(
        ("<", Comparator.LessThan), ("<=", Comparator.LessThanOrEqual), (">", Comparator.GreaterThan), (">=", Comparator.GreaterThanOrEqual));

    private static readonly ObjectType<WeightDraft, Weight> WeightObject = new(
        draft => new(Units.ToBodyWeight(draft.Value, draft.Unit), draft.MeasuredOn) { RecordedInPounds = string.Equals(draft.Unit, Units.Pound, StringComparison.Ordinal) },
        Nothing,
        Required<WeightDraft, decimal>("value", new NumberType(NumberRange.AboveZero), (ref draft, value) => draft.Value = value),
        Required<WeightDraft, string>("unit", new UnitType(Units.Mass), (ref draft, value) => draft.Unit = value),
        Optional<WeightDraft, DateOnly>("measuredOn", Date, (ref draft, value) => draft.MeasuredOn = value));

    private static readonly ObjectType<PatientDraft, Patient> PatientObject = new(
        draft => new()
        {
            Id = draft.Id,
            BirthDate = draft.BirthDate,
            Sex = draft.Sex,
            Weight = draft.Weight,
            Height = draft.Height,
            ReproductiveStatus = draft.ReproductiveStatus,
            IvigHypersensitivity = draft.IvigHypersensitivity,
            BloodGroup = draft.BloodGroup,
        },
        CaseFaults.OfPatient,
        Required<PatientDraft, string>("id", Text, (ref draft, value) => draft.Id = value),
        Optional<PatientDraft, DateOnly>("birthDate", Date, (ref draft, value) => draft.BirthDate = value),
        Optional<PatientDraft, Sex>("sex", Name<Sex>(), (ref draft, value) => draft.Sex = value),
        Optional<PatientDraft, Weight>("weight", WeightObject, (ref draft, value) => draft.Weight = value),
        Optional<PatientDraft, BodyHeight>("height", Quantity(NumberRange.AboveZero, Units.Lengths, Units.ToLength), (ref draft, value) => draft.Height = value),
        Optional<PatientDraft, ReproductiveStatus>("reproductiveStatus", Name<ReproductiveStatus>(), (ref draft, value) => draft.ReproductiveStatus = value),
        Optional<PatientDraft, bool>("ivigHypersensitivity", Flag, (ref draft, value) => draft.IvigHypersensitivity = value),
        Optional<PatientDraft, BloodGroup>("bloodGroup", Name<BloodGroup>(), (ref draft, value) => draft.BloodGroup = value));

    private static readonly ObjectType<ConditionDraft, Condition> ConditionObject = new(
        draft => new(draft.Kind) { Course = draft.Course, Onset = draft.Onset, EndedOn = draft.EndedOn },
        CaseFaults.OfCondition,
        Required<ConditionDraft, ConditionKind>("kind", Name<ConditionKind>(), (ref draft, value) => draft.Kind = value),
        Optional<ConditionDraft, MsCourse>("course", Name<MsCourse>(), (ref draft, value) => draft.Course = value),
        Optional<ConditionDraft, DateOnly>("onset", Date, (ref draft, value) => draft.Onset = value),
        Optional<ConditionDraft, DateOnly>("endedOn", Date, (ref draft, value) => draft.EndedOn = value))
    {
        AlsoInSchema = schema =>
        {
            schema["if"] = new JsonObject { ["required"] = new JsonArray("course") };
            schema["then"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["enum"] = new JsonArray(ConditionKind.MultipleSclerosis.ContractName()) } },
            };
        },
    };

    private static readonly ObjectType<RelapseDraft, Relapse> RelapseObject = new(
        draft => new(draft.Disease, draft.Onset, draft.EndedOn),
        CaseFaults.OfRelapse,
        Required<RelapseDraft, Disease>("disease", Name<Disease>(), (ref draft, value) => draft.Disease = value),
        Required<RelapseDraft, DateOnly>("onset", Date, (ref draft, value) => draft.Onset = value),
        Optional<RelapseDraft, DateOnly>("endedOn", Date, (ref draft, value) => draft.EndedOn = value));

    private static readonly ObjectType<TherapyDraft, PriorTherapy> TherapyObject = new(
        draft => new(new Therapy(draft.Therapy), draft.Outcome) { StartedOn = draft.StartedOn, EndedOn = draft.EndedOn },
        CaseFaults.OfTherapy,
        Required<TherapyDraft, string>("therapy", new TextType(TherapyGroups.Ids), (ref draft, value) => draft.Therapy = value),
        Required<TherapyDraft, TherapyOutcome>("outcome", Name<TherapyOutcome>(), (ref draft, value) => draft.Outcome = value),
        Optional<TherapyDraft, DateOnly>("startedOn", Date, (ref draft, value) => draft.StartedOn = value),
        Optional<TherapyDraft, DateOnly>("endedOn", Date, (ref draft, value) => draft.EndedOn = value));

    private static readonly ObjectType<LabDraft, LabResult> LabObject = new(
        draft => new(draft.Analyte, draft.Value, draft.Unit, draft.CollectedOn) { Comparator = draft.Comparator },
        CaseFaults.OfLab,
        Required<LabDraft, string>("analyte", new TextType(LabResult.Iga, LabResult.Egfr), (ref draft, value) => draft.Analyte = value),
        Required<LabDraft, decimal>("value", new NumberType(NumberRange.NotNegative), (ref draft, value) => draft.Value = value),
        Required<LabDraft, string>("unit", new TextType([.. Units.Concentrations, Units.FiltrationRate]), (ref draft, value) => draft.Unit = value),
        Optional<LabDraft, Comparator>("comparator", ComparatorName, (ref draft, value) => draft.Comparator = value),
        Required<LabDraft, DateOnly>("collectedOn", Date, (ref draft, value) => draft.CollectedOn = value));

    private static readonly ObjectType<RiskFactorDraft, RiskFactor> RiskFactorObject = new(
        draft => new(draft.Kind, draft.Present),
        CaseFaults.OfRiskFactor,
        Required<RiskFactorDraft, RiskFactorKind>("kind", Name<RiskFactorKind>(), (ref draft, value) => draft.Kind = value),
        Required<RiskFactorDraft, bool>("present", Flag, (ref draft, value) => draft.Present = value));

    private static readonly ObjectType<SymptomsDraft, ReactionSymptoms> SymptomsObject = new(
        draft => new()
        {
            SevereHeadache = draft.SevereHeadache,
            NeckStiffness = draft.NeckStiffness,
            Photophobia = draft.Photophobia,
            PainWithHeadMovement = draft.PainWithHeadMovement,
            Nausea = draft.Nausea,
            Dizziness = draft.Dizziness,
            Anaphylaxis = draft.Anaphylaxis,
            Dyspnea = draft.Dyspnea,
        },
        Nothing,
        Optional<SymptomsDraft, bool>("severeHeadache", Flag, (ref draft, value) => draft.SevereHeadache = value),
        Optional<SymptomsDraft, bool>("neckStiffness", Flag, (ref draft, value) => draft.NeckStiffness = value),
        Optional<SymptomsDraft, bool>("photophobia", Flag, (ref draft, value) => draft.Photophobia = value),
        Optional<SymptomsDraft, bool>("painWithHeadMovement", Flag, (ref draft, value) => draft.PainWithHeadMovement = value),
        Optional<SymptomsDraft, bool>("nausea", Flag, (ref draft, value) => draft.Nausea = value),
        Optional<SymptomsDraft, bool>("dizziness", Flag, (ref draft, value) => draft.Dizziness = value),
        Optional<SymptomsDraft, bool>("anaphylaxis", Flag, (ref draft, value) => draft.Anaphylaxis = value),
        Optional<SymptomsDraft, bool>("dyspnea", Flag, (ref draft, value) => draft.Dyspnea = value));

    private static readonly ObjectType<CsfDraft, CsfFindings> CsfObject = new(
        draft => new() { CellsRaised = draft.CellsRaised, ProteinRaised = draft.ProteinRaised, Culture = draft.Culture },
        Nothing,
        Optional<CsfDraft, bool>("cellsRaised", Flag, (ref draft, value) => draft.CellsRaised = value),
        Optional<CsfDraft, bool>("proteinRaised", Flag, (ref draft, value) => draft.ProteinRaised = value),
        Optional<CsfDraft, CsfCulture>("culture", Name<CsfCulture>(), (ref draft, value) => draft.Culture = value));

    private static readonly ObjectType<ReactionDraft, InfusionReaction> ReactionObject = new(
        draft => new()
        {
            InfusionEndedAt = draft.InfusionEndedAt,
            OnsetAt = draft.OnsetAt,
            ResolvedOn = draft.ResolvedOn,
            Symptoms = draft.Symptoms ?? ReactionSymptoms.NotRecorded,
            Temperature = draft.Temperature,
            Csf = draft.Csf,
        },
        CaseFaults.OfReaction,
        Optional<ReactionDraft, DateTimeOffset>("infusionEndedAt", Moment, (ref draft, value) => draft.InfusionEndedAt = value),
        Optional<ReactionDraft, DateTimeOffset>("onsetAt", Moment, (ref draft, value) => draft.OnsetAt = value),
        Optional<ReactionDraft, DateOnly>("resolvedOn", Date, (ref draft, value) => draft.ResolvedOn = value),
        Optional<ReactionDraft, ReactionSymptoms>("symptoms", SymptomsObject, (ref draft, value) => draft.Symptoms = value),
        Optional<ReactionDraft, BodyTemperature>("temperature", Quantity(NumberRange.Any, Units.Temperatures, Units.ToTemperature), (ref draft, value) => draft.Temperature = value),
        Optional<ReactionDraft, CsfFindings>("csf", CsfObject, (ref draft, value) => draft.Csf = value));

    internal static ContractType<PatientCase> Case { get; } = new ObjectType<CaseDraft, PatientCase>(
        draft => new PatientCase
        {
            AsOf = draft.AsOf,
            Patient = draft.Patient!,
            Conditions = draft.Conditions,
            Relapses = draft.Relapses,
            PriorTherapies = draft.PriorTherapies,
            LabResults = draft.LabResults,
            RiskFactors = draft.RiskFactors,
            InfusionReactions = draft.InfusionReactions,
        }.MarkChecked(),
        Nothing,
        Required<CaseDraft, DateOnly>("asOf", Date, (ref draft, value) => draft.AsOf = value),
        Required<CaseDraft, Patient>("patient", PatientObject, (ref draft, value) => draft.Patient = value),
        List<Condition>("conditions", ConditionObject, (ref draft, value) => draft.Conditions = value),
        List<Relapse>("relapses", RelapseObject, (ref draft, value) => draft.Relapses = value),
        List<PriorTherapy>("priorTherapies", TherapyObject, (ref draft, value) => draft.PriorTherapies = value),
        List<LabResult>("labResults", LabObject, (ref draft, value) => draft.LabResults = value),
        List<RiskFactor>("riskFactors", RiskFactorObject, (ref draft, value) => draft.RiskFactors = value),
        List<InfusionReaction>("infusionReactions", ReactionObject, (ref draft, value) => draft.InfusionReactions = value));

    private static Fault? Nothing<T>(T made) => null;

    internal static NameType<T> Name<T>()
        where T : struct, Enum => new([.. EnumNames<T>.Values.Select(value => (value.ContractName(), value))]);

    internal static ObjectType<QuantityDraft, T> Quantity<T>(NumberRange range, string[] units, Func<decimal, string, T> make) => new(
        draft => make(draft.Value, draft.Unit),
        Nothing,
        Required<QuantityDraft, decimal>("value", new NumberType(range), (ref draft, value) => draft.Value = value),
        Required<QuantityDraft, string>("unit", new UnitType(units), (ref draft, value) => draft.Unit = value));

    private static Member<TDraft> Required<TDraft, T>(string name, ContractType<T> type, Set<TDraft, T> set)
        where TDraft : struct => new Member<TDraft, T>(name, required: true, type, set);

    private static Member<TDraft> Optional<TDraft, T>(string name, ContractType<T> type, Set<TDraft, T> set)
        where TDraft : struct => new Member<TDraft, T>(name, required: false, type, set);

    private static Member<CaseDraft> List<T>(string name, ContractType<T> type, Set<CaseDraft, ImmutableArray<T>> set) => Optional(name, new ListType<T>(type), set);
}
