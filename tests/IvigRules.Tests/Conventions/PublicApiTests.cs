using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>docs/public-api.txt is the whole public surface: what a host may rely on changes only when that file is changed on purpose.</summary>
public sealed class PublicApiTests
{
    private static readonly string Reviewed = Path.Combine(AppContext.BaseDirectory, "public-api.txt");

    [Fact]
    public void Surface_OfTheLibrary_IsTheReviewedOne()
    {
        var actual = PublicApi.Of(typeof(IvigAssessor).Assembly);
        var reviewed = File.ReadAllText(Reviewed).ReplaceLineEndings("\n");
        if (string.Equals(actual, reviewed, StringComparison.Ordinal))
            return;
        var written = Path.Combine(AppContext.BaseDirectory, "public-api.actual.txt");
        File.WriteAllText(written, actual);
        var (before, now) = (Qualified(reviewed), Qualified(actual));
        Assert.Fail("the public surface is not the one of docs/public-api.txt\n"
            + string.Concat(before.Except(now, StringComparer.Ordinal).Select(line => $"- {line}\n"))
            + string.Concat(now.Except(before, StringComparer.Ordinal).Select(line => $"+ {line}\n"))
            + $"If that is meant, say it in CHANGELOG.md and accept it:\ncp {written} {Path.Combine(Sample.Docs, "public-api.txt")}");
    }

    [Theory]
    [InlineData("sealed class IvigRules.IvigAssessor")]
    [InlineData("    CaseAssessment Assess(PatientCase patientCase)")]
    [InlineData("    required DateOnly AsOf { get; init; }")]
    [InlineData("    ImmutableArray<Relapse> Relapses { get; init; }")]
    [InlineData("    string? NoDoseBecause { get; }")]
    [InlineData("    const string Iga = \"iga\"")]
    [InlineData("    static Dose operator *(DosePerWeight dose, BodyWeight weight)")]
    [InlineData("    extension(decimal) BodyWeight Kilograms { get; }")]
    public void Surface_Printed_ReadsAsItIsDeclared(string line) =>
        Assert.Contains(line, PublicApi.Of(typeof(IvigAssessor).Assembly).Split('\n'));

    /// <summary>Each member with the type that it belongs to.</summary>
    private static List<string> Qualified(string surface)
    {
        var type = "";
        List<string> lines = [];
        foreach (var line in surface.Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ')
                type = line;
            lines.Add(line.StartsWith(' ') ? $"{type}: {line.Trim()}" : line);
        }

        return lines;
    }
}
