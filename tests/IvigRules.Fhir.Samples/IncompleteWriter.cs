namespace IvigRules.Fhir.Samples;

/// <summary>Lists that are not known to be whole: a resource that cannot be understood stands in each.</summary>
internal static class IncompleteWriter
{
    internal static void Write(Record record)
    {
        var lists = record.Case.Incomplete;
        if (lists.Contains(CaseList.Conditions))
            record.Add("Condition", new() { ["code"] = Coding.Local("D-4711").Concept(), ["subject"] = record.Subject() });
        if (lists.Contains(CaseList.PriorTherapies))
        {
            record.Add("MedicationStatement", new()
            {
                ["status"] = "completed",
                ["medicationCodeableConcept"] = Coding.Local("M-4711").Concept(),
                ["subject"] = record.Subject(),
            });
        }

        if (lists.Contains(CaseList.LabResults))
        {
            ObservationWriter.Write(record, "laboratory", Coding.Loinc("2458-8", "IgA [Mass/volume] in Serum or Plasma").Concept(),
                record.Case.AsOf, "valueString", "see the report");
        }
    }
}
