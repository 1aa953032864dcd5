using NRules.Fluent;

namespace IvigRules.NRules;

/// <summary>Adds the rules of this library to an NRules repository.</summary>
public static class IvigRuleRepository
{
    /// <summary>
    /// Adds the rule sets <c>IVIG.Safety</c>, <c>IVIG.Relapse</c>, <c>IVIG.Prevention</c>, <c>IVIG.NMO</c> and <c>IVIG.IRIS</c> beside
    /// whatever the repository holds.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="policy">The site's policy; the defaults when absent.</param>
    /// <returns>The repository.</returns>
    /// <exception cref="InvalidPolicyException">The policy cannot be used; the exception lists all its faults.</exception>
    /// <exception cref="ArgumentException">The repository holds these rule sets already.</exception>
    public static RuleRepository AddIvigRules(this RuleRepository repository, IvigPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        foreach (var set in IvigRuleSets.Build(policy ?? IvigPolicy.Default))
            repository.Add(set);
        return repository;
    }
}
