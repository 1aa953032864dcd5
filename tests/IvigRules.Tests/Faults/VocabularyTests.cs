using System.Text.Json;
using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>A host could not turn the words of the contract into the library's values and back, and no page listed them.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void ContractNames_EveryEnumOfTheLibrary_GoThereAndBack()
    {
        var enums = typeof(IvigAssessor).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToArray();
        Assert.NotEmpty(enums);
        foreach (var type in enums)
        {
            typeof(VocabularyTests)
                .GetMethod(nameof(GoesThereAndBack), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, null);
        }
    }

    [Fact]
    public void ContractNames_OfTheContract_AreItsWords()
    {
        Assert.Equal("acute-ms-relapse", ContractNames.Of(Indication.AcuteMsRelapse));
        Assert.Equal("<=", ContractNames.Of(Comparator.LessThanOrEqual));
        Assert.Equal(
            ["responded", "failed", "not-tolerated", "contraindicated", "unavailable", "declined", "ongoing", "never-given", "given"],
            ContractNames.All<TherapyOutcome>());
        Assert.Equal(TherapyOutcome.NotTolerated, ContractNames.Parse<TherapyOutcome>("Not Tolerated"));
        Assert.False(ContractNames.TryParse<Sex>("zebra", out _));
        Assert.False(ContractNames.TryParse<Sex>(null, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContractNames.Of((Sex)77));
        var problem = Assert.Throws<FormatException>(() => ContractNames.Parse<Sex>("femal"));
        Assert.Equal("not one of the names of Sex: female, male", problem.Message);
    }

    [Fact]
    public void Vocabulary_Page_IsWhatTheCommandPrints()
    {
        var page = File.ReadAllText(Path.Combine(Sample.Docs, "vocabulary.md"));
        Assert.Equal(page, Vocabulary.Markdown());
        Assert.Equal(page, HostRun.Of("vocabulary", "--format", "markdown").Output);
        Assert.Equal(Vocabulary.Text(), HostRun.Of("vocabulary").Output);
    }

    /// <summary>Every word of the vocabulary is read where it says that it stands, and the specification's words are there.</summary>
    [Fact]
    public void Vocabulary_EveryForm_HoldsTheSameWords()
    {
        using var json = JsonDocument.Parse(HostRun.Of("vocabulary", "--format", "json").Output);
        var lists = json.RootElement.GetProperty("lists").EnumerateArray().ToDictionary(
            list => list.GetProperty("property").GetString()!,
            list => list.GetProperty("words").EnumerateArray().Select(word => word.GetProperty("name").GetString()!).ToArray());
        Assert.Equal(TherapyNames.All.Select(row => row.Id).Order(StringComparer.Ordinal), lists["priorTherapies[].therapy"]);
        Assert.Equal(["egfr", "iga"], lists["labResults[].analyte"].Order(StringComparer.Ordinal));
        Assert.Contains("indwelling-central-venous-catheter", lists["riskFactors[].kind"]);
        Assert.Contains("not-tolerated", lists["priorTherapies[].outcome"]);
        foreach (var word in lists.Values.SelectMany(words => words))
        {
            Assert.Contains(word, Vocabulary.Text(), StringComparison.Ordinal);
            Assert.Contains(MarkdownRenderer.Escape(word), Vocabulary.Markdown(), StringComparison.Ordinal);
        }

        Assert.Contains("[lb_av]", Vocabulary.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Vocabulary_OfAPolicy_HoldsItsTherapies() =>
        Assert.Contains("zebra-tea", Vocabulary.Text(PolicyJson.Read("""{ "nmoFirstLine": ["zebra-tea"] }""")), StringComparison.Ordinal);

    private static void GoesThereAndBack<T>()
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var name = ContractNames.Of(value);
            Assert.Equal(value, ContractNames.Parse<T>(name));
            Assert.Equal(value, ContractNames.Parse<T>(name.ToUpperInvariant()));
        }

        Assert.Equal(Enum.GetValues<T>().Length, ContractNames.All<T>().Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
