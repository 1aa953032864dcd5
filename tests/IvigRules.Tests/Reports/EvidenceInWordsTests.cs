using System.Text.RegularExpressions;

namespace IvigRules.Tests.Reports;

/// <summary>The evidence in one line: what the citations of the rules say, in fewer words.</summary>
public sealed partial class EvidenceInWordsTests
{
    public static TheoryData<string> Rules =>
        [.. RuleSets.All.SelectMany(set => set.Rules).Where(rule => rule.Kind == RuleKind.Indication).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void For_EachIndicationRule_HasFiguresOfItsCitationsOnly(string id)
    {
        var rule = RuleSets.All.SelectMany(set => set.Rules).First(rule => rule.Id == id);
        var cited = string.Join(' ', rule.Evidence.Select(citation => $"{citation.Point} {citation.Reference.Discrepancy}"));
        Assert.All(Figure().Matches(EvidenceInWords.For(id)!).Select(match => match.Value), figure => Assert.Contains(figure, cited, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MS-01", "no blinded randomized trial")]
    [InlineData("MS-03", "no robust data on progression")]
    [InlineData("NMO-01", "anecdotal")]
    [InlineData("NMO-02", "without a study")]
    [InlineData("NMO-03", "without a study")]
    [InlineData("NMO-04", "8 patients")]
    [InlineData("NMO-05", "without a study")]
    [InlineData("IRIS-01", "one patient")]
    public void For_EachIndicationRule_NamesItsWeakness(string id, string weakness) =>
        Assert.Contains(weakness, EvidenceInWords.For(id), StringComparison.Ordinal);

    [GeneratedRegex("[0-9]+([.][0-9]+)?", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Figure();
}
