namespace IvigRules.Tests.Json;

/// <summary>Members that hold one of a list of words: enums, units and comparators.</summary>
public sealed class CaseReaderWordTests
{
    public static TheoryData<string> Members => CaseShape.Rows(CaseShape.Of(CaseType.Word).Select(member => member.Path));

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_EveryWordOfTheList_IsThatWord(string path)
    {
        foreach (var word in WordsOf(path))
        {
            var json = word is "[degF]" ? CaseText.With("$.infusionReactions[0].temperature", """{"value":99.5,"unit":"[degF]"}""")
                : CaseText.With(path, $"\"{word}\"");
            ReadFacts.AreThoseOf(json, CaseJson.Read(json));
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_AnotherWord_IsRefused(string path)
    {
        foreach (var word in new[] { "zebra-9", "none", "unknown", "77123", "ünknöwn", "\\u0000" })
            Refusal.Of(CaseText.Put(path, $"\"{word}\""), path, word);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_RightWordAndMore_IsRefused(string path)
    {
        var words = WordsOf(path);
        foreach (var word in words)
        {
            string[] others = [$"{word}\\u0000", $"{word}{word}", $"{word}s", $"({word})"];
            foreach (var other in others.Where(other => !words.Contains(other, StringComparer.Ordinal)))
                Refusal.Of(CaseText.Put(path, $"\"{other}\""), path, $"\"{other}\""[..Math.Min(80, other.Length + 2)]);
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_NumberOfTheWord_IsRefused(string path)
    {
        for (var number = 0; number <= WordsOf(path).Length; number++)
        {
            var raw = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Refusal.Of(CaseText.Put(path, raw), path, raw);
            Refusal.Of(CaseText.Put(path, $"\"{raw}\""), path, raw);
        }
    }

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("≤")]
    [InlineData("≥")]
    [InlineData("=<")]
    [InlineData("=>")]
    [InlineData("lt")]
    [InlineData("less-than")]
    [InlineData("LessThan")]
    [InlineData("")]
    public void Read_ComparatorSpelledOtherwise_IsRefused(string comparator) =>
        Refusal.Of(CaseText.Put("$.labResults[0].comparator", $"\"{comparator}\""), "$.labResults[0].comparator", $"\"{comparator}\"");

    [Theory]
    [InlineData("$.patient.weight.unit", "lb")]
    [InlineData("$.patient.weight.unit", "lbs")]
    [InlineData("$.patient.weight.unit", "[lb_tr]")]
    [InlineData("$.patient.weight.unit", "stone")]
    [InlineData("$.patient.weight.unit", "cm")]
    [InlineData("$.patient.height.unit", "in")]
    [InlineData("$.patient.height.unit", "mm")]
    [InlineData("$.patient.height.unit", "[ft_i]")]
    [InlineData("$.patient.height.unit", "kg")]
    [InlineData("$.infusionReactions[0].temperature.unit", "C")]
    [InlineData("$.infusionReactions[0].temperature.unit", "°C")]
    [InlineData("$.infusionReactions[0].temperature.unit", "K")]
    public void Read_UnknownUnit_IsRefused(string path, string unit) => Refusal.Of(CaseText.Put(path, $"\"{unit}\""), path, $"\"{unit}\"");

    [Fact]
    public void Read_UnknownLabUnitOrAnalyteOrTherapy_IsKept()
    {
        foreach (var text in new[] { "[iU]/mL", "furlong", " ", "mg/dl.", "<script>" })
        {
            Assert.Equal(text, CaseJson.Read(CaseText.With("$.labResults[0].unit", $"\"{text}\"")).LabResults[0].Unit);
            Assert.Equal(text, CaseJson.Read(CaseText.With("$.labResults[0].analyte", $"\"{text}\"")).LabResults[0].Analyte);
            Assert.Equal(text, CaseJson.Read(CaseText.With("$.priorTherapies[0].therapy", $"\"{text}\"")).PriorTherapies[0].Therapy.Id);
        }
    }

    private static string[] WordsOf(string path) => CaseShape.Members.Single(member => member.Path == path).Words;

}
