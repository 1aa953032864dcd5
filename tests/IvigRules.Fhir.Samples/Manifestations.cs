namespace IvigRules.Fhir.Samples;

/// <summary>The symptoms and events of a reaction that FHIR can name.</summary>
internal static class Manifestations
{
    internal static readonly Coding Headache = Coding.Snomed("25064002", "Headache");

    /// <summary>What is present in a reaction, with its name in the case; the code is null where the tables have none.</summary>
    internal static IEnumerable<(string Name, Coding? Code)> Present(InfusionReaction reaction) =>
        All(reaction).Where(one => one.Present is true).Select(one => (one.Name, one.Code));

    /// <summary>What is recorded as absent, by its name in the case.</summary>
    internal static IEnumerable<string> Absent(InfusionReaction reaction) =>
        All(reaction).Where(one => one.Present is false).Select(one => one.Name);

    /// <summary>What is present, each as a concept: in words where the tables have no code.</summary>
    internal static IEnumerable<JsonObject> Concepts(InfusionReaction reaction) =>
        Present(reaction).Select(one => one.Code?.Concept() ?? JsonExtensions.Text(one.Name));

    /// <summary>
    /// Whether it is written as a reaction of the allergy to IVIG: there, and only there, several manifestations are one reaction. An
    /// allergy cannot say that a reaction is over.
    /// </summary>
    internal static bool AreOfAnAllergy(PatientCase recorded, InfusionReaction reaction) =>
        recorded.Patient.IvigHypersensitivity is true && !(reaction.ResolvedOn <= recorded.AsOf);

    /// <summary>How many signs are recorded that count only together.</summary>
    internal static int SignsOfMeningitis(ReactionSymptoms symptoms) =>
        new[] { symptoms.SevereHeadache, symptoms.NeckStiffness, symptoms.Photophobia, symptoms.PainWithHeadMovement }
            .Count(sign => sign is true);

    private static IEnumerable<(string Name, bool? Present, Coding? Code)> All(InfusionReaction reaction)
    {
        var symptoms = reaction.Symptoms;
        var events = reaction.Events;
        return
        [
            ("severeHeadache", symptoms.SevereHeadache, Headache),
            ("neckStiffness", symptoms.NeckStiffness, Coding.Snomed("161882006", "Stiff neck")),
            ("photophobia", symptoms.Photophobia, Coding.Snomed("409668002", "Photophobia")),
            ("painWithHeadMovement", symptoms.PainWithHeadMovement, null),
            ("nausea", symptoms.Nausea, Coding.Snomed("422587007", "Nausea")),
            ("dizziness", symptoms.Dizziness, Coding.Snomed("404640003", "Dizziness")),
            ("anaphylaxis", symptoms.Anaphylaxis, Coding.Snomed("39579001", "Anaphylaxis")),
            ("dyspnea", symptoms.Dyspnea, Coding.Snomed("267036007", "Dyspnea")),
            ("urticaria", symptoms.Urticaria, Coding.Snomed("126485001", "Urticaria")),
            ("bronchospasm", symptoms.Bronchospasm, Coding.Snomed("4386001", "Bronchospasm")),
            ("hypotension", symptoms.Hypotension, Coding.Snomed("45007003", "Low blood pressure")),
            ("thromboembolism", events.Thromboembolism, null),
            ("acuteRenalFailure", events.AcuteRenalFailure, null),
            ("hemolysis", events.Hemolysis, Coding.Hl7("v2-0514", "ACUTHEHTR", "Acute Hemolytic Transfusion Reaction")),
            ("transfusionRelatedAcuteLungInjury", events.TransfusionRelatedAcuteLungInjury, null),
            ("bloodBorneInfection", events.BloodBorneInfection, null),
        ];
    }
}
