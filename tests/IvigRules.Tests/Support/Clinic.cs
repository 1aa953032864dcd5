using System.Collections.Immutable;
using System.Diagnostics;

namespace IvigRules.Tests.Support;

/// <summary>One starting case for each indication in which everything speaks for IVIG, and words for what is changed from there.</summary>
internal static class Clinic
{
    internal static readonly IvigAssessor Assessor = new();

    /// <summary>The onset of the active relapses and of the immune reconstitution syndrome: 21 days ago.</summary>
    internal static readonly DateOnly Onset = new(2026, 11, 1);

    internal static readonly DateOnly Tomorrow = Sample.AsOf.AddDays(1);

    internal static readonly Therapy Steroids = Therapy.Corticosteroids;

    internal static readonly Therapy IvSteroids = Therapy.IntravenousCorticosteroids;

    internal static readonly Therapy Ivmp = Therapy.IntravenousMethylprednisolone;

    internal static readonly Therapy Plex = Therapy.PlasmaExchange;

    internal static PatientCase MsRelapse => Sample.ThirdLine;

    internal static PatientCase MsPrevention { get; } = Sample.ThirdLine with
    {
        Relapses = [],
        PriorTherapies = [Was(Therapy.DiseaseModifyingTherapies, TherapyOutcome.Contraindicated)],
    };

    /// <summary>An NMO relapse in which intravenous methylprednisolone failed: NMO-01 holds, NMO-02 and NMO-03 do not.</summary>
    internal static PatientCase NmoRelapse { get; } = Sample.ThirdLine with
    {
        Conditions = [Condition.NeuromyelitisOptica()],
        Relapses = [new Relapse(Disease.NeuromyelitisOptica, Onset)],
        PriorTherapies = [Was(Ivmp, TherapyOutcome.Failed, Onset)],
    };

    /// <summary>Every first-line agent unavailable, in a woman who is not pregnant: NMO-04 holds, NMO-05 does not.</summary>
    internal static PatientCase NmoPrevention { get; } = Sample.ThirdLine with
    {
        Patient = Sample.ThirdLine.Patient with { Sex = Sex.Female, ReproductiveStatus = ReproductiveStatus.NotPregnant },
        Conditions = [Condition.NeuromyelitisOptica()],
        Relapses = [],
        PriorTherapies = [Was(Therapy.NmoFirstLine, TherapyOutcome.Unavailable)],
    };

    internal static PatientCase PmlIris { get; } = Sample.ThirdLine with
    {
        Conditions = [Condition.ProgressiveMultifocalLeukoencephalopathy(), Condition.ImmuneReconstitutionSyndrome(Onset)],
        Relapses = [],
        PriorTherapies =
        [
            Was(Therapy.Natalizumab, TherapyOutcome.NotTolerated, DaysAgo(400), DaysAgo(60)),
            Was(Steroids, TherapyOutcome.Contraindicated),
        ],
    };

    /// <summary>The case of each indication that comes to Consider.</summary>
    internal static PatientCase Considered(Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => MsRelapse,
        Indication.MsRelapsePrevention => MsPrevention,
        Indication.AcuteNmoRelapse => NmoRelapse,
        Indication.NmoRelapsePrevention => NmoPrevention,
        Indication.NatalizumabPmlIris => PmlIris,
        _ => throw new UnreachableException(),
    };

    internal static DateOnly DaysAgo(int days) => Sample.AsOf.AddDays(-days);

    internal static PriorTherapy Was(Therapy therapy, TherapyOutcome? outcome, DateOnly? started = null, DateOnly? ended = null) =>
        new(therapy, outcome) { StartedOn = started, EndedOn = ended };

    internal static PriorTherapy Was(string therapy, TherapyOutcome? outcome) => new(new Therapy(therapy), outcome);

    internal static PatientCase With(this PatientCase recorded, Func<Patient, Patient> patient) => recorded with { Patient = patient(recorded.Patient) };

    internal static PatientCase Therapies(this PatientCase recorded, params ImmutableArray<PriorTherapy> therapies) => recorded with { PriorTherapies = therapies };

    internal static PatientCase AndTherapies(this PatientCase recorded, params ImmutableArray<PriorTherapy> therapies) =>
        recorded with { PriorTherapies = [.. recorded.PriorTherapies, .. therapies] };

    internal static PatientCase Diagnoses(this PatientCase recorded, params ImmutableArray<Condition> conditions) => recorded with { Conditions = conditions };

    internal static PatientCase RelapsesAre(this PatientCase recorded, params ImmutableArray<Relapse> relapses) => recorded with { Relapses = relapses };

    internal static PatientCase Labs(this PatientCase recorded, params ImmutableArray<LabResult> results) => recorded with { LabResults = results };

    internal static PatientCase Reactions(this PatientCase recorded, params ImmutableArray<InfusionReaction> reactions) => recorded with { InfusionReactions = reactions };

    internal static Assessment Assess(this PatientCase recorded, Indication indication) => Assessor.Assess(recorded, indication);

    /// <summary>Whether a rule holds, by its identifier.</summary>
    internal static Truth Rule(this PatientCase recorded, string id) => Assessor.Assess(recorded, IndicationOf(id)).TruthOf(id);

    /// <summary>One criterion of a rule, by the words it begins with: its truth and, if that is Unknown, why.</summary>
    internal static string Judge(this PatientCase recorded, string ruleId, string criterion)
    {
        var rule = Assessor.Assess(recorded, IndicationOf(ruleId)).Rules.Single(finding => finding.Rule.Id == ruleId);
        var found = rule.Criterion.Parts.IsEmpty ? rule.Criterion : rule.Criterion.Parts.Single(part => part.Statement.StartsWith(criterion, StringComparison.Ordinal));
        return found.Reason is { } reason ? $"Unknown, {reason.Display()}" : found.Truth.Title();
    }

    /// <summary>What an assessment waits for, each as <c>property (subject)</c>.</summary>
    internal static string[] Missing(this PatientCase recorded, Indication indication) =>
        [.. recorded.Assess(indication).Missing.Select(missing => missing.Fact.ToString())];

    internal static Truth Check(this PatientCase recorded, string id, Indication indication = Indication.AcuteMsRelapse) =>
        recorded.Assess(indication).Checks.Single(check => check.Rule.Id == id).Truth;

    internal static Truth Precaution(this PatientCase recorded, string id, Indication indication = Indication.AcuteMsRelapse) =>
        recorded.Assess(indication).Precautions.Single(precaution => precaution.Rule.Id == id).Truth;

    internal static Indication IndicationOf(string ruleId) =>
        RuleSets.All.First(set => set.Rules.Any(rule => rule.Id == ruleId)).Indication;
}
