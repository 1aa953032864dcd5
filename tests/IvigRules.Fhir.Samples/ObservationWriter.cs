namespace IvigRules.Fhir.Samples;

/// <summary>Observations: measurements, answers and laboratory results.</summary>
internal static class ObservationWriter
{
    internal static void Write(Record record, LabResult result)
    {
        var code = result.Analyte switch
        {
            LabResult.Iga => Coding.Loinc("2458-8", "IgA [Mass/volume] in Serum or Plasma").Concept(),
            LabResult.Egfr => record.Pick(
                Coding.Loinc("98979-8", "GFR/1.73 sq M predicted by Creatinine-based formula (CKD-EPI 2021)"),
                Coding.Loinc("33914-3", "GFR/1.73 sq M predicted by Creatinine-based formula (MDRD)")).Concept(),
            var other => JsonExtensions.Text(other),
        };
        var value = JsonExtensions.Quantity(result.Value, result.Unit).With("comparator", Sign(result.Comparator));
        Write(record, "laboratory", code, result.CollectedOn, "valueQuantity", value);
    }

    internal static void Write(Record record, string category, JsonObject code, DateOnly? day, string value, JsonNode said) =>
        record.Add("Observation", new JsonObject
        {
            ["status"] = "final",
            ["category"] = new JsonArray(Coding.Hl7("observation-category", category, "").Concept()),
            ["code"] = code,
            ["subject"] = record.Subject(),
        }.With("effectiveDateTime", record.Day(day)).With(value, said));

    private static string? Sign(Comparator? comparator) => comparator switch
    {
        Comparator.LessThan => "<",
        Comparator.LessThanOrEqual => "<=",
        Comparator.GreaterThan => ">",
        Comparator.GreaterThanOrEqual => ">=",
        null => null,
        _ => throw new InvalidOperationException("no such comparator"),
    };
}
