namespace IvigRules.Policy;

/// <summary>Thrown when a policy or a site's rules are not valid. All faults are listed at once.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class InvalidPolicyException : ArgumentException
{
    internal InvalidPolicyException(ImmutableArray<PolicyFault> faults)
        : base("the policy cannot be used: " + string.Join("; ", faults)) =>
            Faults = faults;

    /// <summary>All faults of the policy and of the site's rules.</summary>
    public ImmutableArray<PolicyFault> Faults { get; }
}
