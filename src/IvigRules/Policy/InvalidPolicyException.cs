namespace IvigRules.Policy;

/// <summary>A policy, with the site's rules if there are some, that cannot be used. All faults are listed at once.</summary>
public sealed class InvalidPolicyException : ArgumentException
{
    internal InvalidPolicyException(ImmutableArray<PolicyFault> faults)
        : base("the policy cannot be used: " + string.Join("; ", faults.Select(fault => $"{fault.Setting}: {fault.Problem}"))) =>
            Faults = faults;

    /// <summary>Every fault, none left out.</summary>
    public ImmutableArray<PolicyFault> Faults { get; }
}
