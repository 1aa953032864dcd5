using IvigRules.Tests.Support;

namespace IvigRules.Tests.Logic;

/// <summary>Which unknown criteria are pivotal, compared with trying every way that they could turn out.</summary>
public sealed class SensitivityTests
{
    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("IVIG_SEED"), System.Globalization.CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    [Fact]
    public void Pivotal_RandomRuleSets_AgreesWithTryingEveryAssignment()
    {
        var random = new Random(Seed);
        var beyondOneWord = 0;
        for (var i = 0; i < Law.Share(6_000); i++)
        {
            var example = new Example(random);
            var expected = example.Pivotal();
            beyondOneWord += example.Unknown.Count > 6 && expected.Count > 0 ? 1 : 0;
            Assert.True(expected.SetEquals(example.PivotalOfTheLibrary(everythingJudged: false)) && expected.SetEquals(example.PivotalOfTheLibrary(everythingJudged: true)), $"IVIG_SEED={Invariant.Digits(Seed)}, example {Invariant.Digits(i)}: {example}");
        }

        Assert.True(Law.IsSample || beyondOneWord > 500, "examples with more than six unknown criteria");
    }

    [Fact]
    public void Missing_RandomRuleSets_ListsExactlyThePivotalOnes()
    {
        var random = new Random(Seed);
        var indeterminate = 0;
        for (var i = 0; i < Law.Share(3_000); i++)
        {
            var example = new Example(random);
            var assessment = example.Assess();
            string[] expected = assessment.Verdict == Verdict.Indeterminate ? [.. example.Pivotal().Select(Invariant.Digits).Order(StringComparer.Ordinal)] : [];
            Assert.Equal(expected, assessment.Missing.Select(missing => missing.Fact.Fact));
            indeterminate += assessment.Verdict == Verdict.Indeterminate ? 1 : 0;
        }

        Assert.True(Law.IsSample || indeterminate > 500, "indeterminate examples");
    }

    [Fact]
    public void Missing_AnUnknownBesideANotMet_IsNotAskedFor()
    {
        var decided = Criterion.All(Constant.FactCriterion("decided", Truth.NotMet), Constant.FactCriterion("idle", Truth.Unknown));
        var assessment = Constant.Assess(
            Constant.Rule("1", RuleKind.Indication, decided),
            Constant.Rule("2", RuleKind.Indication, Constant.FactCriterion("open", Truth.Unknown)));
        Assert.Equal(Verdict.Indeterminate, assessment.Verdict);
        var missing = Assert.Single(assessment.Missing);
        Assert.Equal("open", missing.Fact.Fact);
        Assert.Equal(["2"], missing.Rules);
    }

    [Fact]
    public void Missing_OneCriterionInTwoRules_NamesBoth()
    {
        var shared = Constant.FactCriterion("shared", Truth.Unknown);
        var assessment = Constant.Assess(Constant.Rule("1", RuleKind.Indication, shared), Constant.Rule("2", RuleKind.Indication, Criterion.All(shared)));
        Assert.Equal(["1", "2"], Assert.Single(assessment.Missing).Rules);
    }

    [Fact]
    public void Missing_IndicationMetAndContraindicationUnknown_AsksForTheContraindicationOnly()
    {
        var assessment = Constant.Assess(
            Constant.Rule("1", RuleKind.Indication, Constant.FactCriterion("met", Truth.Met)),
            Constant.Rule("2", RuleKind.Indication, Constant.FactCriterion("another", Truth.Unknown)),
            Constant.Rule("3", RuleKind.Contraindication, Constant.FactCriterion("contraindication", Truth.Unknown)));
        Assert.Equal(["contraindication"], assessment.Missing.Select(missing => missing.Fact.Fact));
    }

    [Fact]
    public void Missing_AsManyCriteriaAsCanBeTried_ListsEach() => Assert.Equal(Sensitivity.MaxLeaves,
        Constant.Assess([.. Enumerable.Range(0, Sensitivity.MaxLeaves).Select(i => Constant.Rule(i, RuleKind.Indication, Truth.Unknown))]).Missing.Length);

    [Fact]
    public void Determining_AsManyRulesAsHavePlace_ListsEach() => Assert.Equal(CompiledRuleSet.MaxRules,
        Constant.Assess([.. Enumerable.Range(0, CompiledRuleSet.MaxRules).Select(i => Constant.Rule(i, RuleKind.Indication, Truth.Met))]).Determining.Length);

    /// <summary>A site's rules are counted together with these when an assessor is built.</summary>
    [Fact]
    public void RuleSets_OfTheLibrary_StayWithinBothBounds() => Assert.All(RuleSets.All, set =>
    {
        Assert.InRange(set.Rules.Length, 1, CompiledRuleSet.MaxRules);
        Assert.InRange(set.Of(RuleKind.Indication, RuleKind.Contraindication).SelectMany(rule => rule.When.Leaves()).Distinct().Count(), 1, Sensitivity.MaxLeaves);
    });

    /// <summary>A random rule set over up to nine criteria, with the same rules as functions over plain answers.</summary>
    private sealed class Example
    {
        private readonly Truth[] _truths;
        private readonly FactCriterion[] _leaves;
        private readonly List<Rule> _rules = [];
        private readonly List<(RuleKind Kind, Func<bool[], bool> Holds)> _functions = [];
        private readonly HashSet<int> _read = [];

        internal Example(Random random)
        {
            var unknown = random.Next(100) < 70 ? 90 : 50;
            _truths = [.. Enumerable.Range(0, random.Next(2) == 0 ? random.Next(7, 10) : random.Next(1, 7)).Select(_ =>
                random.Next(100) < unknown ? Truth.Unknown : random.Next(2) == 0 ? Truth.Met : Truth.NotMet)];
            _leaves = [.. _truths.Select((truth, i) => Constant.FactCriterion(Invariant.Digits(i), truth))];
            var rules = random.Next(2, 6);
            for (var i = 0; i < rules; i++)
            {
                var kind = random.Next(10) switch { < 6 => RuleKind.Indication, < 9 => RuleKind.Contraindication, _ => RuleKind.Advice };
                var (criterion, holds) = Tree(random, depth: 3, deciding: kind != RuleKind.Advice);
                _rules.Add(Constant.Rule($"rule {Invariant.Digits(i)}", kind, criterion));
                _functions.Add((kind, holds));
            }
        }

        internal List<int> Unknown => [.. _read.Where(i => _truths[i] == Truth.Unknown)];

        internal HashSet<int> Pivotal()
        {
            var unknown = Unknown;
            var pivotal = new HashSet<int>();
            Verdict[] verdicts = [.. Enumerable.Range(0, 1 << unknown.Count).Select(way => Decide(unknown, way))];
            for (var way = 0; way < verdicts.Length; way++)
            {
                for (var i = 0; i < unknown.Count; i++)
                {
                    if ((way & 1 << i) == 0 && verdicts[way] != verdicts[way | 1 << i])
                        pivotal.Add(unknown[i]);
                }
            }

            return pivotal;
        }

        /// <summary>Once the rules are evaluated: of what they left aside nothing is judged yet, or all of it.</summary>
        internal HashSet<int> PivotalOfTheLibrary(bool everythingJudged)
        {
            var compiled = Constant.Compile([.. _rules]);
            var evaluation = Constant.Evaluate(compiled);
            var truths = compiled.Sets[0].VerdictTruths(evaluation);
            for (var i = 0; everythingJudged && i < compiled.Leaves.Length; i++)
                Assert.Equal(_truths[Array.IndexOf(_leaves, compiled.Leaves[i])], evaluation[i]);
            Span<int> found = stackalloc int[Sensitivity.MaxLeaves];
            var count = Sensitivity.Pivotal(compiled.Sets[0], truths, evaluation, found);
            var pivotal = new HashSet<int>();
            foreach (var number in found[..count])
                Assert.True(pivotal.Add(Array.IndexOf(_leaves, compiled.Leaves[number])), "none is named twice");
            return pivotal;
        }

        internal Assessment Assess() => Constant.Assess([.. _rules]);

        public override string ToString() => string.Join("; ", _rules.Select(rule => $"{rule.Kind.ContractName()} {Write(rule.When)}"));

        private string Write(Criterion criterion) => criterion is FactCriterion leaf
            ? $"{leaf.Statement}:{_truths[Array.IndexOf(_leaves, leaf)].Title()}"
            : $"{criterion.Statement}({string.Join(", ", criterion.Parts.Select(Write))})";

        private Verdict Decide(List<int> unknown, int way)
        {
            bool[] answers = [.. _truths.Select(truth => truth == Truth.Met)];
            for (var i = 0; i < unknown.Count; i++)
                answers[unknown[i]] = (way & 1 << i) != 0;
            bool Any(RuleKind kind) => _functions.Any(rule => rule.Kind == kind && rule.Holds(answers));
            return Any(RuleKind.Contraindication) ? Verdict.Contraindicated : Any(RuleKind.Indication) ? Verdict.Consider : Verdict.NotIndicated;
        }

        private (Criterion Criterion, Func<bool[], bool> Holds) Tree(Random random, int depth, bool deciding)
        {
            var shape = depth == 0 ? 0 : random.Next(depth == 3 ? 2 : 0, 9);
            if (shape < 2)
            {
                var at = random.Next(_leaves.Length);
                if (deciding)
                    _read.Add(at);
                return (_leaves[at], answers => answers[at]);
            }

            if (shape == 2)
            {
                var (criterion, holds) = Tree(random, depth - 1, deciding);
                return (Criterion.Not(criterion), answers => !holds(answers));
            }

            (Criterion Criterion, Func<bool[], bool> Holds)[] parts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Tree(random, depth - 1, deciding))];
            return shape % 2 == 0
                ? (Criterion.All([.. parts.Select(part => part.Criterion)]), answers => Array.TrueForAll(parts, part => part.Holds(answers)))
                : (Criterion.Any([.. parts.Select(part => part.Criterion)]), answers => Array.Exists(parts, part => part.Holds(answers)));
        }
    }
}
