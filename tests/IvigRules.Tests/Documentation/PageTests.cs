using System.Text.RegularExpressions;
using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Documentation;

/// <summary>The code of README and of the pages compiles and prints what they show, and so do the commands of the console host.</summary>
/// <remarks>Alone: a page's code prints to the console and reads files from the current folder.</remarks>
[CollectionDefinition(nameof(PageTests), DisableParallelization = true)]
[Collection(nameof(PageTests))]
public sealed partial class PageTests
{
    /// <summary>Pages whose code needs another package: the tests of that package compile it.</summary>
    private static readonly string[] OfOtherPackages = ["docs/fhir.md", "docs/nrules.md", "docs/unitsnet.md"];

    private static readonly string[] Pages =
    [
        "README.md",
        "src/IvigRules/package-readme.md",
        .. Directory.EnumerateFiles(Sample.Docs, "*.md").Select(file => $"docs/{Path.GetFileName(file)}")
            .Except(OfOtherPackages).Order(StringComparer.Ordinal),
    ];

    private static readonly CodeBlock[] Blocks = [.. Pages.SelectMany(CodeBlock.On)];

    public static TheoryData<string> All => [.. Blocks.Select(block => block.Place)];

    public static TheoryData<string> Printing => [.. Blocks.Where(block => block.Output is not null).Select(block => block.Place)];

    public static TheoryData<string, string, string> Commands => [.. Pages.Append("docs/fhir.md").SelectMany(page => Command().Matches(Text(page))
        .Select(match => (page, match.Groups["arguments"].Value, match.Groups["output"].Value)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Code_OnAPage_Compiles(string place) => Assert.Empty(Of(place).Compile().Problems);

    [Theory]
    [MemberData(nameof(Printing))]
    public void Code_OnAPage_PrintsWhatThePageShows(string place) => Assert.Equal(Of(place).Output, Of(place).Run());

    /// <summary>The lines shown are lines of the output, in their order; one that ends with " ..." is shortened.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_OnAPage_PrintsWhatThePageShows(string page, string arguments, string shown)
    {
        var output = HostRun.Of([.. Argument().Matches(arguments).Select(match => FromRoot(match.Value.Trim('"')))]).Output.Split('\n');
        var at = 0;
        foreach (var line in shown.TrimEnd('\n').Split('\n'))
        {
            at = Array.FindIndex(output, at, printed => line.EndsWith(" ...", StringComparison.Ordinal)
                ? printed.StartsWith(line[..^4], StringComparison.Ordinal)
                : printed.TrimEnd() == line) + 1;
            Assert.True(at > 0, $"{page}: {arguments} does not print '{line}' there");
        }
    }

    [Fact]
    public void Links_OfEveryPage_LeadToAFile() =>
        Assert.All(Pages.Concat(OfOtherPackages).Append("CONTRIBUTING.md").Append("CHANGELOG.md"), page =>
        Assert.All(Link().Matches(Text(page)).Select(match => match.Groups["target"].Value), target =>
            Assert.True(Path.Exists(Path.Combine(CodeBlock.Root, Path.GetDirectoryName(page)!, target)), $"{page} links to {target}")));

    private static CodeBlock Of(string place) => Blocks.Single(block => block.Place == place);

    private static string Text(string page) => File.ReadAllText(Path.Combine(CodeBlock.Root, page));

    private static string FromRoot(string argument) =>
        argument.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(CodeBlock.Root, argument) : argument;

    [GeneratedRegex("```sh\n(?:dotnet run --project samples/ConsoleHost --|ivig) (?<arguments>[^\n]+)\n```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, 1_000)]
    private static partial Regex Argument();

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();
}
