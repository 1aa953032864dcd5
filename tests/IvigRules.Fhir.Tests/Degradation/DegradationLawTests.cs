using System.Text.Json.Nodes;
using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Degradation;

/// <summary>
/// F1 over the sample bundles and every case in both dialects: whatever is made less understandable, no verdict becomes Consider and no
/// readiness becomes checks-passed. A sample of the steps by default, every step at every place with IVIG_CASES of 1000 or more.
/// </summary>
public sealed class DegradationLawTests
{
    public static TheoryData<string> Bundles() => [.. SampleBundles.Names];

    public static TheoryData<string, FhirDialect> AllCases() => [.. Cases.InEachDialect];

    [Theory]
    [MemberData(nameof(Bundles))]
    public void Read_SampleBundleLessUnderstandable_GivesNoNewYes(string name) =>
        Holds(SampleBundles.Bundle(name), SampleBundles.OptionsOf(name));

    [Theory]
    [MemberData(nameof(AllCases))]
    public void Read_CaseLessUnderstandable_GivesNoNewYes(string name, FhirDialect dialect) =>
        Holds(Written(name, dialect), Cases.OptionsOf(Cases.All[name]));

    /// <summary>The number of records that the law makes of all these.</summary>
    [Fact]
    public void Places_OfEveryRecord_AreManyEnough()
    {
        var bundles = SampleBundles.Names.Sum(name => Degraded.Places(SampleBundles.Bundle(name)).Count());
        var cases = Cases.InEachDialect.Sum(one => Degraded.Places(Written(one.Name, one.Dialect)).Count());
        TestContext.Current.TestOutputHelper?.WriteLine($"{bundles + cases} degraded records, of which each {Law.Stride}th is read");
        Assert.InRange(bundles, 6_000, int.MaxValue);
        Assert.InRange(cases, 80_000, int.MaxValue);
    }

    private static JsonObject Written(string name, FhirDialect dialect) =>
        JsonNode.Parse(FhirWriter.WriteAsFarAsPossible(Cases.All[name], dialect, out _))!.AsObject();

    private static void Holds(JsonObject whole, FhirReadOptions options)
    {
        var before = Given.Read(whole, options).Case;
        var places = Degraded.Places(whole).ToArray();
        List<string> broken = [];
        var read = 0;
        for (var at = places.Length % Math.Min(Law.Stride, places.Length); at < places.Length; at += Law.Stride)
        {
            var (path, step) = places[at];
            read++;
            broken.AddRange(Wrong(Degraded.After(whole, path, step), options, before).Select(wrong => $"{Degraded.Say(path, step)}: {wrong}"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} of {places.Length} degraded records");
        Assert.True(read > 0);
        Assert.True(broken.Count == 0, string.Join('\n', broken.Prepend($"{broken.Count} new yes:")));
    }

    private static string[] Wrong(JsonObject degraded, FhirReadOptions options, PatientCase before)
    {
        try
        {
            var reading = Given.Read(degraded, options);
            return Answers.Gained(before, reading.Case).Concat(Conservation.Broken(reading)).ToArray();
        }
        catch (FhirUnreadableException)
        {
            return []; // No answer is no yes.
        }
        catch (Exception problem) when (problem is not FhirUnreadableException)
        {
            return [$"throws {problem.GetType().Name}"];
        }
    }
}
