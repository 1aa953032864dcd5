using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IvigRules.DependencyInjection;

/// <summary>Reports whether a reloaded policy was refused, so that a host does not go on with an old one unseen.</summary>
/// <param name="assessors">The provider whose faults are reported.</param>
/// <remarks>
/// Registered by <c>services.AddHealthChecks().AddCheck&lt;IvigPolicyHealthCheck&gt;("ivig-policy")</c>. The result holds settings, never
/// patient data.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class IvigPolicyHealthCheck(IvigAssessorProvider assessors) : IHealthCheck
{
    /// <summary>
    /// Healthy while the policy that was read last is in force and the configuration still has its settings: a file that cannot be parsed
    /// loses them, and no reload says so. Otherwise the status that the registration gives for a failure, with the
    /// faults under <c>faults</c> in its data: the policy before stays in force.
    /// </summary>
    /// <param name="context">The registration.</param>
    /// <param name="cancellationToken">Not used: nothing is waited for.</param>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var faults = assessors.Recheck();
        return Task.FromResult(faults.IsEmpty
            ? HealthCheckResult.Healthy($"the IVIG policy is in force; knowledge {assessors.Current.Knowledge.Sha256}")
            : new(context.Registration.FailureStatus, "the IVIG policy as it is configured now was refused, the one before stays in force",
                data: new Dictionary<string, object>(StringComparer.Ordinal) { ["faults"] = faults.ToArray() }));
    }
}
