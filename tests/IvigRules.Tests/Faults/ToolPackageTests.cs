using System.Xml.Linq;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>The console host could not be installed. eng/smoke-package packs, installs and runs it; here is what that rests on.</summary>
public sealed class ToolPackageTests
{
    private const string Install = "dotnet tool install IvigRules.Tool";

    private static string Root => Path.Combine(Sample.Docs, "..");

    [Fact]
    public void Project_OfTheConsoleHost_PacksAsAToolThatIsCalledIvig()
    {
        var project = XDocument.Load(Path.Combine(Root, "samples", "ConsoleHost", "ConsoleHost.csproj"));
        string Property(string name) => project.Descendants(name).Single().Value;
        Assert.Equal(("true", "IvigRules.Tool", "ivig"), (Property("PackAsTool"), Property("PackageId"), Property("ToolCommandName")));
        Assert.Empty(project.Descendants("IsPackable"));
        Assert.Contains(project.Descendants("None"), file => file.Attribute("Include")?.Value == Property("PackageReadmeFile"));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/console.md")]
    [InlineData("eng/smoke-package")]
    public void Page_ThatSpeaksOfTheProgram_SaysHowToInstallIt(string page) =>
        Assert.Contains(Install, File.ReadAllText(Path.Combine(Root, page)), StringComparison.Ordinal);
}
