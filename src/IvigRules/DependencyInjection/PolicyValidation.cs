using IvigRules.Assessments;
using IvigRules.Policy;
using Microsoft.Extensions.Options;

namespace IvigRules.DependencyInjection;

/// <summary>Reports all faults of the policy and of the site's rules at once.</summary>
internal sealed class PolicyValidation : IValidateOptions<IvigRulesOptions>
{
    public ValidateOptionsResult Validate(string? name, IvigRulesOptions options)
    {
        if (options.Policy is null)
            return ValidateOptionsResult.Fail("there is no policy; leave it at the defaults instead");
        var ruleFaults = options.SiteRules is { } rules ? SiteRuleFaults.Of(rules) : [];
        List<string> faults =
        [
            .. options.Unreadable.Concat(PolicyFaults.Of(options.Policy)).Concat(ruleFaults)
                .Select(fault => fault.ToString()),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
