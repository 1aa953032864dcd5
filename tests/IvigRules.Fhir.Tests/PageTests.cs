using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests;

/// <summary>The code of the pages compiles and prints what they show.</summary>
[CollectionDefinition(nameof(PageTests), DisableParallelization = true)]
[Collection(nameof(PageTests))]
public sealed class PageTests
{
    [Theory]
    [InlineData("docs/fhir.md", 3)]
    [InlineData("src/IvigRules.Fhir/package-readme.md", 1)]
    public void Page_EveryCodeBlock_CompilesAndPrintsWhatThePageShows(string page, int blocks)
    {
        var all = CodeBlock.On(page).ToList();
        Assert.Equal(blocks, all.Count);
        Assert.All(all, block => Assert.Empty(block.Compile().Problems));
        Assert.All(all, block => Assert.Equal(block.Output, block.Run()));
    }

    [Fact]
    public void Page_Guide_HasEveryReason() => Assert.All(Enum.GetValues<UnmappedReason>(), reason =>
        Assert.Contains($"`{reason}`", File.ReadAllText(Path.Combine(CodeBlock.Root, "docs", "fhir.md")), StringComparison.Ordinal));
}
