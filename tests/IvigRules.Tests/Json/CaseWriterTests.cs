using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>What is written is read again as the same case, in every field.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class CaseWriterTests
{
    private static readonly FsCheck.Gen<int> Seeds = Gen.Choose(0, int.MaxValue);

    public static TheoryData<string> Samples => SchemaTests.Samples;

    [Theory]
    [MemberData(nameof(Samples))]
    public void Write_OfASample_IsReadAgainAsTheSameCase(string sample)
    {
        var recorded = CaseJson.Read(File.ReadAllText(Path.Combine(Sample.Folder, "cases", sample)));
        IsReadAgain(recorded, CaseJson.ToJson(recorded));
        IsReadAgain(recorded, CaseJson.ToJson(recorded, indented: true));
    }

    [Fact]
    public void Write_OfARandomCase_IsReadAgainAsTheSameCase() =>
        Law.Holds(Seeds, seed =>
        {
            var expected = GeneratedCases.Random(new Random(seed));
            var recorded = CaseJson.Read(expected);
            var json = CaseJson.ToJson(recorded);
            ReadFacts.AreThoseOf(expected, CaseJson.Read(json));
            IsReadAgain(recorded, json);
        });

    /// <summary>Every member is there, in the order and in the units of the contract: nothing is left to write otherwise.</summary>
    [Fact]
    public void Write_OfTheFullCase_IsTheTextItWasReadFrom() =>
        Assert.Equal(Compact(CaseText.Full), CaseJson.ToJson(CaseJson.Read(CaseText.Full)));

    [Fact]
    public void Write_OfTheLeastCase_LeavesOutWhatIsAbsent()
    {
        var least = new PatientCase { AsOf = new(2026, 11, 22), Patient = new() { Id = "p" }, InfusionReactions = [new(), new() { Csf = new() }] };
        Assert.Equal("""{"asOf":"2026-11-22","patient":{"id":"p"},"infusionReactions":[{},{"csf":{}}]}""", CaseJson.ToJson(least));
    }

    [Fact]
    public void Write_ToABuffer_IsTheTextInUtf8()
    {
        var recorded = CaseJson.Read(CaseText.With("$.patient.id", "\"Zo\u00EB <\U0001F9EC>\""));
        var output = new ArrayBufferWriter<byte>();
        CaseJson.Write(recorded, output);
        Assert.Equal(CaseJson.ToJson(recorded), Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Contains("\"Zo\u00EB <\\uD83E\\uDDEC>\"", CaseJson.ToJson(recorded), StringComparison.Ordinal);
        IsReadAgain(recorded, CaseJson.ToJson(recorded));
    }

    /// <summary>70,000 g are 70 kg; what kilograms cannot show keeps a unit that can.</summary>
    [Theory]
    [InlineData("weight", "70000", "g", "70", "kg")]
    [InlineData("weight", "70.50", "kg", "70.5", "kg")]
    [InlineData("weight", "154.3", "[lb_av]", "154.3", "[lb_av]")]
    [InlineData("weight", "123456.789012", "[lb_av]", "123456.789012", "[lb_av]")]
    [InlineData("weight", "0.000000000001", "g", "0.000000000001", "g")]
    [InlineData("weight", "0.000000000001", "mg", "0.000000000001", "mg")]
    [InlineData("height", "1.7", "m", "170", "cm")]
    [InlineData("height", "66.5", "[in_i]", "168.91", "cm")]
    [InlineData("height", "66.1234567891", "[in_i]", "66.1234567891", "[in_i]")]
    [InlineData("height", "99999999999.5", "m", "99999999999.5", "m")]
    public void Write_OfAQuantity_IsInTheFirstUnitThatShowsItExactly(string property, string value, string unit, string written, string inUnit)
    {
        var recorded = CaseJson.Read($$"""{ "asOf": "2026-11-22", "patient": { "id": "p", "{{property}}": { "value": {{value}}, "unit": "{{unit}}" } } }""");
        var json = CaseJson.ToJson(recorded);
        Assert.EndsWith($"{{\"id\":\"p\",\"{property}\":{{\"value\":{written},\"unit\":\"{inUnit}\"}}}}}}", json, StringComparison.Ordinal);
        IsReadAgain(recorded, json);
    }

    [Theory]
    [InlineData("100.94", "[degF]", "38.3", "Cel")]
    [InlineData("101", "[degF]", "101", "[degF]")]
    [InlineData("95.00", "[degF]", "35", "Cel")]
    public void Write_OfATemperature_IsInCelsiusWhereItIsExact(string value, string unit, string written, string inUnit)
    {
        var recorded = CaseJson.Read(
            $$"""{ "asOf": "2026-11-22", "patient": { "id": "p" }, "infusionReactions": [{ "temperature": { "value": {{value}}, "unit": "{{unit}}" } }] }""");
        Assert.EndsWith($$$"""[{"temperature":{"value":{{{written}}},"unit":"{{{inUnit}}}"}}]}""", CaseJson.ToJson(recorded), StringComparison.Ordinal);
        IsReadAgain(recorded, CaseJson.ToJson(recorded));
    }

    [Fact]
    public void Write_OfAWeightInPounds_IsTheNumberOfPoundsThatWasRead() =>
        Law.Holds(from digits in Gen.Choose(100_000, 999_999_999) from more in Gen.Choose(0, 999) from scale in Gen.Choose(0, 9) select (digits, more, scale), drawn =>
        {
            var pounds = new decimal(drawn.digits) * 1_000m + drawn.more;
            for (var i = 0; i < drawn.scale; i++)
                pounds /= 10m;
            var recorded = new PatientCase { AsOf = new(2026, 11, 22), Patient = new() { Id = "p", Weight = Weight.FromPounds(pounds) } };
            var json = CaseJson.ToJson(recorded);
            Assert.Contains($"\"value\":{pounds.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture)},\"unit\":\"[lb_av]\"", json, StringComparison.Ordinal);
            Assert.Equal(recorded.Patient, CaseJson.Read(json).Patient);
        });

    [Fact]
    public void Write_CaseThatCannotBeRead_IsRefusedAtItsPlace()
    {
        var wrong = new PatientCase { AsOf = new(2026, 11, 22), Patient = new() { Id = "p" }, Relapses = [new(Disease.MultipleSclerosis, new(2026, 11, 2), new(2026, 11, 1))] };
        Assert.Equal("$.relapses[0].endedOn", Assert.Throws<InvalidCaseException>(() => CaseJson.ToJson(wrong)).Path);
        Assert.Throws<InvalidCaseException>(() => CaseJson.ToJson(wrong with { Relapses = [], Patient = new() { Id = "x\ud83e" } }));
        Assert.Throws<ArgumentNullException>(() => CaseJson.ToJson(null!));
        Assert.Throws<ArgumentNullException>(() => CaseJson.Write(wrong with { Relapses = [] }, (IBufferWriter<byte>)null!));
    }

    private static void IsReadAgain(PatientCase recorded, string json)
    {
        var read = CaseJson.Read(json);
        Assert.Equal((recorded.AsOf, recorded.Patient), (read.AsOf, read.Patient));
        Assert.Equal(recorded.Conditions, read.Conditions);
        Assert.Equal(recorded.Incomplete, read.Incomplete);
        Assert.Equal(recorded.Relapses, read.Relapses);
        Assert.Equal(recorded.PriorTherapies, read.PriorTherapies);
        Assert.Equal(recorded.LabResults, read.LabResults);
        Assert.Equal(recorded.RiskFactors, read.RiskFactors);
        Assert.Equal(recorded.InfusionReactions, read.InfusionReactions);
        Assert.Equal(CaseJson.ToJson(recorded), CaseJson.ToJson(read));

        // The same moment in another place is another day.
        Assert.Equal(recorded.InfusionReactions.Select(reaction => reaction.OnsetAt?.Offset), read.InfusionReactions.Select(reaction => reaction.OnsetAt?.Offset));
    }

    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString(new() { Encoder = JsonOutput.Encoder });
}
