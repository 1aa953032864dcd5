using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>The first screen as a clinician reads it, whole: one of each verdict, one on hold, one without a dose.</summary>
public sealed class FirstScreenTests
{
    private const string Foot = """
        Decision support, not an order. Source: Mellen Center, Cleveland Clinic; no authors or date printed,
          newest reference 2015, later guidance was not searched. More: the full report (--full).

        """;

    private static readonly string Title = $"Patient p-001, 38 years, as of 2026-11-22, knowledge {KnowledgeVersion.Current}";

    [Fact]
    public void Explain_Considered_IsOneScreen() => Assert.Equal(
        $"""
        {Title}
        Consider IVIG for acute MS relapse: in the source's words, would consider (third line) [MS-01]
        Because: multiple sclerosis, relapsing-remitting; relapse of 2026-11-01; IV methylprednisolone
          failed, started 2026-11-03; 'PLEX' (plasma exchange) was not tolerated, started 2026-11-09
        Advice: Adding IVIG to intravenous methylprednisolone was not superior to methylprednisolone alone.
          [MS-02]
        Evidence: one open-label comparison with IV methylprednisolone, no significant difference at one
          year; no blinded randomized trial
        Not assessed further: MS relapse prevention (indeterminate, not recorded: history of DMTs), acute
          NMO relapse and NMO relapse prevention (NMO is not recorded), PML-IRIS after natalizumab (PML is
          not recorded)
        Outstanding before the infusion: therapies on record ('zebra-tea' is not understood)
        Precaution: venous or arterial thromboembolism: lowest dose and rate practicable, hydration,
          monitoring; assess viscosity where it may be raised (38 years; history of thrombosis)
        Cannot be judged: renal failure (none of 6 risk factors recorded, eGFR not recorded); haemolysis
          (blood group not recorded)
        Dose: 0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion
        Before the infusion, usually: acetaminophen 650 to 1,000 mg; diphenhydramine 50 mg (labels of
          injectable antihistamines contraindicate it in nursing mothers: a clinician decides (beyond the
          source))
        Not understood, and not used: 'zebra-tea' failed
        {Foot}
        """,
        ScreenOf(Clinic.MsRelapse.With(patient => patient with { ReproductiveStatus = ReproductiveStatus.Nursing })
            .Therapies(
                Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, new(2026, 11, 3)),
                Clinic.Was(new Therapy("PLEX"), TherapyOutcome.NotTolerated, new(2026, 11, 9)),
                Clinic.Was("zebra-tea", TherapyOutcome.Failed)) with
        {
            RiskFactors = [new(RiskFactorKind.HistoryOfThrombosis, Present: true)],
        }));

    [Fact]
    public void Explain_OnHold_SaysSoBeforeTheDose() => Assert.Equal(
        $"""
        {Title}
        Consider IVIG for acute NMO relapse: in the source's words, reported (anecdotal) [NMO-01]
        Because: neuromyelitis optica; relapse of 2026-11-01; IV methylprednisolone failed, started
          2026-11-01
        Evidence: anecdotal reports alone
        Not assessed further: acute MS relapse and MS relapse prevention (MS is not recorded), NMO relapse
          prevention (indeterminate, not recorded: pregnancy or nursing, history of NMO first-line agents),
          PML-IRIS after natalizumab (PML is not recorded)
        HOLD, do not infuse: IgA, open reaction
        Failed: IgA 5 mg/dL (0.05 g/L) on 2026-11-20; threshold 0.07 g/L (7 mg/dL)
        Failed: open reaction (atypical for aseptic meningitis, exclude infection (beyond the source: labels
          list fever as well) (severe headache, neck stiffness, photophobia, 39.2 °C, on 2026-11-20, not
          resolved))
        Precaution: severe allergic reactions, above all with IgA deficiency: hold for specialist review.
          Beyond the source, labels contraindicate IVIG with antibodies against IgA  ... (cut: full report)
        Precaution: an earlier reaction to IVIG, or an intolerance of it, is on record: weigh the benefit
          again (signs of meningitis, on 2026-11-20, not resolved)
        Cannot be judged: thrombosis (none of 7 risk factors recorded); renal failure (none of 6 risk
          factors recorded, eGFR not recorded); haemolysis (blood group not recorded)
        Dose: 0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion (extrapolated:
          the source does not state a dose for this indication)
        Before the infusion, usually: acetaminophen 650 to 1,000 mg; diphenhydramine 50 mg
        {Foot}
        """,
        ScreenOf(Clinic.NmoRelapse.Labs(new LabResult(LabResult.Iga, 5, "mg/dL", new(2026, 11, 20))).Reactions(Fever)));

    [Fact]
    public void Explain_Contraindicated_SaysOneAllergyOnce() => Assert.Equal(
        $"""
        {Title}
        Contraindicated for all five indications: anaphylaxis after an infusion on 2026-01-02 [CI-01]
        Advice: Adding IVIG to intravenous methylprednisolone was not superior to methylprednisolone alone.
          [MS-02]

        {Foot}
        """,
        ScreenOf(Clinic.MsRelapse.With(patient => patient with { IvigHypersensitivity = null }).Reactions(new InfusionReaction
        {
            OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero),
            Symptoms = new() { Anaphylaxis = true },
        })));

    [Fact]
    public void Explain_NotIndicated_SaysWhyInOneLine() => Assert.Equal(
        $"""
        {Title}
        Not indicated for acute MS relapse: IV methylprednisolone is still running, started
          2026-11-18 [MS-01]
        Advice: Adding IVIG to intravenous methylprednisolone was not superior to methylprednisolone alone.
          [MS-02]
        Not assessed further: MS relapse prevention (indeterminate, not recorded: history of DMTs), acute
          NMO relapse and NMO relapse prevention (NMO is not recorded), PML-IRIS after natalizumab (PML is
          not recorded)

        Seen and not counted: IV methylprednisolone, dated 2026-11-23, after 2026-11-22

        {Foot}
        """,
        ScreenOf(Clinic.MsRelapse.Therapies(
            Clinic.Was(Clinic.Ivmp, TherapyOutcome.Ongoing, new(2026, 11, 18)),
            Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, Clinic.Tomorrow),
            Clinic.Was(Clinic.Plex, TherapyOutcome.Failed, new(2026, 11, 10)))));

    [Fact]
    public void Explain_Indeterminate_SaysWhatToRecordAndWhatToJudge() => Assert.Equal(
        $"""
        {Title}
        Indeterminate for acute MS relapse: not recorded: hypersensitivity to IVIG, history of IV
          methylprednisolone [MS-01, CI-01]
        Advice: Adding IVIG to intravenous methylprednisolone was not superior to methylprednisolone alone.
          [MS-02]
        Evidence: one open-label comparison with IV methylprednisolone, no significant difference at one
          year; no blinded randomized trial
        Not assessed further: MS relapse prevention (indeterminate, not recorded: hypersensitivity to IVIG,
          history of DMTs), acute NMO relapse and NMO relapse prevention (NMO is not recorded), PML-IRIS
          after natalizumab (PML is not recorded)

        Record next: is the patient known to be hypersensitive to IVIG?; what became of IV
          methylprednisolone: given and how it went, or why not?
        For a clinician to judge: plasma exchange failed or was not tolerated in this relapse? (plasma
          exchange was declined, established 2026-11-10; the source does not say what follows when it was
          declined)
        Seen and not counted: IV methylprednisolone failed, started 2026-10-08, before the onset 2026-11-01

        {Foot}
        """,
        ScreenOf(Clinic.MsRelapse.With(patient => patient with { IvigHypersensitivity = null }).Therapies(
            Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, new(2026, 10, 8)),
            Clinic.Was(Clinic.Plex, TherapyOutcome.Declined, new(2026, 11, 10)))));

    [Fact]
    public void Explain_PmlIris_SaysThatThereIsNoDose() => Assert.Equal(
        $"""
        {Title}
        Consider IVIG for PML-IRIS after natalizumab: in the source's words, would consider [IRIS-01]
        Because: progressive multifocal leukoencephalopathy; immune reconstitution syndrome, onset
          2026-11-01; it had to end by 2026-11-01; natalizumab was not tolerated, started 2025-10-18, ended
          2026-09-23; corticosteroids are contraindicated
        Evidence: a few reports; the one cited is of one patient, who had also had fingolimod
        Not assessed further: acute MS relapse and MS relapse prevention (MS is not recorded), acute NMO
          relapse and NMO relapse prevention (NMO is not recorded)

        Outstanding before the infusion: dose (the source states none)
        Cannot be judged: thrombosis (none of 7 risk factors recorded); renal failure (none of 6 risk
          factors recorded, eGFR not recorded); haemolysis (no dose was worked out)
        No dose: the source states no dose for this indication
        Before the infusion, usually: acetaminophen 650 to 1,000 mg; diphenhydramine 50 mg
        IVIG on record: IVIG brought a response, started 2024-01-05, ended 2024-03-01

        {Foot}
        """,
        ScreenOf(Clinic.PmlIris.AndTherapies(
            Clinic.Was(Therapy.IntravenousImmunoglobulin, TherapyOutcome.Responded, new(2024, 1, 5), new(2024, 3, 1)))));

    private static InfusionReaction Fever => new()
    {
        OnsetAt = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true },
        Temperature = BodyTemperature.FromCelsius(39.2m),
    };

    private static string ScreenOf(PatientCase recorded) => Clinic.Assessor.Assess(recorded).Explain();
}
