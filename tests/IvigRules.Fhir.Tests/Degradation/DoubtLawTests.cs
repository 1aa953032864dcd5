using System.Text.Json.Nodes;
using IvigRules.Fhir.Tests.Tables;
using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Degradation;

/// <summary>
/// F1 where two records meet: each resource that may withhold a yes beside each record that gives one. Less of it understood is never less
/// of it in the way.
/// </summary>
public sealed class DoubtLawTests
{
    private static readonly string[] Permitted =
    [
        "acute-ms-relapse", "ms-prevention-every-dmt-excluded", "nmo-acute-steroids-failed-plasma-exchange-unavailable", "pml-iris-steroids-contraindicated",
        "nmo-prevention-first-line-exhausted",
    ];

    public static TheoryData<string, string> Pairs() => [.. from doubt in Doubts.All.Keys from name in Permitted select (doubt, name)];

    [Fact]
    public void Records_Permitted_GiveAYes() => Assert.All(Permitted, name =>
        Assert.Contains(Answers.Of(Given.Read(Record(name), Options(name)).Case).Assessments, one => one.Verdict == Verdict.Consider));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Read_DoubtLessUnderstandable_GivesNoNewYes(string doubt, string name)
    {
        var whole = Record(name, doubt);
        var before = Given.Read(whole, Options(name)).Case;
        var last = whole["entry"]!.AsArray().Count - 1;
        var places = Degraded.Places(whole).Where(one => one.Path is ["entry", int at, ..] && at == last).ToArray();
        var broken = places.SelectMany(one => Wrong(Degraded.After(whole, one.Path, one.Step), Options(name), before)
            .Select(wrong => $"{Degraded.Say(one.Path, one.Step)}: {wrong}")).ToArray();
        TestContext.Current.TestOutputHelper?.WriteLine($"{places.Length} degraded records");
        Assert.InRange(places.Length, 10, int.MaxValue);
        Assert.True(broken.Length == 0, string.Join('\n', broken));
    }

    private static string[] Wrong(JsonObject degraded, FhirReadOptions options, PatientCase before)
    {
        try
        {
            var reading = Given.Read(degraded, options);
            return [.. Answers.Gained(before, reading.Case), .. Conservation.Broken(reading)];
        }
        catch (FhirUnreadableException)
        {
            return []; // No answer is no yes.
        }
    }

    private static FhirReadOptions Options(string name) => Cases.OptionsOf(Cases.All[name]);

    private static JsonObject Record(string name, string? doubt = null)
    {
        var recorded = Cases.All[name];
        var record = JsonNode.Parse(FhirWriter.WriteAsFarAsPossible(recorded, FhirDialect.Snomed, out _))!.AsObject();
        if (doubt is not null)
        {
            var resource = JsonNode.Parse(Row.OfPatient(Doubts.All[doubt]).Replace("Patient/p\"", $"Patient/{recorded.Patient.Id}\"", StringComparison.Ordinal))!;
            record["entry"]!.AsArray().Add(new JsonObject { ["resource"] = resource });
        }

        return record;
    }
}
