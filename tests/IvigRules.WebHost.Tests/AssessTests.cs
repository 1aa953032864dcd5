using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.WebHost.Tests;

/// <summary>ASP.NET Core binds and answers as the contract of the library has it, with nothing configured, over HTTP.</summary>
public sealed class AssessTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly IvigAssessor Assessor = new();

    [Fact]
    public async Task Assess_ACase_AnswersTheBytesOfTheLibrary()
    {
        var (status, mediaType, body) = await service.Post("/assess", RunningService.Case);

        Assert.Equal((200, "application/json"), (status, mediaType));
        Assert.Equal(ResultJson.ToJson(Assessor.Assess(CaseJson.Read(RunningService.Case))), body);
    }

    [Fact]
    public async Task Assess_WithDetailSummary_AnswersTheSummary()
    {
        var (status, _, body) = await service.Post("/assess?detail=summary", RunningService.Case);

        Assert.Equal(200, status);
        Assert.Equal(ResultJson.ToSummary(Assessor.Assess(CaseJson.Read(RunningService.Case))), body);
    }

    /// <summary>The server reads from a pipe, in parts: each byte arrives in a part of its own.</summary>
    [Fact]
    public async Task Assess_ACaseInManyParts_IsReadAsOne()
    {
        var fever = Edited(root => root["infusionReactions"] =
            new JsonArray(new JsonObject { ["temperature"] = new JsonObject { ["value"] = 39.5m, ["unit"] = "Cel" } }));
        var (status, _, body) = await service.Post("/assess", new ByteByByte(fever));

        Assert.Equal(200, status);
        Assert.Equal(ResultJson.ToJson(Assessor.Assess(CaseJson.Read(fever))), body);
    }

    [Fact]
    public async Task Assess_ACaseWithFaults_AnswersAllOfThemWithoutTheValues()
    {
        var spoilt = Edited(root =>
        {
            root["patient"]!["sexe"] = "zebra-9";
            root["relapses"]![0]!["onset"] = "zebra-9";
            root["patient"]!["birthDate"] = "1999-02-30";
        });
        var (status, mediaType, body) = await service.Post("/assess", spoilt);

        Assert.Equal((400, "application/problem+json"), (status, mediaType));
        var problem = JsonNode.Parse(body)!;
        Assert.Equal(("The case cannot be read", 400), ((string?)problem["title"], (int?)problem["status"]));
        Assert.Equal(
            ["$.patient.birthDate", "$.patient.sexe", "$.relapses[0].onset"],
            problem["errors"]!.AsArray().Select(error => (string)error!["path"]!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("zebra-9", body, StringComparison.Ordinal);
        Assert.DoesNotContain("1999-02-30", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"asOf\": ")]
    [InlineData("{ \"asOf\": zebra }")]
    [InlineData("{} {}")]
    public async Task Assess_WhatIsNoJson_IsAProblem(string body)
    {
        var (status, mediaType, answer) = await service.Post("/assess", body);

        Assert.Equal((400, "application/problem+json"), (status, mediaType));
        Assert.DoesNotContain("zebra", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckOrder_AnOrderForADoseOfAnotherUnit_IsReadInItsUnit()
    {
        var request = Request(Order("""{ "value": 28000, "unit": "mg" }"""));
        var (status, _, body) = await service.Post("/check-order", request);

        Assert.Equal(200, status);
        var order = OrderJson.Read(Order("""{ "value": 28, "unit": "g" }"""));
        var check = Assessor.CheckOrder(CaseJson.Read(RunningService.Case), Indication.AcuteMsRelapse, order);
        Assert.Equal(ResultJson.ToJson(check), body);
        Assert.Equal("agrees", check.ToString());
    }

    [Fact]
    public async Task CheckOrder_AnUnreadableOrder_NamesItsPlaceInTheRequest()
    {
        var (status, _, body) = await service.Post("/check-order", Request("""{ "dose": { "value": 28 }, "infusions": 0 }"""));

        Assert.Equal(400, status);
        var problem = JsonNode.Parse(body)!;
        Assert.Equal("The order cannot be read", (string?)problem["title"]);
        Assert.Equal("$.order.dose.unit", (string?)problem["errors"]![0]!["path"]);
    }

    /// <summary>A member of the host's own type that is missing, misspelt, twice or null is refused: it was judged for the first indication.</summary>
    [Theory]
    [InlineData("\"indication\":", "\"indicaton\":")]
    [InlineData("\"order\":", "\"oder\":")]
    [InlineData("\"case\":", "\"kase\":")]
    [InlineData("\"order\":", "\"order\":null,\"order\":")]
    public async Task CheckOrder_AMemberOfTheRequestThatIsNotThere_IsRefused(string name, string other)
    {
        var request = Request(Order("""{ "value": 28, "unit": "g" }""")).Replace("\"indication\" :", "\"indication\":", StringComparison.Ordinal);
        Assert.Contains(name, request, StringComparison.Ordinal);
        var (status, _, _) = await service.Post("/check-order", request.Replace(name, other, StringComparison.Ordinal));
        Assert.Equal(400, status);
    }

    [Fact]
    public async Task OpenApi_OfTheService_HasTheSchemasOfTheContract()
    {
        var document = new Uri("/openapi/v1.json", UriKind.Relative);
        var json = await service.Client.GetStringAsync(document, TestContext.Current.CancellationToken);
        var schemas = JsonNode.Parse(json)!["components"]!["schemas"]!;

        var expected = JsonNode.Parse(CaseJson.Schema())!;
        Assert.Equal(
            expected["properties"]!.AsObject().Select(property => property.Key),
            schemas["PatientCase"]!["properties"]!.AsObject().Select(property => property.Key));
        var schema = global::Json.Schema.JsonSchema.FromText(schemas["PatientCase"]!.ToJsonString());
        using var good = JsonDocument.Parse(RunningService.Case);
        using var bad = JsonDocument.Parse(Edited(root => root["relapses"]![0]!["onset"] = 7));
        Assert.True(schema.Evaluate(good.RootElement).IsValid);
        Assert.False(schema.Evaluate(bad.RootElement).IsValid);
        Assert.Contains("dosePerKilogram", schemas["Order"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    private static string Edited(Action<JsonNode> edit)
    {
        var root = JsonNode.Parse(RunningService.Case)!;
        edit(root);
        return root.ToJsonString();
    }

    private static string Order(string dose) =>
        $$"""{ "dose": {{dose}}, "infusions": 5, "intervalDays": 1, "route": "intravenous" }""";

    private static string Request(string order) =>
        $$"""{ "case": {{RunningService.Case}}, "indication": "acute-ms-relapse", "order": {{order}} }""";
}
