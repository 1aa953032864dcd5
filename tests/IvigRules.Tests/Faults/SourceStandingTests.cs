using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Nobody could look the source up: its publisher and its age were nowhere.</summary>
public sealed class SourceStandingTests
{
    private static readonly string[] Said = ["Mellen Center", "Cleveland Clinic", "authors", "date", "2015", "ater guidance was not searched"];

    [Fact]
    public void Source_EveryPlace_NamesPublisherAndAge()
    {
        var result = Clinic.Assessor.Assess(Clinic.MsRelapse);
        var sample = Path.Combine(Sample.Docs, "..", "samples", "cases", "acute-ms-relapse.json");
        string[] places =
        [
            References.AboutSource, ReportText.Words(result.Explain()), ReportText.Words(result.Explain(full: true)), result.ExplainMarkdown(), RuleCatalogue.Markdown(), File.ReadAllText(Path.Combine(Sample.Docs, "rules.md")),
            File.ReadAllText(Path.Combine(Sample.Docs, "..", "README.md")).ReplaceLineEndings(" "), ReportText.Words(HostRun.Of("assess", sample).Output),
        ];
        foreach (var place in places)
            Assert.All(Said, words => Assert.Contains(words, place, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Mellen Center, Cleveland Clinic", References.Faq.ToString(), StringComparison.Ordinal);
        Assert.Contains("Mellen Center, Cleveland Clinic", ResultJson.ToJson(result), StringComparison.Ordinal);
    }
}
