using System.Globalization;
using System.Text.Json.Nodes;

namespace IvigRules.Fhir.Tests.Translation;

/// <summary>The five patients of samples/fhir give what a clinician expects of each.</summary>
public sealed class SampleBundleTests
{
    public static TheoryData<string> Names() => [.. SampleBundles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_SampleBundle_GivesTheExpectedAnswers(string name)
    {
        var expected = SampleBundles.Expected(name)["assessments"]!.AsObject();
        var reading = FhirRecord.Read(Given.File("fhir", $"{name}.fhir.json"), SampleBundles.OptionsOf(name));
        Given.IsConserved(reading);
        var answers = Answers.Of(reading.Case);
        Assert.Equal(Enum.GetValues<Indication>().Length, expected.Count);
        foreach (var answer in answers.Assessments)
            IsAsExpected(answer, expected[Answers.Name(answer.Indication)]!);
    }

    private static void IsAsExpected(Assessment answer, JsonNode expected)
    {
        Assert.Equal(Text(expected["verdict"]), Answers.Name(answer.Verdict));
        if (expected["readiness"] is { } readiness)
            Assert.Equal(Text(readiness), Answers.Name(answer.Readiness));
        if (expected["determining"] is JsonArray determining)
            Assert.Equal(determining.Select(Text), answer.Determining);
        if (expected["asksFor"] is JsonArray asked)
            Assert.Subset(answer.Missing.Select(one => $"{one.Fact.Fact}|{one.Fact.Subject}".TrimEnd('|')).ToHashSet(), asked.Select(Text).ToHashSet()!);
        if (expected["perInfusion"] is { } dose)
            Assert.Equal((Text(dose["low"]), Text(dose["high"])), (Grams(answer.Plan!.PerInfusion.Low), Grams(answer.Plan.PerInfusion.High)));
        if (expected["infusions"] is { } infusions)
            Assert.Equal(infusions.GetValue<int>(), answer.Plan!.Regimen.Infusions);
        if (expected["courseTotal"] is { } total)
        {
            var course = answer.Plan!.CourseTotal!;
            Assert.Equal((Text(total["low"]), Text(total["high"])), ($"{course.Low}", $"{course.High}"));
        }
    }

    private static string Grams(InfusionDose dose) => string.Create(CultureInfo.InvariantCulture, $"{dose.Exact}");

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
