using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Contract;

/// <summary>Requests of others, good and bad: each envelope is read.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Files() =>
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Files", "cds-hooks"), "*request*.json").Select(file =>
            Path.GetFileName(file))
            .Where(file => !file.Contains("extensions", StringComparison.Ordinal)
                && !file.Contains("rec-12", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        "opioid-HelloWorld.json",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Answer_TheirPrefetch_Is412NamingOurKeysAndWithOurs200(string file)
    {
        var body = JsonNode.Parse(Given.File("cds-hooks", file))!.AsObject();
        var hook = body["hook"]!.GetValue<string>();
        var missing = Host.Service.Answer(hook, Given.Bytes(body), Given.AsOf);
        Assert.Equal(412, missing.Status);
        Assert.Contains("patient, conditions, allergies, medications, procedures", System.Text.Encoding.UTF8.GetString(missing.Json.Span),
            StringComparison.Ordinal);
        var patient = body["context"]!["patientId"]!.GetValue<string>().Split('/')[^1];
        var prefetch = new JsonObject { ["patient"] = new JsonObject { ["resourceType"] = "Patient", ["id"] = patient } };
        foreach (var key in Given.Keys)
            prefetch[key] = null;
        body["prefetch"] = prefetch;
        Assert.Equal(200, Host.Service.Answer(hook, Given.Bytes(body), Given.AsOf).Status);
    }

    [Fact]
    public void Answer_RequestThatIsNoJson_Is400() =>
        Assert.Equal(400, Host.Service.Answer("patient-view", System.Text.Encoding.UTF8.GetBytes(
        Given.File("cds-hooks", "opioid-request-example-rec-12-patient-view-in-criteria-met.json")), Given.AsOf).Status);

    [Fact]
    public void Answer_EntriesAsPrefetchValues_AreMissing()
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        foreach (var key in new[] { "patient", "conditions" })
            body["prefetch"]![key] = new JsonObject
            {
                ["response"] = new JsonObject { ["status"] = "200 OK" },
                ["resource"] = body["prefetch"]![key]!.DeepClone()
            };
        var answer = Host.Service.Answer("patient-view", Given.Bytes(body), Given.AsOf);
        Assert.Equal(412, answer.Status);
        Assert.Contains("delivered: patient, conditions.", System.Text.Encoding.UTF8.GetString(answer.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_OrderSelectWithoutDrafts_Is400() => Assert.Equal(400, Host.Service.Answer(
        "order-select", Given.Bytes(JsonNode.Parse(Given.File("cds-hooks", "cdshooks-request-order-select-extensions.json"))!),
            Given.AsOf).Status);

    [Fact]
    public void Answer_DraftsOfTheSandbox_AreAcceptedAsTheyAre()
    {
        var body = Given.OfRecord("order-sign", Given.AcuteMsRelapse());
        body["context"]!["draftOrders"] = JsonNode.Parse(Given.File("cds-hooks", "sandbox-draftOrders.json"));
        Assert.Empty(Given.Cards(Host.Service, body));
    }
}
