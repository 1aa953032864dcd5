namespace IvigRules.ConsoleHost;

/// <summary>Symbolic links.</summary>
internal static class FileLinks
{
    private const int MostLinks = 40;

    internal static bool IsLink(string name) => new FileInfo(name).LinkTarget is not null;

    /// <summary>The file itself, whatever links its name goes through. A link leads on from the folder in which it really is.</summary>
    internal static string Real(string name) => Real(name, MostLinks);

    private static string Real(string name, int links)
    {
        var full = Path.GetFullPath(name);
        if (Path.GetDirectoryName(full) is not { } folder)
            return full;
        var here = Path.Join(Real(folder, links), Path.GetFileName(full));
        if (new FileInfo(here).LinkTarget is not { } target)
            return here;
        return links > 0
            ? Real(Path.Combine(Path.GetDirectoryName(here)!, target), links - 1)
            : throw new IOException($"{name} goes through too many links");
    }
}
