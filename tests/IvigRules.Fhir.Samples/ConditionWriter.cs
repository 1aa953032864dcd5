namespace IvigRules.Fhir.Samples;

/// <summary>Diagnoses, relapses and risk factors: each is a Condition.</summary>
internal static class ConditionWriter
{
    private const string OccurredFollowing = "http://hl7.org/fhir/StructureDefinition/condition-occurredFollowing";

    internal static void Write(Record record)
    {
        var references = record.Case.Conditions.Select(condition => Write(record, condition)).ToArray();
        foreach (var relapse in record.Case.Relapses)
            Write(record, relapse, references);
        foreach (var code in record.Case.RiskFactors.Where(risk => risk.Present).Select(risk => ConditionCodes.Of(record, risk.Kind)))
        {
            if (code is not null)
                record.Add("Condition", Element(record, code.Concept(), isOver: false));
        }
    }

    private static string Write(Record record, Condition condition)
    {
        var code = ConditionCodes.Of(record, condition)?.Concept() ?? JsonExtensions.Text(condition.Kind.Id.Replace('-', ' '));
        var isOver = condition.EndedOn <= record.Case.AsOf;
        return record.Add("Condition", Element(record, code, isOver, condition.Verification is Verification.Unconfirmed)
            .With("onsetDateTime", record.Day(condition.Onset)).With("abatementDateTime", record.Day(condition.EndedOn)));
    }

    /// <summary>Whether a disease is recorded as confirmed.</summary>
    internal static bool States(PatientCase recorded, Disease disease) => recorded.Conditions.Any(condition =>
        condition.Kind == KindOf(disease) && condition.Verification is not Verification.Unconfirmed && !(condition.Onset > recorded.AsOf));

    /// <summary>
    /// MS has a code for an exacerbation; otherwise a relapse is the disease again, following the disease. It is confirmed with its disease.
    /// </summary>
    private static void Write(Record record, Relapse relapse, string[] conditions)
    {
        var following = relapse.Disease != Disease.MultipleSclerosis || record.IsIcd10;
        var code = following ? ConditionCodes.OfDisease(record, relapse.Disease) : ConditionCodes.MsExacerbation;
        var element = Element(record, code.Concept(), isOver: relapse.EndedOn <= record.Case.AsOf, isUnconfirmed: !States(record.Case, relapse.Disease))
            .With("onsetDateTime", record.Day(relapse.Onset)).With("abatementDateTime", record.Day(relapse.EndedOn));
        if (following)
            element["extension"] = new JsonArray(Following(record, relapse.Disease, conditions));
        record.Add("Condition", element);
    }

    private static JsonObject Following(Record record, Disease disease, string[] conditions)
    {
        var extension = new JsonObject { ["url"] = OccurredFollowing };
        var index = record.Case.Conditions.Select(condition => condition.Kind).ToList().IndexOf(KindOf(disease));
        return index >= 0
            ? extension.With("valueReference", JsonExtensions.Reference(conditions[index]))
            : extension.With("valueCodeableConcept", ConditionCodes.OfDisease(record, disease).Concept());
    }

    internal static ConditionKind KindOf(Disease disease) => disease switch
    {
        Disease.MultipleSclerosis => ConditionKind.MultipleSclerosis,
        Disease.NeuromyelitisOptica => ConditionKind.NeuromyelitisOptica,
        _ => throw new InvalidOperationException("no such disease"),
    };

    private static JsonObject Element(Record record, JsonObject code, bool isOver, bool isUnconfirmed = false) => new()
    {
        ["clinicalStatus"] = Coding.Hl7("condition-clinical", isOver ? "resolved" : "active", "").Concept(),
        ["verificationStatus"] = Coding.Hl7("condition-ver-status", isUnconfirmed ? "unconfirmed" : "confirmed", "").Concept(),
        ["category"] = new JsonArray(Coding.Hl7("condition-category", "problem-list-item", "Problem List Item").Concept()),
        ["code"] = code,
        ["subject"] = record.Subject(),
    };
}
