using IvigRules.Tests.Oracle;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>Compares the library with the second evaluator, which was written from the specification's tables and shares no code with it.</summary>
internal static class OracleAgreement
{
    internal static IvigPolicy Policy(OraclePolicy policy) => IvigPolicy.Default with
    {
        DiseaseModifyingTherapies = Group(policy.DiseaseModifyingTherapies),
        NmoFirstLine = Group(policy.NmoFirstLine),
    };

    /// <summary>Reads the case as the library would from a host, and compares all that both say of it.</summary>
    internal static string? Difference(IvigAssessor assessor, OracleCase recorded, OraclePolicy policy)
    {
        var json = OracleJson.ToJson(recorded);
        var result = assessor.Assess(CaseJson.Read(json));
        var expected = SpecOracle.Assess(recorded, policy);
        var actual = string.Join("\n", result.Assessments.Select(Describe)
            .Append(Join(result.IgnoredFacts.Select(ignored => ignored.Fact)))
            .Append(Sorted(result.AdverseReactions.Select(reaction => $"{reaction.Id}={reaction.Status.ContractName()}").Distinct())));
        var wanted = string.Join("\n", expected.Assessments.Select(Describe)
            .Append(Join(expected.IgnoredFacts))
            .Append(Sorted(expected.AdverseReactions.Select(reaction => $"{reaction.Key.Split(' ')[0]}={(reaction.Value == "met" ? "present" : reaction.Value)}").Distinct())));
        return string.Equals(actual, wanted, StringComparison.Ordinal) ? null : $"{json}\nexpected\n{wanted}\nactual\n{actual}";
    }

    internal static void HoldsOver(string indication, int size, OraclePolicy policy)
    {
        var assessor = new IvigAssessor(Policy(policy));
        var seen = 0;
        foreach (var recorded in OracleCases.Exhaustive(indication))
        {
            if (seen++ % Law.Stride == 0 && Difference(assessor, recorded, policy) is { } difference)
                Assert.Fail(difference);
        }

        Assert.Equal(size, seen);
    }

    internal static string Describe(MissingFinding missing) =>
        missing.Fact.Subject is { } subject ? $"{missing.Fact.Fact}|{subject}" : missing.Fact.Fact;

    private static TherapyGroup Group(OracleGroup group) => new(new Therapy(group.Id), [.. group.Members.Select(Group)]);

    private static string Describe(Assessment assessment) => Line(
        assessment.Indication.ContractName(), assessment.Verdict.ContractName(), assessment.Readiness.ContractName(), assessment.Determining,
        RuleSets.All[(int)assessment.Indication].Rules.Where(rule => rule.Kind.IsOfTheVerdict()).Select(rule => $"{rule.Id}={assessment.TruthOf(rule.Id).ContractName()}"),
        assessment.Missing.Select(Describe),
        assessment.NeedsJudgement.Select(point => point.Rule).Distinct(),
        assessment.Checks.Select(check => $"{check.Rule.Id}={check.Truth.CheckStatus()}"),
        assessment.Precautions.Select(precaution => $"{precaution.Rule.Id}={precaution.Truth.ContractName()}"),
        assessment.Plan?.PerInfusion.Low.Exact.Grams, assessment.Plan?.PerInfusion.High.Exact.Grams,
        assessment.Plan?.Regimen.Infusions, assessment.Plan?.CourseTotal?.High.Grams);

    private static string Describe(OracleAssessment assessment) => Line(
        assessment.Indication, assessment.Verdict, assessment.Readiness, assessment.Determining,
        assessment.Rules.Select(rule => $"{rule.Key}={rule.Value}"),
        assessment.Missing, assessment.NeedsJudgement,
        assessment.Checks.Select(check => $"{check.Key}={check.Value}"),
        assessment.Precautions.Select(precaution => $"{precaution.Key}={precaution.Value}"),
        assessment.DoseLowGrams, assessment.DoseHighGrams, assessment.Infusions, assessment.CourseTotalGrams);

    private static string Line(string indication, string verdict, string readiness, IEnumerable<string> determining, IEnumerable<string> rules,
        IEnumerable<string> missing, IEnumerable<string> judgement, IEnumerable<string> checks, IEnumerable<string> precautions, decimal? low, decimal? high, int? infusions, decimal? total) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{indication} {verdict} {readiness} [{Join(determining)}] [{Sorted(rules)}] missing [{Sorted(missing)}] judge [{Sorted(judgement)}] "
            + $"checks [{Sorted(checks)}] precautions [{Sorted(precautions)}] dose {low / 1.0000000000000000000000000000m} {high / 1.0000000000000000000000000000m} {infusions} {total / 1.0000000000000000000000000000m}");

    private static string Join(IEnumerable<string> items) => string.Join(" ", items);

    private static string Sorted(IEnumerable<string> items) => Join(items.Order(StringComparer.Ordinal));
}

public sealed class AcuteMsRelapseAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("acute-ms-relapse", 355_824, new OraclePolicy());
}

public sealed class MsRelapsePreventionAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("ms-relapse-prevention", 180_960, OracleCases.ReducedPolicy);
}

public sealed class AcuteNmoRelapseAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("acute-nmo-relapse", 355_824, new OraclePolicy());
}

public sealed class NmoRelapsePreventionAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("nmo-relapse-prevention", 229_728, OracleCases.ReducedPolicy);
}

public sealed class NatalizumabPmlIrisAgreement
{
    [Fact]
    public void WholeSpace_EveryCase_AgreesWithTheOracle() =>
        OracleAgreement.HoldsOver("natalizumab-pml-iris", 99_342, new OraclePolicy());
}

public sealed class RandomCaseAgreement
{
    /// <summary>A new seed every run, printed when it fails; set IVIG_SEED to run one again.</summary>
    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("IVIG_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RandomWholeCases_FiftyThousandForEachPolicy_AgreeWithTheOracle(bool reduced)
    {
        var policy = reduced ? OracleCases.ReducedPolicy : new OraclePolicy();
        var random = new Random(Seed);
        var assessor = new IvigAssessor(OracleAgreement.Policy(policy));
        for (var i = 0; i < Law.Share(50_000); i++)
        {
            if (OracleAgreement.Difference(assessor, OracleCases.Random(random, policy), policy) is { } difference)
                Assert.Fail(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"IVIG_SEED={Seed}, case {i}: {difference}"));
        }
    }
}
