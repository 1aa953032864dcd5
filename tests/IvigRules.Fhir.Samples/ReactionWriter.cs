using System.Globalization;

namespace IvigRules.Fhir.Samples;

/// <summary>Reactions to an infusion that are not part of a recorded allergy: each symptom or event is an AdverseEvent.</summary>
internal static class ReactionWriter
{
    internal static void Write(Record record)
    {
        var reactions = record.Case.InfusionReactions.Where(reaction => !Manifestations.AreOfAnAllergy(record.Case, reaction)).ToArray();
        var isIncomplete = record.Case.Incomplete.Contains(CaseList.InfusionReactions);
        if (reactions.Length == 0 && !isIncomplete)
            return;
        var ivig = record.Add("Medication", new() { ["code"] = TherapyCodes.Ivig.Concept() });
        foreach (var reaction in reactions)
        {
            var isOver = reaction.ResolvedOn <= record.Case.AsOf;
            var concepts = Manifestations.Concepts(reaction).DefaultIfEmpty(JsonExtensions.Text("reaction"));
            foreach (var concept in concepts.ToArray())
                record.Add("AdverseEvent", Element(record, ivig, reaction.OnsetAt, concept, isOver));
        }

        // A reaction that is not understood stands for those that are not known.
        if (isIncomplete)
            record.Add("AdverseEvent", Element(record, ivig, null, JsonExtensions.Text("reaction"), isOver: false));
    }

    internal static string? Moment(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static JsonObject Element(Record record, string ivig, DateTimeOffset? onset, JsonObject concept, bool isOver) => new JsonObject
    {
        ["actuality"] = "actual",
        ["event"] = concept,
        ["subject"] = record.Subject(),
    }.With("date", Moment(onset))
        .With("severity", IsHeadache(concept) ? Coding.Hl7("adverse-event-severity", "severe", "Severe").Concept() : null)
        .With("outcome", isOver ? Coding.Hl7("adverse-event-outcome", "resolved", "Resolved").Concept() : null)
        .With("suspectEntity", new JsonArray(new JsonObject { ["instance"] = JsonExtensions.Reference(ivig) }));

    private static bool IsHeadache(JsonObject concept) => JsonNode.DeepEquals(concept, Manifestations.Headache.Concept());
}
