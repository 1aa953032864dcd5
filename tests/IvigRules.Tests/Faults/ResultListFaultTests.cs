using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>A fault inside a list that a result may leave out ended in a NullReferenceException, or in none of its words.</summary>
public sealed class ResultListFaultTests
{
    private const string Part = "$.assessments[0].rules[0].criterion.of[0].";

    private static readonly string Written = ResultJson.ToJson(new IvigAssessor().Assess(Sample.ThirdLine));

    [Theory]
    [InlineData("\"checks\":[{\"id\":\"PRE-01\"", "\"checks\":[{\"id\":7", "$.assessments[0].checks[0].id", "expected a text")]
    [InlineData("\"of\":[{\"says\":\"multiple sclerosis is recorded\"", "\"of\":[{\"says\":7", Part + "says", "expected a text")]
    [InlineData("\"of\":[{\"says\":", "\"of\":[{\"x\":", Part + "x", "known here: says")]
    [InlineData("\"of\":[{\"says\":\"multiple sclerosis is recorded\",", "\"of\":[{", Part + "says", "is required")]
    [InlineData("\"notes\":[", "\"notes\":[null,", "$.notes[0]", "expected a text")]
    public void Read_FaultInAListOfAResult_NamesThePlaceAndTheProblem(string there, string instead, string path, string problem)
    {
        var place = Written.IndexOf(there, StringComparison.Ordinal);
        Assert.True(place >= 0);
        var isEmpty = Written[place + there.Length] == ']';
        var text = Written[..place] + (isEmpty ? instead.TrimEnd(',') : instead) + Written[(place + there.Length)..];

        var refused = Assert.Throws<InvalidCaseException>(() => ResultJson.Read(text));
        Assert.Equal(path, refused.Path);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }
}
