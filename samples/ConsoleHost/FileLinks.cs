namespace IvigRules.ConsoleHost;

/// <summary>Symbolic links.</summary>
internal static class FileLinks
{
    private const int MostLinks = 40;

    internal static bool IsLink(string name) => new FileInfo(name).LinkTarget is not null;

    /// <summary>
    /// The file itself, whatever links its name goes through, found part by part as the system does: <c>..</c> leads out of the folder in
    /// which a link really leads, and not out of the one that is named.
    /// </summary>
    internal static string Real(string name)
    {
        var whole = Path.Combine(Environment.CurrentDirectory, name);
        var here = Path.GetPathRoot(whole)!;
        var left = new Stack<string>(Parts(whole));
        var links = 0;
        while (left.TryPop(out var part))
        {
            if (part is "..")
            {
                here = Path.GetDirectoryName(here) ?? here;
                continue;
            }

            var next = Path.Join(here, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                here = next;
                continue;
            }

            if (++links > MostLinks)
                throw new IOException($"{name} goes through too many links");
            if (Path.IsPathRooted(target))
                here = Path.GetPathRoot(target)!;
            foreach (var added in Parts(target))
                left.Push(added);
        }

        return here;
    }

    /// <summary>The name under which to open a file: .NET takes <c>..</c> out of a name before the system sees it.</summary>
    internal static string Opened(string name) => name.Contains("..", StringComparison.Ordinal) ? Real(name) : name;

    /// <summary>The parts of a name, the last one first.</summary>
    private static IEnumerable<string> Parts(string name) => name[(Path.GetPathRoot(name)?.Length ?? 0)..]
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part is not ".").Reverse();
}
