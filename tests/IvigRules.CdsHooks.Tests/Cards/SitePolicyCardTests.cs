using IvigRules.CdsHooks.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace IvigRules.CdsHooks.Tests.Cards;

/// <summary>Cards that turn on what a site has set: a product with a maximum rate, and limits.</summary>
public sealed class SitePolicyCardTests
{
    private static readonly CdsService Service = Host.Build(Host.Open,
        json: $$"""{"Ivig":{{Given.File("policies", "example-hospital.json")}} }""")
        .Services.GetRequiredService<CdsService>();

    [Theory]
    [InlineData("28", 1_000, "critical", "1,000 mL/h is above")]
    [InlineData("100", 0, "critical", "limit")]
    [InlineData("30", 70, null, null)]
    public void Answer_RateAndLimitsOfTheSite_AreCritical(string dose, int rate, string? indicator, string? word)
    {
        var draft = Given.Draft(dose, more: rate == 0 ? "" : Changes.Rate(rate));
        var cards = Given.Cards(Service, Given.OfRecord("order-sign", Given.AcuteMsRelapse(), draft));
        Assert.Equal(indicator, cards.SingleOrDefault() is { ValueKind: System.Text.Json.JsonValueKind.Object } card
            ? card.GetProperty("indicator").GetString() : null);
        if (word is not null)
            Assert.Contains(word, cards[0].GetProperty("summary").GetString(), StringComparison.Ordinal);
    }
}
