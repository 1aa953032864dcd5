using System.Collections.Immutable;

namespace IvigRules;

// What the reader collects the properties of an object in before it makes the immutable fact.
internal sealed class CaseDraft
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

internal sealed class PatientDraft
{
    internal string Id = "";
    internal DateOnly? BirthDate;
    internal Sex? Sex;
    internal Weight? Weight;
    internal Length? Height;
    internal ReproductiveStatus? ReproductiveStatus;
    internal bool? IvigHypersensitivity;
    internal BloodGroup? BloodGroup;
}

internal class QuantityDraft
{
    internal decimal Value;
    internal string Unit = "";
}

internal sealed class WeightDraft : QuantityDraft
{
    internal DateOnly? MeasuredOn;
}

internal sealed class ConditionDraft
{
    internal ConditionKind Kind;
    internal MsCourse? Course;
    internal DateOnly? Onset;
    internal DateOnly? EndedOn;
}

internal sealed class RelapseDraft
{
    internal Disease Disease;
    internal DateOnly Onset;
    internal DateOnly? EndedOn;
}

internal sealed class TherapyDraft
{
    internal string Therapy = "";
    internal TherapyOutcome Outcome;
    internal DateOnly? StartedOn;
    internal DateOnly? EndedOn;
}

internal sealed class LabDraft
{
    internal string Analyte = "";
    internal decimal Value;
    internal string Unit = "";
    internal Comparator? Comparator;
    internal DateOnly CollectedOn;
}

internal sealed class RiskFactorDraft
{
    internal RiskFactorKind Kind;
    internal bool Present;
}

internal sealed class ReactionDraft
{
    internal DateTimeOffset? InfusionEndedAt;
    internal DateTimeOffset? OnsetAt;
    internal DateOnly? ResolvedOn;
    internal ReactionSymptoms? Symptoms;
    internal Temperature? Temperature;
    internal CsfFindings? Csf;
}

internal sealed class SymptomsDraft
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

internal sealed class CsfDraft
{
    internal bool? CellsRaised;
    internal bool? ProteinRaised;
    internal CsfCulture? Culture;
}
