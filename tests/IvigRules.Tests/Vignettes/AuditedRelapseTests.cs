using static IvigRules.Tests.Vignettes.AuditedPatients;

namespace IvigRules.Tests.Vignettes;

/// <summary>Relapses of the clinical audit, each with the answer that a clinician expects. The first edition answered otherwise.</summary>
public sealed class AuditedRelapseTests
{
    /// <summary>Meningism with 39.2 Cel is more serious than with 37.6, never less.</summary>
    [Fact]
    public void Assess_OpenMeningismWithFever_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(reactions: """{"onsetAt": "2026-11-21T06:00:00Z", "symptoms": {"severeHeadache": true, "neckStiffness": true, "photophobia": true}, "temperature": {"value": 39.2, "unit": "Cel"}}"""),
        new(Verdict.Consider) { Readiness = Readiness.Hold, Determining = ["MS-01"], Failed = ["PRE-03"] });

    /// <summary>A full picture without a temperature is open, not passed.</summary>
    [Fact]
    public void Assess_OpenMeningismTemperatureNotCharted_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(reactions: """{"onsetAt": "2026-11-21T06:00:00Z", "symptoms": {"severeHeadache": true, "neckStiffness": true, "photophobia": true}}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksOutstanding, Determining = ["MS-01"], Outstanding = ["PRE-03"] });

    /// <summary>Dyspnea after IVIG is TRALI or allergy until shown otherwise, not meningitis.</summary>
    [Fact]
    public void Assess_OpenDyspnea_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(reactions: """{"onsetAt": "2026-11-21T06:00:00Z", "symptoms": {"dyspnea": true}}"""),
        new(Verdict.Consider) { Readiness = Readiness.Hold, Determining = ["MS-01"], Failed = ["PRE-03"] });

    /// <summary>An open reaction of any kind is not passed over.</summary>
    [Fact]
    public void Assess_OpenNausea_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(reactions: """{"onsetAt": "2026-11-21T06:00:00Z", "symptoms": {"nausea": true}}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksOutstanding, Determining = ["MS-01"], Outstanding = ["PRE-03"] });

    /// <summary>The relapse has responded to plasma exchange.</summary>
    [Fact]
    public void Assess_NmoPlasmaExchangeResponded_NotIndicated() => Holds(Indication.AcuteNmoRelapse,
        Nmo(""", {"therapy": "plasma-exchange", "outcome": "responded", "startedOn": "2026-11-08"}"""),
        new(Verdict.NotIndicated));

    /// <summary>Plasma exchange is running.</summary>
    [Fact]
    public void Assess_NmoPlasmaExchangeRunning_NotIndicated() => Holds(Indication.AcuteNmoRelapse,
        Nmo(""", {"therapy": "plasma-exchange", "outcome": "ongoing", "startedOn": "2026-11-18"}"""),
        new(Verdict.NotIndicated));

    /// <summary>A response of unknown date leaves it open.</summary>
    [Fact]
    public void Assess_NmoPlasmaExchangeUndatedResponse_Indeterminate() => Holds(Indication.AcuteNmoRelapse,
        Nmo(""", {"therapy": "plasma-exchange", "outcome": "responded"}"""),
        new(Verdict.Indeterminate) { Determining = ["NMO-01", "NMO-02", "NMO-03"], Missing = ["priorTherapies.startedOn"] });

    /// <summary>Nothing on plasma exchange does not stand in the way of NMO-01.</summary>
    [Fact]
    public void Assess_NmoPlasmaExchangeNeverMentioned_Consider() => Holds(Indication.AcuteNmoRelapse,
        Nmo(),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["NMO-01"] });

    /// <summary>A second course is not in the source.</summary>
    [Fact]
    public void Assess_IvigAlreadyFailedInThisRelapse_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(therapies: """, {"therapy": "ivig", "outcome": "failed", "startedOn": "2026-11-12"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksOutstanding, Determining = ["MS-01"], Outstanding = ["PRE-06"] });

    /// <summary>A course of an earlier relapse does not matter.</summary>
    [Fact]
    public void Assess_IvigInAnEarlierRelapse_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(therapies: """, {"therapy": "ivig", "outcome": "responded", "startedOn": "2025-02-12", "endedOn": "2025-02-16"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["MS-01"] });

    /// <summary>Paracetamol is acetaminophen: it is not proposed.</summary>
    [Fact]
    public void Assess_ParacetamolContraindicated_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(therapies: """, {"therapy": "paracetamol", "outcome": "contraindicated"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["MS-01"], Removed = ["acetaminophen"] });

    /// <summary>Benadryl is diphenhydramine.</summary>
    [Fact]
    public void Assess_BrandNameAntihistamine_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(therapies: """, {"therapy": "Benadryl", "outcome": "not-tolerated"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["MS-01"], Removed = ["diphenhydramine"] });

    /// <summary>A therapy that nobody understands leaves a check outstanding and is named.</summary>
    [Fact]
    public void Assess_UnknownTherapyRunning_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(therapies: """, {"therapy": "mystery-drug", "outcome": "ongoing", "startedOn": "2026-11-15"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksOutstanding, Determining = ["MS-01"], Outstanding = ["PRE-07"], NotUnderstood = ["priorTherapies[2]"] });

    /// <summary>The later, short one does not hide the open one.</summary>
    [Fact]
    public void Assess_ShortAttackOnTopOfARefractoryOne_Indeterminate() => Holds(Indication.AcuteMsRelapse,
        Ms(relapses: """, {"disease": "multiple-sclerosis", "onset": "2026-11-14", "endedOn": "2026-11-18"}"""),
        new(Verdict.Indeterminate) { Determining = ["MS-01"], Missing = ["relapses.endedOn"] });

    /// <summary>An allergy work-up after the event settles it.</summary>
    [Fact]
    public void Assess_NotToleratedBeforeThenCleared_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(patient: """, "ivigHypersensitivityAssessedOn": "2026-06-01" """, therapies: """, {"therapy": "ivig", "outcome": "not-tolerated", "startedOn": "2024-03-01", "endedOn": "2024-03-05"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["MS-01"] });

    /// <summary>An older 'not hypersensitive' does not settle a later event.</summary>
    [Fact]
    public void Assess_NotToleratedAfterItWasSaidToBeFine_Indeterminate() => Holds(Indication.AcuteMsRelapse,
        Ms(patient: """, "ivigHypersensitivityAssessedOn": "2020-06-01" """, therapies: """, {"therapy": "ivig", "outcome": "not-tolerated", "startedOn": "2024-03-01", "endedOn": "2024-03-05"}"""),
        new(Verdict.Indeterminate) { Determining = ["MS-01", "CI-01"], Missing = ["patient.ivigHypersensitivityAssessedOn"] });

    /// <summary>A problem list has other problems.</summary>
    [Fact]
    public void Assess_OrdinaryComorbidity_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(conditions: """, {"kind": "essential-hypertension"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["MS-01"] });

    /// <summary>154 lb is 69.85 kg: 27.94 g, not nine decimals.</summary>
    [Fact]
    public void Assess_Pounds_Consider() => Holds(Indication.AcuteMsRelapse,
        Ms(weight: """{"value": 154, "unit": "[lb_av]", "measuredOn": "2026-11-20"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksPassed, Determining = ["MS-01"], Grams = 27.94m });
}
