using Microsoft.Extensions.Configuration;

namespace IvigRules.DependencyInjection;

/// <summary>A configuration section that the policy is read from and that is watched for changes.</summary>
internal sealed record PolicySection(IConfigurationSection Section);
