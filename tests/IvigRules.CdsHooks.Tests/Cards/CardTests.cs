using System.Text;
using System.Text.Json;
using IvigRules.CdsHooks.Tests.Support;

namespace IvigRules.CdsHooks.Tests.Cards;

/// <summary>When there is a card, and how loud.</summary>
public sealed class CardTests
{
    public static TheoryData<string> Rows() => [.. CardRows.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Answer_EachRowOfTheTable_GivesItsCard(string name)
    {
        var row = CardRows.All[name];
        var cards = Given.Cards(Host.Service, row.Body());
        if (row.Indicator is null)
        {
            Assert.Empty(cards);
            return;
        }

        var card = Assert.Single(cards);
        Assert.Equal(row.Indicator, card.GetProperty("indicator").GetString());
        Assert.StartsWith(row.Summary!, card.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patient-view", 400)]
    [InlineData("order-select", 400)]
    [InlineData("order-sign", 200)]
    public void Answer_UnreadableRecord_IsAWarningForADraftOfIvigAndElse400(string hook, int status)
    {
        var body = Given.OfRecord(hook, Given.AcuteMsRelapse(), Given.Draft());
        body["prefetch"]!["labs"]!["type"] = "history";
        var answer = Host.Service.Answer(hook, Given.Bytes(body), Given.AsOf);
        Assert.Equal(status, answer.Status);
        if (status != 200)
            return;
        var card = Assert.Single(Given.Cards(Host.Service, body));
        Assert.Equal("warning", card.GetProperty("indicator").GetString());
        Assert.Equal("IVIG: the record could not be read, no statement is made", card.GetProperty("summary").GetString());
    }

    [Fact]
    public void Answer_DeceasedPatient_HasNoCard()
    {
        var record = Given.AcuteMsRelapse();
        Given.Find(record, "p-001")["deceasedBoolean"] = true;
        Assert.Empty(Given.Cards(Host.Service, Given.OfRecord("patient-view", record)));
    }

    [Fact]
    public void Answer_SeveralOrders_OneCardEachLoudestFirst()
    {
        var body = Given.OfRecord("order-sign", Given.AcuteMsRelapse(), Given.Draft(count: 4), Given.Draft("280", id: "draft-2"));
        var cards = Given.Cards(Host.Service, body);
        Assert.Equal(["critical", "warning"], cards.Select(card => card.GetProperty("indicator").GetString()));
        Assert.All(cards, card => Assert.Contains("two IVIG orders: 28 g and 280 g; judged one by one", Unescaped(card),
            StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_OrderThatIsInTheRecordToo_IsNoEarlierTherapy()
    {
        var record = Given.AcuteMsRelapse();
        Given.Add(record, Given.Draft().ToJsonString());
        Given.Find(record, "draft-1")["status"] = "active";
        Assert.Empty(Given.Cards(Host.Service, Given.OfRecord("order-sign", record, Given.Draft())));
        Given.Find(record, "draft-1")["id"] = "another";
        Assert.NotEmpty(Given.Cards(Host.Service, Given.OfRecord("order-sign", record, Given.Draft())));
    }

    [Fact]
    public void Answer_RecognisedByNameOnly_SaysSo()
    {
        var draft = Given.Draft("280");
        draft["medicationCodeableConcept"] = JsonNode.Parse("""{"text":"immunoglobulin (IVIG) 10 % infusion, hospital brand"}""");
        var card = Assert.Single(Given.Cards(Host.Service, Given.OfRecord("order-sign", Given.AcuteMsRelapse(), draft)));
        Assert.Contains("by its name only", Unescaped(card), StringComparison.Ordinal);
        Assert.Equal("critical", card.GetProperty("indicator").GetString());
    }

    [Fact]
    public void Answer_SelectionOfAnotherDraft_IgnoresTheRest()
    {
        var body = Given.OfRecord("order-select", Given.AcuteMsRelapse(), Given.Draft("280"), Changes.Ibuprofen());
        body["context"]!["draftOrders"]!["entry"]![1]!["resource"]!["id"] = "other";
        body["context"]!["selections"] = new JsonArray("MedicationRequest/other");
        Assert.Empty(Given.Cards(Host.Service, body));
        body["context"]!["selections"] = new JsonArray("draft-1");
        Assert.Single(Given.Cards(Host.Service, body));
    }

    [Fact]
    public void Answer_TextsOfTheRecord_AreNeitherHtmlNorMarkdown()
    {
        const string Text = "<img src=x onerror=alert(1)> **[bold](https://evil.example)** | & `code`\n# heading";
        var record = Given.AcuteMsRelapse();
        Given.Find(record, "plex")["code"] = new JsonObject { ["text"] = "plasma exchange " + Text };
        var card = Assert.Single(Given.Cards(Host.Service, Given.OfRecord("patient-view", record)));
        var detail = card.GetProperty("detail").GetString()!;
        Assert.Contains("onerror", detail, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(?<!\\)[<>`&|]|\n#|\]\(|https:""", detail);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Answer_EachCard_KeepsTheFormOfACard(string name)
    {
        foreach (var card in Given.Cards(Host.Service, CardRows.All[name].Body()))
        {
            var summary = card.GetProperty("summary").GetString()!;
            Assert.StartsWith("IVIG", summary, StringComparison.Ordinal);
            Assert.InRange(summary.Length, 5, 139);
            var detail = card.GetProperty("detail").GetString()!;
            Assert.InRange(detail.Length, 1, 4_000);
            Assert.InRange(detail.Split('\n').Length, 1, 40);
            Assert.EndsWith("Decision support from one clinical FAQ; not an order. Knowledge 2026\\.2.", detail, StringComparison.Ordinal);
            Assert.True(Guid.TryParse(card.GetProperty("uuid").GetString(), out _));
            Assert.Equal(card.GetProperty("indicator").GetString() != "info", card.TryGetProperty("overrideReasons", out _));
            Assert.False(card.TryGetProperty("suggestions", out _));
        }
    }

    [Fact]
    public void Answer_SameCallTwice_GivesEachCardAUuidOfItsOwn()
    {
        var body = Given.OfRecord("patient-view", Given.AcuteMsRelapse());
        Assert.NotEqual(
            Given.Cards(Host.Service, body)[0].GetProperty("uuid").GetString(),
                Given.Cards(Host.Service, body)[0].GetProperty("uuid").GetString());
    }

    private static string Unescaped(JsonElement card) =>
        new StringBuilder(card.GetProperty("detail").GetString()).Replace("\\", "").ToString();
}
