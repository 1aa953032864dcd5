using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>Quantities in a result and in the catalogue carry their unit, and come back as what they were.</summary>
public sealed class ResultJsonUnitTests
{
    private static readonly IvigAssessor Hospital = new(PolicyJson.Read(File.ReadAllBytes(Path.Combine(Sample.Folder, "policies", "example-hospital.json"))));

    [Fact]
    public void Schedule_ManyWeights_ComesBackInMinutesOrSeconds()
    {
        var units = new HashSet<string>();
        foreach (var tenths in Enumerable.Range(300, 120))
        {
            var assessed = Hospital.Assess(Clinic.MsRelapse.With(patient => patient with { Weight = new(BodyWeight.FromKilograms(tenths / 10m), Sample.AsOf) }));
            var plan = assessed[Indication.AcuteMsRelapse].Plan!;
            using var json = JsonDocument.Parse(ResultJson.ToJson(assessed, only: Indication.AcuteMsRelapse));
            var regimen = json.RootElement.GetProperty("assessments")[0].GetProperty("regimen");
            Assert.Equal((plan.Schedules[0].Volume.Millilitres, "mL"), Quantity(regimen.GetProperty("volume").GetProperty("low")));
            Assert.Equal((plan.Schedules[^1].Volume.Millilitres, "mL"), Quantity(regimen.GetProperty("volume").GetProperty("high")));
            var written = Assert.Single(regimen.GetProperty("schedule").EnumerateArray());
            var schedule = Assert.Single(plan.Schedules);
            Assert.Equal(schedule.Duration, Time(written.GetProperty("duration")));
            foreach (var (step, expected) in written.GetProperty("steps").EnumerateArray().Zip(schedule.Steps))
            {
                Assert.Equal((expected.Rate.MillilitresPerHour, "mL/h"), Quantity(step.GetProperty("rate")));
                Assert.Equal(expected.Duration, Time(step.GetProperty("duration")));
                Assert.Equal((expected.Volume.Millilitres, "mL"), Quantity(step.GetProperty("volume")));
                Assert.Equal((expected.Cumulative.Millilitres, "mL"), Quantity(step.GetProperty("cumulative")));
            }
        }

        Assert.Equal(["min", "s"], units.Order());

        TimeSpan Time(JsonElement quantity)
        {
            var (value, unit) = Quantity(quantity);
            units.Add(unit);
            var ticks = value * (unit == "min" ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerSecond);
            Assert.Equal(unit == "min", ticks % TimeSpan.TicksPerMinute == 0);
            return TimeSpan.FromTicks((long)ticks);
        }
    }

    [Fact]
    public void Catalogue_EveryRule_HasItsDoseForEachKilogramAndPartsWhereThereAreSome()
    {
        var text = RuleCatalogue.Json(Clinic.Assessor);
        Assert.StartsWith("{\n  \"", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var written = json.RootElement.GetProperty("ruleSets").EnumerateArray().SelectMany(set => set.GetProperty("rules").EnumerateArray()).ToList();
        var rules = RuleSets.All.SelectMany(set => set.Rules.Where(rule => rule.Kind.IsOfTheVerdict()), (set, rule) => (Rule: rule, set.Indication)).ToList();
        Assert.Equal(rules.Select(listed => listed.Rule.Id), written.Select(rule => rule.GetProperty("id").GetString()));
        foreach (var ((rule, indication), element) in rules.Zip(written))
        {
            IsWritten(rule.When, element.GetProperty("when"));
            var stated = rule.Kind == RuleKind.Indication ? Regimens.For(indication) : null;
            Assert.Equal(stated is not null, element.TryGetProperty("regimen", out var regimen));
            if (stated is not { } expected)
                continue;
            Assert.Equal((expected.Low.GramsPerKilogram, "g/kg"), Quantity(regimen.GetProperty("perInfusion").GetProperty("low")));
            Assert.Equal((expected.High.GramsPerKilogram, "g/kg"), Quantity(regimen.GetProperty("perInfusion").GetProperty("high")));
        }
    }

    private static void IsWritten(Criterion criterion, JsonElement element)
    {
        Assert.Equal(criterion.Statement, element.GetProperty("says").GetString());
        Assert.Equal(!criterion.Parts.IsEmpty, element.TryGetProperty("of", out var parts));
        if (criterion.Parts.IsEmpty)
            return;
        Assert.Equal(criterion.Parts.Length, parts.GetArrayLength());
        for (var i = 0; i < criterion.Parts.Length; i++)
            IsWritten(criterion.Parts[i], parts[i]);
    }

    private static (decimal Value, string Unit) Quantity(JsonElement quantity) => (quantity.GetProperty("value").GetDecimal(), quantity.GetProperty("unit").GetString()!);
}
