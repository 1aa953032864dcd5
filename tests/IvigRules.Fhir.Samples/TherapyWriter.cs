namespace IvigRules.Fhir.Samples;

/// <summary>Records of therapies: plasma exchange as Procedure, drugs as the resources of the dialect.</summary>
internal static class TherapyWriter
{
    private const int DaysThatAnOrderIsRecent = 365;

    internal static void Write(Record record, PriorTherapy therapy)
    {
        var form = TherapyForm.Of(record, therapy);
        var resource = new JsonObject { ["status"] = form.Status }
            .With(form.DoNotPerform ? "reasonCode" : "statusReason", Reason(form))
            .With("outcome", form.Result?.Concept());
        if (therapy.Outcome is TherapyOutcome.NeverGiven)
            resource["extension"] = new JsonArray(new JsonObject { ["url"] = FhirWriter.OutcomeExtension, ["valueCode"] = "never-given" });
        if (string.Equals(form.Type, "Procedure", StringComparison.Ordinal))
            resource["code"] = record.Pick(
                Coding.Snomed("20720000", "Plasmapheresis"), Coding.Cpt("36514", "Therapeutic apheresis; for plasma pheresis")).Concept();
        else
            AddDrug(record, therapy, resource);
        resource["subject"] = record.Subject();
        AddDates(record, therapy, form, resource);
        record.Add(form.Type, resource);
    }

    /// <summary>A request and a procedure have one <c>statusReason</c>; it and <c>reasonCode</c> are lists elsewhere.</summary>
    private static JsonNode? Reason(TherapyForm form)
    {
        var concept = form.Reason?.Concept();
        var isOne = !form.DoNotPerform && form.Type is ("MedicationRequest" or "Procedure");
        return concept is null || isOne ? concept : new JsonArray(concept);
    }

    /// <summary>A code or name in place; in the other dialect a Medication, in the Bundle and contained in turn.</summary>
    private static void AddDrug(Record record, PriorTherapy therapy, JsonObject resource)
    {
        var drug = TherapyCodes.Drug(therapy.Therapy);
        if (!record.IsIcd10)
            resource["medicationCodeableConcept"] = drug;
        else if (record.Count % 2 == 0)
            resource["medicationReference"] = JsonExtensions.Reference(record.Add("Medication", new() { ["code"] = drug }));
        else
        {
            resource["contained"] = new JsonArray(new JsonObject { ["resourceType"] = "Medication", ["id"] = "drug", ["code"] = drug });
            resource["medicationReference"] = JsonExtensions.Reference("#drug");
        }
    }

    private static void AddDates(Record record, PriorTherapy therapy, TherapyForm form, JsonObject resource)
    {
        var hasEnd = therapy.Outcome is TherapyOutcome.Responded or TherapyOutcome.Failed or TherapyOutcome.NotTolerated;
        var period = record.Period(therapy.StartedOn, hasEnd ? therapy.EndedOn : null);
        var route = TherapyCodes.Route(therapy.Therapy);
        switch (form.Type)
        {
            case "Procedure":
                resource.With("performedPeriod", period);
                break;
            case "MedicationStatement":
                resource.With("effectivePeriod", period)
                    .With("dosage", route is null ? null : new JsonArray(new JsonObject { ["route"] = route }));
                break;
            case "MedicationAdministration":
                resource["effectivePeriod"] = period;
                break;
            case "MedicationRequest":
                resource["intent"] = "order";
                if (form.DoNotPerform)
                    resource["doNotPerform"] = true;
                resource.With("authoredOn", record.Day(therapy.StartedOn))
                    .With("dosageInstruction", Instruction(OrderDaySaysTheStart(record.Case, therapy) ? null : period, route));
                break;
            default:
                throw new InvalidOperationException("no such resource");
        }
    }

    private static JsonArray? Instruction(JsonObject? period, JsonObject? route)
    {
        var timing = period is null ? null : new JsonObject { ["repeat"] = new JsonObject { ["boundsPeriod"] = period } };
        return timing is null && route is null ? null : new JsonArray(new JsonObject().With("timing", timing).With("route", route));
    }

    /// <summary>
    /// Whether the day of the order is enough: it is the start only on or after the onset of every relapse and the end of every response,
    /// and never says an end.
    /// </summary>
    private static bool OrderDaySaysTheStart(PatientCase recorded, PriorTherapy therapy) =>
        therapy is { StartedOn: { } start, EndedOn: null }
        && start >= recorded.AsOf.AddDays(-DaysThatAnOrderIsRecent)
        && recorded.Relapses.All(relapse => relapse.Onset <= start)
        && recorded.PriorTherapies.All(other => other.Outcome is not TherapyOutcome.Responded || other.EndedOn <= start);
}
