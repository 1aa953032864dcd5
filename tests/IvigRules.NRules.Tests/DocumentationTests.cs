using IvigRules.NRules.Rules;
using IvigRules.Tests.Support;
using NRules;
using NRules.Fluent;

namespace IvigRules.NRules.Tests;

/// <summary>The code of docs/nrules.md is this file's code, so that it compiles and does what the page says.</summary>
public sealed class DocumentationTests
{
    [Fact]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "xUnit1051", Justification = "As a reader would write it.")]
    public void Use_CodeOfThePage_AsksForWhatIsMissing()
    {
        // docs: use
        var repository = new RuleRepository();
        repository.AddIvigRules();                                    // beside the host's own rules; takes a policy
        var session = repository.Compile().CreateSession();

        session.Insert(new AsOf(new DateOnly(2026, 11, 22)));
        session.Insert(PatientFact.Of(new Patient { Id = "p-001", IvigHypersensitivity = false }));
        session.Insert(PatientFact.Of("p-001", Condition.MultipleSclerosis(MsCourse.RelapsingRemitting)));
        session.Insert(PatientFact.Of("p-001", new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1)), recordId: "relapse-3"));
        session.Fire();

        var relapse = session.Query<PatientAssessment>()
            .Single(assessment => assessment.PatientId == "p-001" && assessment.Indication == Indication.AcuteMsRelapse);
        Console.WriteLine($"{relapse.Verdict}: {string.Join(", ", relapse.Details.Missing.Select(missing => missing.Fact))}");
        // docs: end
        Assert.Equal(Verdict.Indeterminate, relapse.Verdict);
        Assert.Equal(2, relapse.Details.Missing.Length);
    }

    [Fact]
    public void Load_CodeOfThePage_HasTheRulesOfBothSets()
    {
        // docs: load
        var repository = new RuleRepository();
        foreach (var set in new[] { IvigRuleSets.Safety, IvigRuleSets.Relapse })
            repository.Load(load => load.From(typeof(IvigRule).Assembly).Where(rule => rule.IsTagged(set)).To(set));
        // docs: end
        var rules = repository.GetRules().Select(rule => rule.Name).ToList();
        Assert.Contains("MS-01", rules);
        Assert.Contains("CI-01", rules);
        Assert.DoesNotContain("MS-03", rules);
    }

    [Fact]
    public void Page_EveryCodeBlock_IsCompiledHere()
    {
        var page = File.ReadAllText(Path.Combine(Sample.Docs, "nrules.md"));
        var code = File.ReadAllText(Path.Combine(Sample.Docs, "..", "tests", "IvigRules.NRules.Tests", "DocumentationTests.cs"));
        foreach (var block in page.Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]))
        {
            var indented = string.Join('\n', block.TrimEnd().Split('\n')
                .SkipWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)).Select(line => line.Length == 0 ? line : "        " + line));
            Assert.Contains(indented, code, StringComparison.Ordinal);
        }
    }
}
