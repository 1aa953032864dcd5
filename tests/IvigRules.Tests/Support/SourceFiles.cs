namespace IvigRules.Tests.Support;

/// <summary>The source of the packages as text.</summary>
internal static class SourceFiles
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Sample.Folder)!, "src");

    private static readonly string[] Built = ["bin", "obj"];

    /// <summary>Every source file, by its path below <c>src</c>, with slashes.</summary>
    internal static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Built.Contains)).Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(Path.Combine(Folder, path)))),
    ];
}
