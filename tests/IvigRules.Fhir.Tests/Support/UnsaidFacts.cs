namespace IvigRules.Fhir.Tests.Support;

/// <summary>The facts of the sample cases and of the audit that FHIR, as it is mapped, cannot say.</summary>
internal static class UnsaidFacts
{
    internal static readonly string[] InTheCases =
    [
        "acute-ms-relapse-diagnosis-unconfirmed: relapses.disease",
        "acute-ms-relapse-therapy-not-understood: priorTherapies.therapy",
        "nmo-prevention-open-aseptic-meningitis: infusionReactions.temperature",
        "nmo-prevention-open-aseptic-meningitis: infusionReactions.anaphylaxis",
        "nmo-prevention-open-aseptic-meningitis: infusionReactions.symptoms",
        "nmo-prevention-resolved-aseptic-meningitis: infusionReactions.temperature",
        "nmo-prevention-resolved-aseptic-meningitis: infusionReactions.csf",
        "nmo-prevention-resolved-aseptic-meningitis: infusionReactions.anaphylaxis",
        "nmo-prevention-resolved-aseptic-meningitis: infusionReactions.painWithHeadMovement",
        "nmo-prevention-resolved-aseptic-meningitis: infusionReactions.symptoms",
        "ongoing-with-an-end: priorTherapies.endedOn",
        "open-meningism-temperature-not-charted: infusionReactions.symptoms",
        "open-meningism-with-fever: infusionReactions.temperature",
        "open-meningism-with-fever: infusionReactions.symptoms",
        "pml-iris-over: conditions.endedOn",
        "unknown-therapy-running: priorTherapies.therapy",
    ];
}
