using Hl7.Fhir.Model;

namespace IvigRules.Fhir.Input;

/// <summary>Finds the resource that a reference leads to, within the record.</summary>
internal sealed class References
{
    private readonly Dictionary<string, Entry> _byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byId = new(StringComparer.Ordinal);
    private readonly Uri? _serverBase;

    internal References(IEnumerable<Entry> entries, Uri? serverBase)
    {
        _serverBase = serverBase;
        foreach (var entry in entries.Where(entry => entry.Container is null))
        {
            if (entry.FullUrl is { } url)
                _byUrl.TryAdd(url, entry);
            if (entry.Id is null)
                continue;
            var key = $"{entry.Type}/{entry.Id}";
            if (_byId.TryGetValue(key, out var same))
                same.Add(entry);
            else
                _byId.Add(key, [entry]);
        }
    }

    /// <summary>The resource behind a reference; null when it does not resolve.</summary>
    /// <param name="from">The resource that refers.</param>
    /// <param name="reference">The element of type Reference.</param>
    internal Entry? Resolve(Entry from, Node reference)
    {
        if (reference["reference"].Text is not { Length: > 0 } text)
            return null;
        if (text[0] == '#')
            return Contained(from.Container ?? from, text[1..]);
        var history = text.IndexOf("/_history/", StringComparison.Ordinal);
        var target = history < 0 ? text : text[..history];
        if (_byUrl.TryGetValue(target, out var entry))
            return entry;
        if (target.Contains('?', StringComparison.Ordinal))
            return null;
        return Parts(target) is var (address, key) && _byId.TryGetValue(key, out var same) ? Choose(same, address, from) : null;
    }

    /// <summary>
    /// The type and id that a reference names, such as <c>Patient/1</c>, with the server's address before it when there is one.
    /// </summary>
    internal static (string? Address, string Key)? Parts(string reference)
    {
        var history = reference.IndexOf("/_history/", StringComparison.Ordinal);
        var target = history < 0 ? reference : reference[..history];
        if (target.Contains('?', StringComparison.Ordinal) || target.Contains('#', StringComparison.Ordinal))
            return null;
        var id = target.LastIndexOf('/');
        if (id <= 0 || id == target.Length - 1)
            return null;
        var type = target.LastIndexOf('/', id - 1);
        return (type < 0 ? null : target[..type], target[(type + 1)..]);
    }

    private Entry? Choose(List<Entry> same, string? address, Entry from)
    {
        var wanted = address ?? from.Base;
        if (address is not null && _serverBase is not null
            && string.Equals(address, _serverBase.OriginalString.TrimEnd('/'), StringComparison.Ordinal))
            return same.Find(entry => entry.Base is null || string.Equals(entry.Base, address, StringComparison.Ordinal));
        return same.Find(entry => wanted is not null && string.Equals(entry.Base, wanted, StringComparison.Ordinal))
            ?? (address is null ? same.Find(entry => entry.Base is null || wanted is null) : null);
    }

    private static Entry? Contained(Entry container, string id)
    {
        foreach (var (node, at) in container.Root.All("contained").Select((node, at) => (node, at)))
        {
            if (node.Element is Resource resource && string.Equals(resource.Id, id, StringComparison.Ordinal))
                return Entry.Contained(container, resource, at);
        }

        return null;
    }
}
