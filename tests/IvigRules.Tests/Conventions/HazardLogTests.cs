using System.Text.RegularExpressions;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>docs/hazards.md names for each hazard the code that controls it and the tests that prove it: all of them are there.</summary>
public sealed partial class HazardLogTests
{
    private static readonly string[] Rows =
        [.. File.ReadAllLines(Path.Combine(Sample.Docs, "hazards.md")).Where(line => Row().IsMatch(line))];

    private static readonly HashSet<string> Tests =
    [
        .. typeof(HazardLogTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => $"{type.Name}.{method.Name}")),
        .. OfOthers(),
    ];

    public static TheoryData<string> Hazards => [.. Rows.Select(row => row[2..6])];

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Hazard_EachRow_NamesTestsThatExist(string hazard)
    {
        var named = Test().Matches(RowOf(hazard)).Select(match => match.Groups["test"].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, test => Assert.True(Tests.Contains(test), $"there is no test {test}"));
    }

    [Theory]
    [MemberData(nameof(Hazards))]
    public void Hazard_EachRow_NamesCodeThatExists(string hazard)
    {
        var named = Code().Matches(RowOf(hazard)).Select(match => match.Groups["file"].Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.True(
            File.Exists(Path.Combine(Sample.Docs, "..", file)) || File.Exists(Path.Combine(Sample.Docs, "..", "src", "IvigRules", file)),
            $"there is no file {file}, nor under src/IvigRules"));
    }

    [Fact]
    public void Hazards_All_HaveANumberOfTheirOwnInOrder() =>
        Assert.Equal(Enumerable.Range(1, Rows.Length).Select(number => $"| H-{number:00} "), Rows.Select(row => row[..7]));

    /// <summary>The tests of IvigRules.Fhir and of IvigRules.CdsHooks, which are other programs, by their text.</summary>
    private static IEnumerable<string> OfOthers() => new[] { "IvigRules.Fhir.Tests", "IvigRules.CdsHooks.Tests" }
        .SelectMany(program => Directory.EnumerateFiles(Path.Combine(Sample.Docs, "..", "tests", program), "*.cs", SearchOption.AllDirectories))
        .SelectMany(file => Method().Matches(File.ReadAllText(file))
            .Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups["name"].Value}"));

    private static string RowOf(string hazard) => Rows.First(row => row.StartsWith($"| {hazard} ", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| H-\d\d \|", RegexOptions.None, 1_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"public (?:void|async Task) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Method();

    [GeneratedRegex(@"`(?<test>[A-Z]\w+\.\w+_\w+)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Test();

    [GeneratedRegex(@"`(?<file>(?:[\w.]+/)*\w+\.cs)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Code();
}
