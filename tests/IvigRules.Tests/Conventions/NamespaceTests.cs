using System.Text.RegularExpressions;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>A folder of the library is a namespace.</summary>
public sealed partial class NamespaceTests
{
    /// <summary>Extensions of a host's services are where a host looks for them.</summary>
    private const string ServiceExtensions = "IvigRules/DependencyInjection/IvigRulesServiceCollectionExtensions.cs";

    private static readonly Dictionary<string, string> Files = SourceFiles.All
        .Where(file => file.Path.StartsWith("IvigRules/", StringComparison.Ordinal) && file.Path != "IvigRules/GlobalUsings.cs")
        .ToDictionary(file => file.Path, file => Declaration().Match(file.Text).Groups["name"].Value);

    [Fact]
    public void Namespace_EachSourceFile_IsItsFolder() => Assert.All(Files.Where(file => file.Key != ServiceExtensions), file =>
        Assert.Equal(string.Join('.', file.Key.Split('/')[..^1]), file.Value));

    [Fact]
    public void Namespace_OfTheServiceExtensions_IsTheHosts() =>
        Assert.Equal("Microsoft.Extensions.DependencyInjection", Files[ServiceExtensions]);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Declaration();
}
