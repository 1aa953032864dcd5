using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using IvigRules.Tests.Policy;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>Policies and orders that are written are read again as the same.</summary>
public sealed class PolicyWriterTests
{
    public static TheoryData<string> Policies => ["{}", PolicyJsonTests.Everything, File.ReadAllText(Path.Combine(Sample.Folder, "policies", "example-hospital.json"))];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Write_OfAPolicy_IsReadAgainAsTheSame(string json)
    {
        var policy = PolicyJson.Read(json);
        var read = PolicyJson.Read(PolicyJson.ToJson(policy, indented: true));
        Assert.Equal(PolicyJson.ToJson(policy), PolicyJson.ToJson(read));
        Assert.Equal(new IvigAssessor(policy).Knowledge, new IvigAssessor(read).Knowledge);
        Assert.Equal(
            (policy.RelapseWindowDays, policy.IgaDeficiencyThreshold, policy.WeightRecentDays, policy.LightestPlausibleWeight, policy.HeaviestPlausibleWeight, policy.ThrombosisAge),
            (read.RelapseWindowDays, read.IgaDeficiencyThreshold, read.WeightRecentDays, read.LightestPlausibleWeight, read.HeaviestPlausibleWeight, read.ThrombosisAge));
        Assert.Equal(
            (policy.RenalRiskAge, policy.LowFiltrationRate, policy.FeverBound, policy.DoseWeight, policy.Rounding, policy.RoundingTolerancePercent, policy.OrderTolerancePercent),
            (read.RenalRiskAge, read.LowFiltrationRate, read.FeverBound, read.DoseWeight, read.Rounding, read.RoundingTolerancePercent, read.OrderTolerancePercent));
        Assert.Equal((policy.Limits, policy.Product, policy.Regimens.NatalizumabPmlIris?.Statement), (read.Limits, read.Product, read.Regimens.NatalizumabPmlIris?.Statement));
        Assert.Equal(policy.DiseaseModifyingTherapies.Everything().Select(member => member.Therapy), read.DiseaseModifyingTherapies.Everything().Select(member => member.Therapy));
        Assert.Equal(policy.NmoFirstLine.Everything().Select(member => member.Therapy), read.NmoFirstLine.Everything().Select(member => member.Therapy));
        Assert.Equal(policy.Formulary.SelectMany(product => product.RateSteps), read.Formulary.SelectMany(product => product.RateSteps));
        Assert.Equal(policy.Formulary.SelectMany(product => product.VialSizes), read.Formulary.SelectMany(product => product.VialSizes));
    }

    /// <summary>The defaults too; only what there is none of is left out.</summary>
    [Fact]
    public void Write_OfTheDefaults_HasEverySettingThatThereIs()
    {
        var everything = JsonNode.Parse(PolicyJsonTests.Everything)!.AsObject().Select(property => property.Key).ToList();
        Assert.Equal(everything.Except(["product"]), JsonNode.Parse(PolicyJson.ToJson(IvigPolicy.Default))!.AsObject().Select(property => property.Key));
        Assert.Equal(everything, JsonNode.Parse(PolicyJson.ToJson(PolicyJson.Read(PolicyJsonTests.Everything)))!.AsObject().Select(property => property.Key));
        Assert.StartsWith("""{"relapseWindowDays":90,"igaDeficiencyThreshold":{"value":0.07,"unit":"g/L"},"weightRecentDays":30,""", PolicyJson.ToJson(new()), StringComparison.Ordinal);
    }

    /// <summary>A step of a rate schedule that code made may last any time of the clock.</summary>
    [Theory]
    [InlineData(18_000_000_000, "30", "min")]
    [InlineData(1_000_000_000, "100", "s")]
    [InlineData(864_000_000_000, "1440", "min")]
    [InlineData(863_999_999_999, "86399.9999999", "s")]
    [InlineData(1, "0.0000001", "s")]
    public void Write_OfADuration_IsExact(long ticks, string value, string unit)
    {
        var product = Shelf.Five with { RateSteps = [new(Shelf.Five.RateSteps[0].Rate, new TimeSpan(ticks)), Shelf.Five.RateSteps[^1]] };
        var json = PolicyJson.ToJson(new() { Formulary = [product] });
        Assert.Contains($"\"duration\":{{\"value\":{value},\"unit\":\"{unit}\"}}", json, StringComparison.Ordinal);
        Assert.Equal(ticks, PolicyJson.Read(json).Formulary[0].RateSteps[0].Duration!.Value.Ticks);
    }

    [Fact]
    public void Read_OrderWithEveryProperty_IsTaken()
    {
        var order = OrderJson.Read("""
            { "dose": { "value": 28000, "unit": "mg" }, "infusions": 5, "intervalDays": 1, "route": "intravenous", "product": "p", "rate": { "value": 140, "unit": "mL/h" } }
            """);
        Assert.Equal(
            new Order { Dose = Dose.FromGrams(28), Infusions = 5, IntervalDays = 1, Route = AdministrationRoute.Intravenous, Product = "p", Rate = InfusionRate.FromMillilitresPerHour(140) },
            order);
        Assert.Equal(new Order { DosePerKilogram = DosePerWeight.FromGramsPerKilogram(0.4m) }, OrderJson.Read("""{ "dosePerKilogram": { "value": 400, "unit": "mg/kg" } }"""));
        Assert.Equal("$.drug", Assert.Throws<InvalidCaseException>(() => OrderJson.Read("""{ "drug": "ivig" }""")).Path);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"dose":{"value":28,"unit":"g"},"infusions":5,"intervalDays":1,"route":"intravenous","product":"p <10 %>","rate":{"value":140.5,"unit":"mL/h"}}""")]
    [InlineData("""{"dosePerKilogram":{"value":0.000001,"unit":"g/kg"},"route":"intrathecal"}""")]
    [InlineData("""{"dose":{"value":28,"unit":"g"},"dosePerKilogram":{"value":0.4,"unit":"g/kg"},"courseTotal":{"value":140,"unit":"g"},"courseTotalPerKilogram":{"value":2,"unit":"g/kg"},"volume":{"value":280,"unit":"mL"},"weightBasis":"ideal","infusions":5,"intervalDays":1,"startDate":"2026-11-23","route":"by nebuliser","product":"p","ratePerKilogram":{"value":2,"unit":"mL/kg/h"},"duration":{"value":90,"unit":"min"},"continuous":false}""")]
    public void Write_OfAnOrder_IsTheTextItWasReadFrom(string json)
    {
        var order = OrderJson.Read(json);
        Assert.Equal(json, OrderJson.ToJson(order));
        Assert.Equal(order, OrderJson.Read(OrderJson.ToJson(order, indented: true)));
        var output = new ArrayBufferWriter<byte>();
        OrderJson.Write(order, output);
        Assert.Equal(json, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>0.123456789 g/kg for 70.1234567 kg has 16 digits: an order that is written has those that were signed, not a few fewer.</summary>
    [Fact]
    public void Write_OrderWithMoreDigitsThanCanBeRead_IsRefused() =>
        Assert.Throws<ArgumentException>(() => OrderJson.ToJson(new() { Dose = DosePerWeight.FromGramsPerKilogram(0.123456789m) * BodyWeight.FromKilograms(70.1234567m) }));
}
