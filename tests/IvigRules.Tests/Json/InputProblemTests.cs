using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>The answer to what cannot be read has the members of RFC 9457, all faults, and no value.</summary>
public sealed class InputProblemTests
{
    private static readonly JsonSerializerOptions Host = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper };

    private const string Spoilt = """{ "asOf": "zebra-9", "patient": { "id": "p", "zebra 9": 1, "sex": "zebra-9" } }""";

    [Fact]
    public void Of_AllFaults_IsAProblemWithoutTheValues()
    {
        var problem = InputProblem.Of("case", CaseJson.Validate(Encoding.UTF8.GetBytes(Spoilt)));
        var json = JsonSerializer.Serialize(problem, Host);

        Assert.DoesNotContain("zebra", json, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", problem.ToString(), StringComparison.Ordinal);
        var node = JsonNode.Parse(json)!.AsObject();
        Assert.Equal(["type", "title", "status", "detail", "errors"], node.Select(member => member.Key));
        Assert.Equal("urn:ivigrules:unreadable-case", (string?)node["type"]);
        Assert.Equal("The case cannot be read", (string?)node["title"]);
        Assert.Equal(400, (int?)node["status"]);
        Assert.Equal("$.asOf (line 1, byte 11): not a date of the calendar, yyyy-MM-dd; and 2 more faults", (string?)node["detail"]);
        Assert.Equal(["path", "problem", "line", "column"], node["errors"]![0]!.AsObject().Select(member => member.Key));
        Assert.Equal(["$.asOf", "$.patient", "$.patient.sex"], node["errors"]!.AsArray().Select(error => (string)error!["path"]!));
        Assert.Equal(problem.Errors, JsonSerializer.Deserialize<InputProblem>(json)!.Errors);
    }

    [Fact]
    public void Of_AnException_FindsWhatIsBehindIt()
    {
        var refused = Assert.Throws<InvalidCaseException>(() => OrderJson.Read("[]"));
        var policy = Assert.Throws<InvalidPolicyException>(() =>
            new IvigAssessor(IvigPolicy.Default with { AdultAge = 0, RenalRiskAge = -1 }));
        var bound = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<PatientCase>(Spoilt));
        var syntax = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<PatientCase>("""{ "asOf": z"""));

        Assert.Equal("The order cannot be read", InputProblem.Of(refused)!.Title);
        Assert.Equal(["$.adultAge", "$.renalRiskAge"], InputProblem.Of(policy)!.Errors.Select(fault => fault.Path));
        Assert.Equal(
            ["$.asOf", "$.patient", "$.patient.sex"],
            InputProblem.Of(new IOException("of the host", bound))!.Errors.Select(fault => fault.Path));
        var noJson = InputProblem.Of(syntax)!;
        Assert.Equal(("The text cannot be read", "the text is not valid JSON here"), (noJson.Title, noJson.Errors[0].Problem));
        Assert.Null(InputProblem.Of(new IOException("of the host")));
        Assert.Throws<ArgumentException>(() => InputProblem.Of("case", []));
        Assert.Throws<ArgumentNullException>(() => InputProblem.Of(null!));
    }

    [Fact]
    public void Of_ASiteRuleThatFails_IsNoFaultOfTheInput() =>
        Assert.Null(InputProblem.Of(new InvalidOperationException("a rule of the site")));

    [Fact]
    public void ToString_OfAFault_HasNoValue()
    {
        var fault = CaseJson.Validate(Encoding.UTF8.GetBytes(Spoilt))[0];
        Assert.DoesNotContain("zebra", fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("zebra", JsonSerializer.Serialize(fault), StringComparison.Ordinal);
        Assert.EndsWith(": \"zebra-9\"", fault.DescribeWithValue(), StringComparison.Ordinal);
        Assert.Equal("case", Assert.Throws<InvalidCaseException>((Sample.ThirdLine with { Patient = new() { Id = "" } }).Validate).Document);
    }
}
