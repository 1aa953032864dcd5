namespace IvigRules.Tests.Json;

/// <summary>Numbers: at most 12 significant digits, never as text, and where each may lie.</summary>
public sealed class CaseReaderNumberTests
{
    private const string Weight = "$.patient.weight.value";
    private const string Height = "$.patient.height.value";
    private const string Lab = "$.labResults[0].value";
    private const string Temperature = "$.infusionReactions[0].temperature.value";

    public static TheoryData<string> Numbers => [Weight, Height, Lab, Temperature];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_NumberThatIsNotReadable_IsRefused(string path)
    {
        string[] unreadable =
        [
            "1e400", "1E+400", "-1e400", "1e-400", "1e99999999999999999999", "1e-99999999999999999999",
            "12345678901234567890123456789", "0.12345678901234567890123456789", "1.2345678901234567890123456789",
            "1234567890123", "1.234567890123", "123456.7890123", "1000000000000", "1e12", "999999999999.5",
            "0.0000000000001", "1e-13", "0.1234567890123", "1.0000000000001", "100000000000.01",
        ];
        foreach (var raw in unreadable)
            Refusal.Of(CaseText.Put(path, raw), path, raw);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_NumberOfAHundredThousandDigits_IsRefusedWithAShortOffendingText(string path)
    {
        foreach (var raw in new[] { new string('9', 100_000), $"0.{new string('0', 100_000)}1", $"1{new string('0', 100_000)}" })
        {
            var refusal = Refusal.Of(CaseText.Put(path, raw), path);
            Assert.InRange(refusal.OffendingText!.Length, 1, 83);
        }
    }

    [Theory]
    [InlineData("180", 180)]
    [InlineData("180.000", 180)]
    [InlineData("180.0000000000000000000000000000000000000000", 180)]
    [InlineData("1e2", 100)]
    [InlineData("1E+2", 100)]
    [InlineData("1.0e+02", 100)]
    [InlineData("10000e-2", 100)]
    [InlineData("0.1e3", 100)]
    [InlineData("0.0000000001e12", 100)]
    public void Read_NumberWrittenOtherwise_IsTheSameNumber(string raw, int expected)
    {
        Assert.Equal(expected, CaseJson.Read(CaseText.With(Weight, raw)).Patient.Weight!.Mass.Kilograms);
        Assert.Equal(expected, CaseJson.Read(CaseText.With(Height, raw)).Patient.Height!.Value.Centimetres);
        Assert.Equal(expected, CaseJson.Read(CaseText.With(Lab, raw)).LabResults[0].Value);
    }

    [Theory]
    [InlineData("123456789012")]
    [InlineData("999999999999")]
    [InlineData("0.123456789012")]
    [InlineData("1.23456789012")]
    [InlineData("123456.789012")]
    [InlineData("0.000000000001")]
    [InlineData("100000000000")]
    public void Read_TwelveSignificantDigits_AreReadExactly(string raw)
    {
        var expected = decimal.Parse(raw, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, CaseJson.Read(CaseText.With(Weight, raw)).Patient.Weight!.Mass.Kilograms);
        Assert.Equal(expected, CaseJson.Read(CaseText.With(Height, raw)).Patient.Height!.Value.Centimetres);
        Assert.Equal(expected, CaseJson.Read(CaseText.With(Lab, raw)).LabResults[0].Value);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("0e5")]
    [InlineData("-1")]
    [InlineData("-0.000000000001")]
    public void Read_WeightOrHeightAtOrBelowZero_IsRefused(string raw)
    {
        Refusal.Of(CaseText.Put(Weight, raw), Weight, raw);
        Refusal.Of(CaseText.Put(Height, raw), Height, raw);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.000")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("-0e-3")]
    public void Read_LabValueOfZero_IsZeroWithoutASign(string raw)
    {
        var value = CaseJson.Read(CaseText.With(Lab, raw)).LabResults[0].Value;

        Assert.Equal(0m, value);
        Assert.False(decimal.IsNegative(value));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-0.000000000001")]
    [InlineData("-180.25")]
    public void Read_LabValueBelowZero_IsRefused(string raw) => Refusal.Of(CaseText.Put(Lab, raw), Lab, raw);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_NumberAsText_IsRefused(string path)
    {
        foreach (var raw in new[] { "\"70\"", "\"37.25\"", "\"7e1\"", "\"NaN\"", "\"Infinity\"", "\"70 kg\"" })
            Refusal.Of(CaseText.Put(path, raw), path, raw);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Read_NumberThatJsonDoesNotKnow_IsRefused(string path)
    {
        foreach (var raw in new[] { "070", "+70", ".5", "70.", "7e", "7e+", "-", "NaN", "Infinity", "-Infinity", "0x46", "7_0", "70kg", "７０" })
            Refusal.WithoutValue(Refusal.Of(CaseText.With(path, raw), path), raw);

        // Here the number itself is good, and what follows it is not.
        foreach (var raw in new[] { "7,0", "7 0", "70 \"kg\"" })
            Refusal.Of(CaseText.With(path, raw), path[..path.LastIndexOf('.')]);
    }
}
