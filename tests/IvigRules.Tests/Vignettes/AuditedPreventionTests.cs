using static IvigRules.Tests.Vignettes.AuditedPatients;

namespace IvigRules.Tests.Vignettes;

/// <summary>Prevention and PML-IRIS in the clinical audit, each with the answer that a clinician expects. The first edition answered otherwise.</summary>
public sealed class AuditedPreventionTests
{
    /// <summary>An allergy to one agent does not rule out the class.</summary>
    [Fact]
    public void Assess_OneSteroidIsNotAllSteroids_Indeterminate() => Holds(Indication.NatalizumabPmlIris,
        Iris("""{"therapy": "natalizumab", "outcome": "responded", "startedOn": "2021-03-01", "endedOn": "2026-08-25"}, {"therapy": "intravenous-methylprednisolone", "outcome": "contraindicated"}"""),
        new(Verdict.Indeterminate) { Determining = ["IRIS-01"], Missing = ["priorTherapies"] });

    /// <summary>A steroid is being given.</summary>
    [Fact]
    public void Assess_DexamethasoneRunningInIris_NotIndicated() => Holds(Indication.NatalizumabPmlIris,
        Iris("""{"therapy": "natalizumab", "outcome": "responded", "startedOn": "2021-03-01", "endedOn": "2026-08-25"}, {"therapy": "corticosteroids", "outcome": "contraindicated", "startedOn": "2026-10-01"}, {"therapy": "dexamethasone", "outcome": "ongoing", "startedOn": "2026-11-01"}"""),
        new(Verdict.NotIndicated));

    /// <summary>Never given can be said.</summary>
    [Fact]
    public void Assess_NatalizumabNeverGiven_NotIndicated() => Holds(Indication.NatalizumabPmlIris,
        Iris("""{"therapy": "natalizumab", "outcome": "never-given"}, {"therapy": "corticosteroids", "outcome": "contraindicated"}"""),
        new(Verdict.NotIndicated));

    /// <summary>A response that is over does not block for ever; a later record on the whole group counts.</summary>
    [Fact]
    public void Assess_ResponseYearsAgoThenWholeGroupContraindicated_Consider() => Holds(Indication.MsRelapsePrevention,
        Prevention("""{"therapy": "disease-modifying-therapies", "outcome": "contraindicated", "startedOn": "2026-11-01"}, {"therapy": "natalizumab", "outcome": "responded", "startedOn": "2016-01-01", "endedOn": "2025-11-01"}"""),
        new(Verdict.Consider) { Readiness = Readiness.ChecksOutstanding, Determining = ["MS-03"] });

    /// <summary>It does not count as tried and failed either.</summary>
    [Fact]
    public void Assess_ResponseYearsAgoNothingSince_Indeterminate() => Holds(Indication.MsRelapsePrevention,
        Prevention("""{"therapy": "disease-modifying-therapies", "outcome": "contraindicated"}, {"therapy": "natalizumab", "outcome": "responded", "startedOn": "2016-01-01", "endedOn": "2025-11-01"}"""),
        new(Verdict.Indeterminate) { Determining = ["MS-03"] });

    /// <summary>Glatiramer acetate is glatiramer, and it is running.</summary>
    [Fact]
    public void Assess_GlatiramerUnderItsFullName_NotIndicated() => Holds(Indication.MsRelapsePrevention,
        Prevention("""{"therapy": "disease-modifying-therapies", "outcome": "contraindicated", "startedOn": "2026-11-01"}, {"therapy": "glatiramer-acetate", "outcome": "ongoing"}"""),
        new(Verdict.NotIndicated));

    /// <summary>A record that contradicts itself is asked about.</summary>
    [Fact]
    public void Assess_OngoingWithAnEnd_Indeterminate() => Holds(Indication.NatalizumabPmlIris,
        Iris("""{"therapy": "natalizumab", "outcome": "ongoing", "startedOn": "2021-03-01", "endedOn": "2026-08-25"}, {"therapy": "corticosteroids", "outcome": "contraindicated"}"""),
        new(Verdict.Indeterminate) { Determining = ["IRIS-01"], Missing = ["priorTherapies.outcome"] });
}
