namespace IvigRules.Fhir.Samples;

/// <summary>What FHIR, as it is mapped, cannot say of a reaction to an infusion.</summary>
internal static class UnsayableReactions
{
    internal static IEnumerable<string> In(PatientCase recorded, InfusionReaction reaction)
    {
        if (reaction.Temperature is not null)
            yield return "infusionReactions.temperature: a temperature is not tied to an infusion";
        if (reaction.Csf is not null)
            yield return "infusionReactions.csf: findings in the cerebrospinal fluid are not tied to an infusion";
        foreach (var name in Manifestations.Absent(reaction))
            yield return $"infusionReactions.{name}: no symptom or event is read as absent";
        var present = Manifestations.Present(reaction).ToArray();
        foreach (var (name, _) in present.Where(one => one.Code is null))
            yield return $"infusionReactions.{name}: the tables have no code for it";
        if (present.Length == 0)
            yield return "infusionReactions: a reaction without a symptom or event is no adverse event that can be understood";
        if (!Manifestations.AreOfAnAllergy(recorded, reaction) && Manifestations.SignsOfMeningitis(reaction.Symptoms) > 1)
            yield return "infusionReactions.symptoms: an adverse event has one symptom, and signs of meningitis count only together";
    }
}
