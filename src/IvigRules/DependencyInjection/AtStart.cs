namespace IvigRules.DependencyInjection;

/// <summary>
/// Options that are validated when the host starts, which creates the provider: the policy that was validated stays in force even if
/// the configuration changes before the first use.
/// </summary>
internal sealed class AtStart;
