using System.ComponentModel;
using IvigRules.Assessments;
using IvigRules.Policy;

namespace IvigRules.DependencyInjection;

/// <summary>The options of the library: the site's policy and the site's own rules.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class IvigRulesOptions
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>The site's policy; the defaults when nothing sets it.</summary>
    public IvigPolicy Policy { get; set; } = IvigPolicy.Default;

    /// <summary>The site's own rules; none when nothing sets them.</summary>
    public SiteRuleSet? SiteRules { get; set; }

    /// <summary>Settings of the configuration that could not be read.</summary>
    internal List<PolicyFault> Unreadable { get; } = [];
}
