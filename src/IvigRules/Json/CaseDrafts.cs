using IvigRules.Criteria;

namespace IvigRules.Json;

// What the reader collects the properties of an object in, on the stack, before it makes the immutable fact. What is required is there by then.
internal struct CaseDraft
{
    internal DateOnly AsOf;
    internal Patient? Patient;
    internal ImmutableArray<Condition> Conditions;
    internal ImmutableArray<Relapse> Relapses;
    internal ImmutableArray<PriorTherapy> PriorTherapies;
    internal ImmutableArray<LabResult> LabResults;
    internal ImmutableArray<RiskFactor> RiskFactors;
    internal ImmutableArray<InfusionReaction> InfusionReactions;
}

internal struct PatientDraft
{
    internal string Id;
    internal DateOnly? BirthDate;
    internal Sex? Sex;
    internal Weight? Weight;
    internal BodyHeight? Height;
    internal ReproductiveStatus? ReproductiveStatus;
    internal bool? IvigHypersensitivity;
    internal BloodGroup? BloodGroup;
}

internal struct QuantityDraft
{
    internal decimal Value;
    internal string Unit;
}

internal struct WeightDraft
{
    internal decimal Value;
    internal string Unit;
    internal DateOnly? MeasuredOn;
}

internal struct ConditionDraft
{
    internal ConditionKind Kind;
    internal MsCourse? Course;
    internal DateOnly? Onset;
    internal DateOnly? EndedOn;
}

internal struct RelapseDraft
{
    internal Disease Disease;
    internal DateOnly Onset;
    internal DateOnly? EndedOn;
}

internal struct TherapyDraft
{
    internal string Therapy;
    internal TherapyOutcome Outcome;
    internal DateOnly? StartedOn;
    internal DateOnly? EndedOn;
}

internal struct LabDraft
{
    internal string Analyte;
    internal decimal Value;
    internal string Unit;
    internal Comparator? Comparator;
    internal DateOnly CollectedOn;
}

internal struct RiskFactorDraft
{
    internal RiskFactorKind Kind;
    internal bool Present;
}

internal struct ReactionDraft
{
    internal DateTimeOffset? InfusionEndedAt;
    internal DateTimeOffset? OnsetAt;
    internal DateOnly? ResolvedOn;
    internal ReactionSymptoms? Symptoms;
    internal BodyTemperature? Temperature;
    internal CsfFindings? Csf;
}

internal struct SymptomsDraft
{
    internal bool? SevereHeadache;
    internal bool? NeckStiffness;
    internal bool? Photophobia;
    internal bool? PainWithHeadMovement;
    internal bool? Nausea;
    internal bool? Dizziness;
    internal bool? Anaphylaxis;
    internal bool? Dyspnea;
}

internal struct CsfDraft
{
    internal bool? CellsRaised;
    internal bool? ProteinRaised;
    internal CsfCulture? Culture;
}
