namespace IvigRules.Tests.Support;

/// <summary>The source of the library as text.</summary>
internal static class SourceFiles
{
    private static readonly string Folder = Path.Combine(Path.GetDirectoryName(Sample.Folder)!, "src", "IvigRules");

    /// <summary>Every source file, by its path below <c>src/IvigRules</c>, with slashes.</summary>
    internal static IReadOnlyList<(string Path, string Text)> Library { get; } =
    [
        .. Directory.GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: System.IO.Path.GetRelativePath(Folder, file).Replace('\\', '/'), Text: File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];
}
