using NRulesHost;

namespace IvigRules.NRules.Tests;

public sealed class HostSampleTests
{
    [Fact]
    public void Run_EveryStep_ShowsTheVerdictChangeAndTheRulesThatFired()
    {
        using var output = new StringWriter();
        Demonstration.Run(output);
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(
            [
                "  acute MS relapse: Indeterminate (MS-01: Unknown, MS-02: Met)",
                "  acute MS relapse: Indeterminate (MS-01: Unknown, MS-02: Met)",
                "  acute MS relapse: Indeterminate (MS-01: Unknown, MS-02: Met)",
                "  acute MS relapse: Indeterminate (MS-01: Unknown, MS-02: Met)",
                "  acute MS relapse: Not indicated (MS-02: Met)",
                "  acute MS relapse: Consider (MS-01: Met, MS-02: Met)",
                "  acute MS relapse: Consider (MS-01: Met, MS-02: Met)",
                "  acute MS relapse: Contraindicated (MS-01: Met, MS-02: Met, CI-01: Met)",
                "  acute MS relapse: Consider (MS-01: Met, MS-02: Met)",
                "  acute MS relapse: Not indicated ()",
            ],
            lines.Where(line => line.Contains("acute MS relapse:", StringComparison.Ordinal)));
        Assert.Single(lines, line => line.StartsWith("  problem: The session has a fact of the type LabResult that does not say whose it is", StringComparison.Ordinal));
        Assert.Equal(3, lines.Count(line => line == "    pharmacy request: 0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion"));
        var chain = Assert.Single(lines, line => line.Contains("AR-02", StringComparison.Ordinal));
        Assert.StartsWith("  rules fired: ", chain, StringComparison.Ordinal);
        Assert.Contains("reaction from allergy entry, AR-02, ivig-chart, CI-01", chain, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith("pharmacy request from assessment", StringComparison.Ordinal));
    }
}
