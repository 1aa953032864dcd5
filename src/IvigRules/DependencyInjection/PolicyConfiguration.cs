using IvigRules.Json;
using IvigRules.Policy;
using Microsoft.Extensions.Configuration;

namespace IvigRules.DependencyInjection;

/// <summary>
/// Reads policies from a configuration section, such as the one of an <c>appsettings.json</c> with environment variables over it.
/// </summary>
/// <remarks>
/// The names, units and checks are those of <see cref="PolicyJson"/>; as configuration has it, the case of a name does not matter and a
/// number arrives as text. A setting without a value is not set. <c>doseWeight</c>, <c>limits</c>, each limit in it and <c>regimens</c>
/// are read over what is there, setting by setting, and nothing in them is removed by leaving it out (but the <c>when</c> of adjusted
/// weight goes with it when another <c>basis</c> takes its place); a list, a quantity with its unit and a regimen are read as a whole.
/// <para/>
/// A configuration merges its layers, such as two files, key by key, and lists by the position of their items. Single values are merged
/// so. A list, a quantity and a regimen come whole from one layer: where a layer above gives a part and one beneath it
/// another, the setting is a fault that names both.
/// </remarks>
public static class PolicyConfiguration
{
    /// <summary>Reads a policy. Every setting may be left out: the default stands.</summary>
    /// <param name="configuration">The whole configuration (<see cref="IConfigurationRoot"/>), whose providers are the layers.</param>
    /// <param name="section">The path of the section whose children are the settings, such as <c>Ivig</c>.</param>
    /// <exception cref="InvalidPolicyException">
    /// The section is missing or empty, or settings cannot be read, are put together from several layers or do not make sense; the
    /// exception lists all faults at once. A part of a configuration does not tell its layers: with one, a list and a quantity are faults.
    /// </exception>
    public static IvigPolicy Read(IConfiguration configuration, string section)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrEmpty(section);
        var (policy, unreadable) = Read(new PolicySection(configuration.GetSection(section), configuration), IvigPolicy.Default);
        ImmutableArray<PolicyFault> faults = [.. unreadable, .. PolicyFaults.Of(policy)];
        return faults.IsEmpty ? policy : throw new InvalidPolicyException(faults);
    }

    /// <summary>Reads the settings of a section over those of a policy, one by one, so that each that cannot be read is reported.</summary>
    internal static (IvigPolicy Policy, ImmutableArray<PolicyFault> Unreadable) Read(PolicySection from, IvigPolicy policy)
    {
        var section = from.Section;
        if (!section.GetChildren().Any())
            return (policy, [new(section.Path, "the section is missing from the configuration or empty")]);
        var unreadable = ImmutableArray.CreateBuilder<PolicyFault>();
        unreadable.AddRange(from.Mixed());
        unreadable.AddRange(from.Nulled());
        foreach (var setting in section.GetChildren().Where(ConfigurationJson.IsSet))
        {
            try
            {
                policy = PolicyJson.Read(ConfigurationJson.Of(setting), policy);
            }
            catch (InvalidCaseException problem)
            {
                foreach (var fault in problem.Faults)
                    unreadable.Add(new(section.Path + fault.Path[1..].Replace('.', ':'), InWords(fault)));
            }
        }

        return (policy, unreadable.DrainToImmutable());
    }

    /// <summary>A configuration has only texts, none of them in quotation marks: there it is no number that the text could be.</summary>
    private static string InWords(CaseFault fault)
    {
        var words = fault.Problem.Replace(Contract.NotInQuotationMarks, "", StringComparison.Ordinal);
        return fault.OffendingText is not { } text ? words
            : words.Length < fault.Problem.Length && text.StartsWith('"') ? $"{words}, and it is the text {text}"
            : $"{words}: {text}";
    }
}
