using IvigRules.Json;
using IvigRules.Policy;
using Microsoft.Extensions.Configuration;

namespace IvigRules.DependencyInjection;

/// <summary>
/// Reads policies from a configuration section, such as the one of an <c>appsettings.json</c> with environment variables over it.
/// </summary>
/// <remarks>
/// The names, units and checks are those of <see cref="PolicyJson"/>; as configuration has it, the case of a name does not matter and a
/// number may arrive as text. A setting without a value is not set. <c>doseWeight</c>, <c>limits</c> and each limit in it are read over
/// what
/// is there, setting by setting, and nothing in them is removed by leaving it out (but the <c>when</c> of adjusted weight goes with it when
/// another <c>basis</c> takes its place); a list, a quantity with its unit and <c>pmlIrisRegimen</c> are read as a whole.
/// </remarks>
public static class PolicyConfiguration
{
    /// <summary>Reads a policy. Every setting may be left out: the default stands.</summary>
    /// <param name="section">The section whose children are the settings.</param>
    /// <exception cref="InvalidPolicyException">
    /// The section is missing or empty, or settings cannot be read or do not make sense; the exception lists all faults at once.
    /// </exception>
    public static IvigPolicy Read(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var (policy, unreadable) = Read(section, IvigPolicy.Default);
        ImmutableArray<PolicyFault> faults = [.. unreadable, .. PolicyFaults.Of(policy)];
        return faults.IsEmpty ? policy : throw new InvalidPolicyException(faults);
    }

    /// <summary>Reads the settings of a section over those of a policy, one by one, so that each that cannot be read is reported.</summary>
    internal static (IvigPolicy Policy, ImmutableArray<PolicyFault> Unreadable) Read(IConfigurationSection section, IvigPolicy policy)
    {
        if (!section.GetChildren().Any())
            return (policy, [new(section.Path, "the section is missing from the configuration or empty")]);
        var unreadable = ImmutableArray.CreateBuilder<PolicyFault>();
        foreach (var setting in section.GetChildren().Where(ConfigurationJson.IsSet))
        {
            try
            {
                policy = PolicyJson.Read(ConfigurationJson.Of(setting), policy);
            }
            catch (InvalidCaseException problem)
            {
                foreach (var fault in problem.Faults)
                {
                    var message = fault.OffendingText is null ? fault.Problem : $"{fault.Problem}: {fault.OffendingText}";
                    unreadable.Add(new(section.Path + fault.Path[1..].Replace('.', ':'), message));
                }
            }
        }

        return (policy, unreadable.DrainToImmutable());
    }
}
