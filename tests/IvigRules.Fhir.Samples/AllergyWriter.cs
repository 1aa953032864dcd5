namespace IvigRules.Fhir.Samples;

/// <summary>Hypersensitivity to IVIG, yes or no; with a yes, the reactions that are not over.</summary>
internal static class AllergyWriter
{
    internal static void Write(Record record)
    {
        var patient = record.Case.Patient;
        switch (patient.IvigHypersensitivity)
        {
            case true:
                record.Add("AllergyIntolerance", Element(record, TherapyCodes.Ivig.Concept()).With("reaction", Reactions(record)));
                break;
            case false:
                var none = record.Pick(
                    Coding.Snomed("716186003", "No known allergy"),
                    new Coding("http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips", "no-known-allergies", "No known allergies"));
                record.Add("AllergyIntolerance", Element(record, none.Concept())
                    .With("recordedDate", record.Day(patient.IvigHypersensitivityAssessedOn)));
                break;
            case null:
                break;
        }
    }

    private static JsonObject Element(Record record, JsonObject code) => new()
    {
        ["clinicalStatus"] = Coding.Hl7("allergyintolerance-clinical", "active", "Active").Concept(),
        ["verificationStatus"] = Coding.Hl7("allergyintolerance-verification", "confirmed", "Confirmed").Concept(),
        ["code"] = code,
        ["patient"] = record.Subject(),
    };

    private static JsonArray? Reactions(Record record)
    {
        var reactions = new JsonArray();
        foreach (var reaction in record.Case.InfusionReactions.Where(reaction => Manifestations.AreOfAnAllergy(record.Case, reaction)))
        {
            reactions.Add((JsonNode)new JsonObject
            {
                ["manifestation"] = new JsonArray([.. Manifestations.Concepts(reaction)]),
            }.With("onset", ReactionWriter.Moment(reaction.OnsetAt))
                .With("severity", reaction.Symptoms.SevereHeadache is true ? "severe" : null));
        }

        return reactions.Count == 0 ? null : reactions;
    }
}
