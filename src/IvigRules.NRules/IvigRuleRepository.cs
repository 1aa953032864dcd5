using IvigRules.NRules.Rules;
using NRules.Fluent;
using DslRule = NRules.Fluent.Dsl.Rule;

namespace IvigRules.NRules;

/// <summary>Adds the rules of this package to an NRules repository.</summary>
public static class IvigRuleRepository
{
    /// <summary>Adds the five rule sets of <see cref="IvigRuleSets"/>, which assess with one policy.</summary>
    /// <param name="repository">The repository; whatever it holds already stays.</param>
    /// <param name="policy">The site's policy; absent, the defaults.</param>
    /// <returns>The repository.</returns>
    /// <remarks>
    /// <see cref="RuleRepository.Load"/> from the assembly of <see cref="IvigRule"/> loads the same rules with the default policy: all of
    /// them, or those of one set by its tag.
    /// </remarks>
    /// <exception cref="InvalidPolicyException">The policy cannot be used; the exception lists all its faults.</exception>
    /// <exception cref="ArgumentException">The repository holds rules of this package already; it is left as it was.</exception>
    public static RuleRepository AddIvigRules(this RuleRepository repository, IvigPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        if (repository.GetRuleSets().SelectMany(set => set.Rules).Any(rule => rule.Tags.Contains(Tags.Ivig, StringComparer.Ordinal)))
            throw new ArgumentException("the repository holds rules of IvigRules.NRules already", nameof(repository));
        var rules = new RuleRepository(new WithAssessor(new IvigAssessor(policy ?? IvigPolicy.Default)));
        foreach (var name in IvigRuleSets.All)
            rules.Load(load => load.From(typeof(IvigRule).Assembly).Where(rule => rule.IsTagged(name)).To(name));
        foreach (var set in rules.GetRuleSets())
            repository.Add(set);
        return repository;
    }

    /// <summary>Creates the rules, and gives the one that assesses its assessor.</summary>
    private sealed class WithAssessor(IvigAssessor assessor) : IRuleActivator
    {
        public IEnumerable<DslRule> Activate(Type type) =>
            [type == typeof(GatherPatientFacts) ? new GatherPatientFacts(assessor) : (DslRule)Activator.CreateInstance(type)!];
    }
}
