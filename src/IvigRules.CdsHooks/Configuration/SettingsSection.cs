using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace IvigRules.CdsHooks.Configuration;

/// <summary>Reads the settings of a section and notes every fault with its path; a setting that nobody asked for is one.</summary>
internal sealed class SettingsSection(IConfigurationSection section, List<string> faults)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    internal string Path => section.Path;

    /// <summary>The names of what is set, for a section whose names are open.</summary>
    internal IEnumerable<string> Names => section.GetChildren().Select(child => child.Key);

    internal void Fault(string name, string fault) => faults.Add(name.Length == 0 ? $"{Path}: {fault}" : $"{Path}:{name}: {fault}");

    /// <summary>The text of a setting; null when it is not set or empty.</summary>
    internal string? Text(string name)
    {
        _known.Add(name);
        var setting = section.GetSection(name);
        if (setting.GetChildren().Any())
            Fault(name, "it is one value and has no parts");
        return string.IsNullOrWhiteSpace(setting.Value) ? null : setting.Value;
    }

    internal string Needed(string name)
    {
        if (Text(name) is { } text)
            return text;
        Fault(name, "it is missing");
        return "";
    }

    internal bool Flag(string name, bool otherwise)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (bool.TryParse(text, out var flag))
            return flag;
        Fault(name, "it is true or false");
        return otherwise;
    }

    internal int Whole(string name, int otherwise, int least, int most) => (int)Number(name, otherwise, least, most, isWhole: true);

    internal TimeSpan Seconds(string name, decimal otherwise, decimal most) =>
        TimeSpan.FromSeconds((double)Number(name, otherwise, 0.01m, most, isWhole: false));

    /// <summary>An absolute address without query, fragment or user; null, with a fault, when it is none.</summary>
    internal Uri? Address(string name, bool allowsLoopback)
    {
        var text = Text(name);
        return text is null ? null : AddressOf(name, text, allowsLoopback);
    }

    internal IReadOnlyList<string> Texts(string name)
    {
        _known.Add(name);
        return [.. section.GetSection(name).GetChildren().Select(child => child.Value ?? "").Where(text => text.Length > 0)];
    }

    internal IReadOnlyList<Uri> Addresses(string name, bool allowsLoopback) =>
        [.. Texts(name).Select(text => AddressOf(name, text, allowsLoopback)).OfType<Uri>()];

    internal SettingsSection Part(string name)
    {
        _known.Add(name);
        return new(section.GetSection(name), faults);
    }

    internal IReadOnlyList<SettingsSection> Parts(string name)
    {
        _known.Add(name);
        return [.. section.GetSection(name).GetChildren().Select(child => new SettingsSection(child, faults))];
    }

    /// <summary>To be called when everything was asked for.</summary>
    internal void ReportUnknown()
    {
        foreach (var name in Names.Where(name => !_known.Contains(name)))
            Fault(name, "there is no such setting");
    }

    private decimal Number(string name, decimal otherwise, decimal least, decimal most, bool isWhole)
    {
        if (Text(name) is not { } text)
            return otherwise;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most && (!isWhole || decimal.Truncate(number) == number))
            return number;
        Fault(name, string.Create(CultureInfo.InvariantCulture, $"it is a {(isWhole ? "whole " : "")}number from {least} to {most}"));
        return otherwise;
    }

    private Uri? AddressOf(string name, string text, bool allowsLoopback)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
            && (address.Scheme is "https" || (allowsLoopback && address.Scheme is "http" && address.IsLoopback)))
            return address;
        Fault(name, allowsLoopback ? "it is an https address, or an http one of this machine" : "it is an https address");
        return null;
    }
}
