using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IvigRules.DependencyInjection;

/// <summary>
/// Made when the host starts, and the source with it: what is checked at start is then what stays in force, whatever the configuration
/// becomes before anyone asks for an assessor.
/// </summary>
internal sealed class AtStart;
