using IvigRules.Policy;
using Microsoft.Extensions.Configuration;

namespace IvigRules.DependencyInjection;

/// <summary>A configuration section that a policy is read from.</summary>
/// <param name="Section">The section.</param>
/// <param name="Configuration">The configuration that holds it, whose providers are the layers; or another, or null.</param>
internal sealed record PolicySection(IConfigurationSection Section, IConfiguration? Configuration)
{
    private const string Chained = "Microsoft.Extensions.Configuration.ChainedConfigurationProvider";

    /// <summary>
    /// The settings that are set, each with the layers up to the one that it comes from; none where the layers are not known.
    /// </summary>
    internal ImmutableArray<PolicySetting> Settings()
    {
        var layers = Layers();
        return
        [
            .. ConfigurationJson.Settings(Section)
                .Select(setting => new PolicySetting(setting.Path, setting.IsWhole, UpTo(setting.Path))),
        ];

        ImmutableArray<IConfigurationProvider> UpTo(string path) =>
            [.. layers.Reverse().SkipWhile(layer => !KeysOf(layer, path).Any()).Reverse()];
    }

    /// <summary>The settings of which parts come from several layers, or could do so.</summary>
    internal IEnumerable<PolicyFault> Mixed() =>
        Settings().Where(setting => setting.IsWhole).Select(Fault).OfType<PolicyFault>();

    /// <summary>The values of a layer that a layer above sets to null: nobody can tell whether they should hold.</summary>
    internal IEnumerable<PolicyFault> Nulled() =>
        from layer in Layers()
        from key in KeysOf(layer, Section.Path)
        where layer.TryGet(key, out var value) && value is not null && Configuration![key] is null
        select new PolicyFault(key, $"it is set in {layer} and null in a layer above: take it out of one of the two");

    private PolicyFault? Fault(PolicySetting setting)
    {
        if (setting.Layer is not { } last)
            return new(setting.Path, "configuration may have put it together from several layers, which cannot be told here: "
                + "call AddIvigRules or PolicyConfiguration.Read with the whole configuration and the name of the section");
        if (string.Equals(last.GetType().FullName, Chained, StringComparison.Ordinal))
            return new(setting.Path, "it comes from a chained configuration, which may have put it together from several layers: "
                + "add those layers themselves instead");
        var own = KeysOf(last, setting.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = setting.Layers.SkipLast(1).Where(layer => KeysOf(layer, setting.Path).Any(key =>
            key.Length > setting.Path.Length && !own.Contains(key) && layer.TryGet(key, out var value) && value is not null)).ToList();
        return others.Count == 0 ? null
            : new(setting.Path, $"parts of it come from {last} and parts from {string.Join(" and from ", others)}: "
                + "a list, a quantity or a regimen comes whole from one layer, so take it out of the others");
    }

    private IEnumerable<IConfigurationProvider> Layers() =>
        Configuration is IConfigurationRoot root && root.GetSection(Section.Path).AsEnumerable().SequenceEqual(Section.AsEnumerable())
            ? root.Providers
            : [];

    /// <summary>What a layer names at a path and beneath it, be it null.</summary>
    private static IEnumerable<string> KeysOf(IConfigurationProvider layer, string path)
    {
        if (layer.TryGet(path, out _))
            yield return path;
        foreach (var key in layer.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(child => KeysOf(layer, ConfigurationPath.Combine(path, child))))
            yield return key;
    }
}
