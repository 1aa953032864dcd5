using Microsoft.Extensions.Configuration;

namespace IvigRules.DependencyInjection;

/// <summary>A setting that a configuration gives: one value, or a list, quantity or regimen as a whole.</summary>
/// <param name="Path">The path in the configuration.</param>
/// <param name="IsWhole">Whether it has parts that make sense only together.</param>
/// <param name="Layers">The layers up to the one that it comes from; empty where they are not known.</param>
internal sealed record PolicySetting(string Path, bool IsWhole, ImmutableArray<IConfigurationProvider> Layers)
{
    /// <summary>The layer that it comes from: the last one that names any of it.</summary>
    internal IConfigurationProvider? Layer => Layers.LastOrDefault();

    /// <summary>Whether this setting is gone from the settings that were read since, or falls back to a layer beneath its own.</summary>
    internal bool IsGoneFrom(IEnumerable<PolicySetting> settings) => !settings.Any(setting =>
        string.Equals(setting.Path, Path, StringComparison.OrdinalIgnoreCase)
        && (Layer is not { } layer || setting.Layers.Contains(layer)));

    /// <summary>The setting, and the layer that it was in force from.</summary>
    public override string ToString() => Layer is { } layer ? $"{Path}: in force from {layer}" : $"{Path}: in force";
}
