using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>A switch over an enum of the library lists every member and throws on any other.</summary>
public sealed class SwitchTests
{
    private static readonly HashSet<string> Enums =
        [.. typeof(IvigAssessor).Assembly.GetTypes().Where(type => type.IsEnum).Select(type => type.Name)];

    /// <summary>The table of the decision: its combinations of three truths are all meant, and a law tries every one.</summary>
    private const string Decision = "IvigRules/Logic/Decision.cs";

    [Fact]
    public void Switch_OverAnEnumOfTheLibrary_HasNoSilentDefault()
    {
        string[] silent =
        [
            .. from file in SourceFiles.All
               where file.Path != Decision
               from found in SilentDefaults.In(file.Text, Enums)
               select $"{file.Path}:{found.Line}: {found.Default}",
        ];
        Assert.True(silent.Length == 0, $"{silent.Length} switches with a silent default:\n{string.Join('\n', silent)}");
    }

    [Theory]
    [InlineData("x switch { Truth.Met => 1, _ => 2 }", true)]
    [InlineData("x switch { Truth.Met or Truth.NotMet => 1, _ => 2, }", true)]
    [InlineData("(x, y) switch { (Truth.Met, _) => 1, (_, _) => 2 }", true)]
    [InlineData("x switch { RuleKind.Advice => F(1, \"}\"), _ => [] }", true)]
    [InlineData("x switch { { Kind: RuleKind.Advice } => 1, _ => 2 }", false)]
    [InlineData("switch (F(x)) { case Truth.Met: return 1; default: return 2; }", true)]
    [InlineData("x switch { Truth.Met => 1, _ => throw new UnreachableException() }", false)]
    [InlineData("x switch { Truth.Met => 1, _ when y => 2, _ => throw new UnreachableException() }", false)]
    [InlineData("x switch { Truth.Met => y switch { 1 => 1, _ => 2 }, _ => throw new UnreachableException() }", false)]
    [InlineData("x switch { 1 => Truth.Met, _ => Truth.Unknown }", false)]
    [InlineData("x switch { JsonTokenType.Null => 1, _ => 2 }", false)]
    [InlineData("switch (F(x)) { case Truth.Met: return 1; default: throw new UnreachableException(); }", false)]
    [InlineData("// x switch { Truth.Met => 1, _ => 2 }", false)]
    public void In_ASwitch_FindsASilentDefault(string code, bool isSilent) => Assert.Equal(isSilent, SilentDefaults.In(code, Enums).Any());
}
