using System.Text.RegularExpressions;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>docs/dosing.md names the laws of dosing, all of them and no other.</summary>
public sealed partial class DocumentedLawsTests
{
    private static readonly string[] Laws =
    [
        .. typeof(DocumentedLawsTests).Assembly.GetTypes().Where(type => type.Namespace == "IvigRules.Tests.Laws.Dosing").SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0)
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Dosing_Page_NamesEveryLawOnceAndNoOther() =>
        Assert.Equal(Laws, Name().Matches(File.ReadAllText(Path.Combine(Sample.Docs, "dosing.md"))).Select(match => match.Groups["law"].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Dosing_Laws_AreThirtyOrMore() => Assert.True(Laws.Length >= 30, $"{Laws.Length}");

    [GeneratedRegex(@"`(?<law>\w+Laws\.\w+)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Name();
}
