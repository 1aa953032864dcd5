namespace IvigRules.Fhir.Samples;

/// <summary>The Patient, and what is measured and asked of a patient: weight, height, blood group, pregnancy and breastfeeding.</summary>
internal static class PatientWriter
{
    private static readonly Coding Weight = Coding.Loinc("29463-7", "Body weight");
    private static readonly Coding Height = Coding.Loinc("8302-2", "Body height");
    private static readonly Coding PregnancyStatus = Coding.Loinc("82810-3", "Pregnancy status");
    private static readonly Coding BreastfeedingStatus = Coding.Loinc("63895-7", "Breastfeeding status");
    private static readonly Coding Nursing = Coding.Loinc("LA29252-6", "Currently breastfeeding");
    private static readonly Coding NotNursing = Coding.Loinc("LA29253-4", "Not currently breastfeeding");

    internal static void Write(Record record)
    {
        var patient = record.Case.Patient;
        record.Add("Patient", new JsonObject()
            .With("extension", record.IsIcd10 && patient.Sex is { } sex ? new JsonArray(BirthSex(sex)) : null)
            .With("gender", Gender(patient.Sex))
            .With("birthDate", Record.Date(patient.BirthDate)), patient.Id);
        if (patient.Weight is { } weight)
            ObservationWriter.Write(record, "vital-signs", Weight.Concept(), weight.MeasuredOn, "valueQuantity", Mass(weight));
        if (patient.Height is { } height)
            ObservationWriter.Write(record, "vital-signs", Height.Concept(), null, "valueQuantity", Length(height));
        if (patient.BloodGroup is { } group)
        {
            var code = record.Pick(
                Coding.Loinc("883-9", "ABO group [Type] in Blood"), Coding.Loinc("882-1", "ABO and Rh group [Type] in Blood"));
            ObservationWriter.Write(record, "laboratory", code.Concept(), null, "valueCodeableConcept", Answer(record, group).Concept());
        }

        WriteReproductiveStatus(record, patient.ReproductiveStatus);
    }

    private static string? Gender(Sex? sex) => sex switch
    {
        Sex.Female => "female",
        Sex.Male => "male",
        null => null,
        _ => throw new InvalidOperationException("no such sex"),
    };

    private static JsonObject BirthSex(Sex sex) => new()
    {
        ["url"] = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex",
        ["valueCode"] = sex == Sex.Male ? "M" : "F",
    };

    private static JsonObject Mass(Weight weight) => weight.Pounds is { } pounds
        ? JsonExtensions.Quantity(pounds, "[lb_av]")
        : JsonExtensions.Quantity(weight.Mass.Kilograms, "kg");

    private static JsonObject Length(BodyHeight height) => JsonExtensions.Quantity(height.Centimetres, "cm");

    private static Coding Answer(Record record, BloodGroup group) => group switch
    {
        BloodGroup.A => record.Pick(Coding.Snomed("112144000", "Blood group A"), Coding.Loinc("LA21325-8", "Group A with Rh")),
        BloodGroup.B => record.Pick(Coding.Snomed("112149005", "Blood group B"), Coding.Loinc("LA21327-4", "Group B with Rh")),
        BloodGroup.Ab => record.Pick(Coding.Snomed("165743006", "Blood group AB"), Coding.Loinc("LA21323-3", "Group AB with Rh")),
        BloodGroup.O => record.Pick(Coding.Snomed("58460004", "Blood group O"), Coding.Loinc("LA21321-7", "Group O with Rh")),
        _ => throw new InvalidOperationException("no such blood group"),
    };

    /// <summary>An answer counts only while it is recent, and the case has no day for it: it is asked on the day of the case.</summary>
    private static void WriteReproductiveStatus(Record record, ReproductiveStatus? status)
    {
        if (status is null)
            return;
        var pregnant = record.Pick(Coding.Loinc("LA15173-0", "Pregnant"), Coding.Snomed("77386006", "Pregnant"));
        var notPregnant = record.Pick(Coding.Loinc("LA26683-5", "Not pregnant"), Coding.Snomed("60001007", "Not pregnant"));
        Ask(record, PregnancyStatus, status == ReproductiveStatus.Pregnant ? pregnant : notPregnant);
        if (status != ReproductiveStatus.Pregnant)
            Ask(record, BreastfeedingStatus, status == ReproductiveStatus.Nursing ? Nursing : NotNursing);
    }

    private static void Ask(Record record, Coding question, Coding answer) =>
        ObservationWriter.Write(record, "social-history", question.Concept(), record.Case.AsOf, "valueCodeableConcept", answer.Concept());
}
