using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IvigRules.DependencyInjection;

/// <summary>A section that the policy is read from, to be watched.</summary>
internal sealed record PolicySection(IConfigurationSection Section);
