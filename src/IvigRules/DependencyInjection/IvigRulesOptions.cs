using Microsoft.Extensions.Options;

namespace IvigRules;

/// <summary>What a host can choose about the library: the site's policy, and rules of its own.</summary>
public sealed class IvigRulesOptions
{
    /// <summary>The site's policy; the defaults when nothing sets it.</summary>
    public IvigPolicy Policy { get; set; } = IvigPolicy.Default;

    /// <summary>The site's own rules; none when nothing sets them.</summary>
    public SiteRuleSet? SiteRules { get; set; }

    /// <summary>Settings of the configuration that could not be read.</summary>
    internal List<PolicyFault> Unreadable { get; } = [];
}

/// <summary>Reports everything that is wrong with the policy and the site's rules at once.</summary>
internal sealed class PolicyValidation : IValidateOptions<IvigRulesOptions>
{
    public ValidateOptionsResult Validate(string? name, IvigRulesOptions options)
    {
        if (options.Policy is null)
            return ValidateOptionsResult.Fail("there is no policy; leave it at the defaults instead");
        var ofRules = options.SiteRules is { } rules ? SiteRuleFaults.Of(rules) : [];
        List<string> faults = [.. options.Unreadable.Concat(PolicyFaults.Of(options.Policy)).Concat(ofRules).Select(fault => $"{fault.Setting}: {fault.Problem}")];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
