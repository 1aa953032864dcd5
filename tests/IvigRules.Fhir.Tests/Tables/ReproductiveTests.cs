namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.1.2: the answers about pregnancy and breastfeeding that PatientTests lacks.</summary>
public sealed class ReproductiveTests
{
    private const string Loinc = Row.Loinc;
    private const string Snomed = "http://snomed.info/sct";

    [Theory]
    [InlineData(Snomed, "77386006", Loinc, "LA29253-4", ReproductiveStatus.Pregnant)]
    [InlineData(Snomed, "60001007", Loinc, "LA29253-4", ReproductiveStatus.NotPregnant)]
    [InlineData(Snomed, "152231000119106", Loinc, "LA29253-4", null)]
    [InlineData(Snomed, "146799005", Loinc, "LA29252-6", ReproductiveStatus.Nursing)]
    [InlineData(Snomed, "1", Loinc, "LA29253-4", null)]
    [InlineData(Loinc, "LA15173-0", Loinc, "LA29252-6", ReproductiveStatus.Pregnant)]
    [InlineData(Loinc, "LA26683-5", Loinc, "LA29252-6", ReproductiveStatus.Nursing)]
    public void Status_EachAnswer_IsRead(string system, string pregnancy, string nursingSystem, string nursing, ReproductiveStatus? expected) =>
        Assert.Equal(expected, Given.Record(
            Answer("82810-3", system, pregnancy, "2026-11-10"), Answer("63895-7", nursingSystem, nursing, "2026-11-10")).Case.Patient.ReproductiveStatus);

    [Theory]
    [InlineData("2026-09-23", ReproductiveStatus.Pregnant)]
    [InlineData("2026-09-22", null)]
    public void Status_SixtyDaysOld_IsTheLast(string day, ReproductiveStatus? expected)
    {
        var reading = Given.Record(Answer("82810-3", Loinc, "LA15173-0", day));
        Assert.Equal(expected, reading.Case.Patient.ReproductiveStatus);
        Assert.Equal(expected is null ? [UnmappedReason.Stale] : [], Given.Reasons(reading));
    }

    [Fact]
    public void Status_DaysOfTheSite_AreUsed() => Assert.Equal(ReproductiveStatus.Pregnant, Given.Record(
        Given.Whole with { ReproductiveStatusDays = 200 }, Answer("82810-3", Loinc, "LA15173-0", "2026-06-01")).Case.Patient.ReproductiveStatus);

    [Fact]
    public void Status_NewestAnswerThatSaysNothing_IsNotReplacedByAnOlderOne() => Assert.Null(Given.Record(
        Answer("82810-3", Loinc, "LA15173-0", "2026-11-01"), Answer("82810-3", Loinc, "LA4489-6", "2026-11-10")).Case.Patient.ReproductiveStatus);

    [Theory]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "Z33.1")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "Z34.90")]
    [InlineData("http://hl7.org/fhir/sid/icd-10-cm", "Z39.1")]
    [InlineData(Snomed, "77386006")]
    [InlineData(Snomed, "72892002")]
    public void Diagnosis_OfPregnancy_NeverMakesPregnantAndContradictsANo(string system, string code)
    {
        var diagnosis = Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}");
        Assert.Null(Given.Record(diagnosis).Case.Patient.ReproductiveStatus);
        var both = Given.Record(diagnosis, Answer("82810-3", Loinc, "LA26683-5", "2026-11-10"), Answer("63895-7", Loinc, "LA29253-4", "2026-11-10"));
        Assert.Null(both.Case.Patient.ReproductiveStatus);
        Assert.Contains(UnmappedReason.ConflictingCodes, Given.Reasons(both));
    }

    [Fact]
    public void Diagnosis_OfAPregnancyThatIsOver_ContradictsNothing() => Assert.Equal(ReproductiveStatus.NotPregnant, Given.Record(
        Row.Condition("77386006", $"\"clinicalStatus\":{Row.Hl7("condition-clinical", "resolved")}"),
        Answer("82810-3", Loinc, "LA26683-5", "2026-11-10"), Answer("63895-7", Loinc, "LA29253-4", "2026-11-10")).Case.Patient.ReproductiveStatus);

    private static string Answer(string question, string system, string answer, string day) => Row.Observation(
        question, $"\"valueCodeableConcept\":{Given.Concept(system, answer)}", $"\"effectiveDateTime\":\"{day}\"");
}
