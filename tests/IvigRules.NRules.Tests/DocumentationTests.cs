using IvigRules.Tests.Support;

namespace IvigRules.NRules.Tests;

/// <summary>Each block of code on the pages of the package is a whole program: it compiles without a warning, and runs.</summary>
public sealed class DocumentationTests
{
    [Theory]
    [InlineData("docs/nrules.md", 2)]
    [InlineData("src/IvigRules.NRules/package-readme.md", 1)]
    public void Page_EveryCodeBlock_CompilesAndRuns(string page, int blocks)
    {
        var all = CodeBlock.On(page).ToList();
        Assert.Equal(blocks, all.Count);
        Assert.All(all, block => Assert.Empty(block.Compile().Problems));
        Assert.All(all, block => Assert.NotNull(block.Run()));
    }

    [Fact]
    public void Page_FirstBlock_AsksForTheTwoFactsThatAreMissing() =>
        Assert.Equal(
            "Indeterminate: priorTherapies (intravenous-methylprednisolone), priorTherapies (plasma-exchange)\n",
            CodeBlock.On("docs/nrules.md").First().Run());
}
