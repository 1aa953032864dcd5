using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>
/// System.Text.Json read 39.5 Cel as 0 Cel and a dose of 28 g as 0 g, took misspelt names, refused the library's own JSON, and wrote
/// results with numbers for names. Now it reads and writes the contract, whatever options a host has.
/// </summary>
public sealed class HostSerializerTests
{
    private static readonly string CaseWithFever = CaseJson.ToJson(Sample.ThirdLine with
    {
        InfusionReactions = [new() { Temperature = 39.5m.DegreesCelsius, OnsetAt = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero) }],
    });

    private static readonly CaseAssessment Result = new IvigAssessor().Assess(CaseJson.Read(CaseWithFever));

    public static TheoryData<string> Hosts => [.. HostOptions.All.Keys];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_ACase_IsTheCaseOfTheLibrary(string host)
    {
        var recorded = JsonSerializer.Deserialize<PatientCase>(CaseWithFever, HostOptions.All[host])!;

        Assert.Equal(39.5m, recorded.InfusionReactions[0].Temperature!.Value.Celsius);
        Assert.Equal(CaseWithFever, CaseJson.ToJson(recorded));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Serialize_WhatHasAContract_IsTheBytesOfTheLibrary(string host)
    {
        var options = HostOptions.All[host];
        var order = OrderJson.Read("""{"dose":{"value":28,"unit":"g"},"route":"intravenous"}""");
        var check = new IvigAssessor().CheckOrder(CaseJson.Read(CaseWithFever), Indication.AcuteMsRelapse, order);
        var dose = new IvigAssessor().CalculateDose(Indication.AcuteMsRelapse, 70m.Kilograms);

        Assert.Equal(CaseWithFever, JsonSerializer.Serialize(CaseJson.Read(CaseWithFever), options));
        Assert.Equal(ResultJson.ToJson(Result), JsonSerializer.Serialize(Result, options));
        Assert.Equal(ResultJson.ToJson(check), JsonSerializer.Serialize(check, options));
        Assert.Equal(ResultJson.ToJson(dose), JsonSerializer.Serialize(dose, options));
        Assert.Equal(OrderJson.ToJson(order), JsonSerializer.Serialize(order, options));
        Assert.Equal(PolicyJson.ToJson(IvigPolicy.Default), JsonSerializer.Serialize(IvigPolicy.Default, options));
        var written = ResultJson.Read(ResultJson.ToJson(Result));
        Assert.Equal(ResultJson.ToJson(Result), JsonSerializer.Serialize(written, options));
        Assert.Equal(
            ResultJson.ToJson(Result),
            ResultJson.ToJson(JsonSerializer.Deserialize<IvigRules.Json.Results.ResultDocument>(ResultJson.ToJson(Result), options)!));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_AnOrderOrAPolicy_IsThatOfTheLibrary(string host)
    {
        var options = HostOptions.All[host];

        Assert.Equal(28m, JsonSerializer.Deserialize<Order>("""{"dose":{"value":28,"unit":"g"}}""", options)!.Dose!.Value.Grams);
        Assert.Equal(60, JsonSerializer.Deserialize<IvigPolicy>("""{"relapseWindowDays":60}""", options)!.RelapseWindowDays);
        Assert.Equal(90, IvigPolicy.Default.RelapseWindowDays);
    }

    /// <summary>Texts that the host's options would take, and the library refuses.</summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public void Deserialize_WhatTheLibraryRefuses_IsRefusedWithTheFullPath(string host)
    {
        foreach (var (before, after, path) in new[]
        {
            ("\"asOf\"", "\"AsOf\"", "$.AsOf"), ("\"birthDate\"", "\"BirthDate\"", "$.patient.BirthDate"),
            ("\"value\":39.5", "\"value\":\"39.5\"", "$.infusionReactions[0].temperature.value"),
            ("\"unit\":\"Cel\"", "\"unit\":\"K-zebra\"", "$.infusionReactions[0].temperature.unit"),
            ("\"outcome\":\"failed\"", "\"outcome\":2", "$.priorTherapies[0].outcome"),
            ("\"conditions\":", "\"conditions\":[],\"conditions\":", "$.conditions"),
            ("\"onset\":\"2026-11-01\"", "\"onset\":\"2026-11-31\"", "$.relapses[0].onset"),
        })
        {
            Assert.Contains(before, CaseWithFever, StringComparison.Ordinal);
            var spoilt = CaseWithFever.Replace(before, after, StringComparison.Ordinal);

            var refused = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<PatientCase>(spoilt, HostOptions.All[host]));

            Assert.Equal(path, refused.Path);
            var inner = Assert.IsType<InvalidCaseException>(refused.InnerException);
            Assert.Equal(path, inner.Path);
            Assert.DoesNotContain("zebra", refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("2026-11-31", refused.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Serialize_ATypeOfTheHost_HasTheNamesAndQuantitiesOfTheContract(string host)
    {
        var options = HostOptions.All[host];
        var own = new HostRecord(
            CaseJson.Read(CaseWithFever), Verdict.NotIndicated, 70m.Kilograms, null, Sample.ThirdLine.Relapses[0], Therapy.PlasmaExchange,
            new Dictionary<Indication, BodyTemperature> { [Indication.AcuteMsRelapse] = 39.5m.DegreesCelsius }, Comparator.LessThan,
            Result[Indication.AcuteMsRelapse]);

        var json = JsonSerializer.Serialize(own, options);

        using var document = JsonDocument.Parse(json);
        var values = document.RootElement.EnumerateObject().Select(property => property.Value.GetRawText()).ToArray();
        Assert.Equal(
            [
                CaseWithFever, "\"not-indicated\"", """{"value":70,"unit":"kg"}""", "null",
                """{"disease":"multiple-sclerosis","onset":"2026-11-01"}""", "\"plasma-exchange\"",
                """{"acute-ms-relapse":{"value":39.5,"unit":"Cel"}}""", "\"<\"",
            ],
            values.SkipLast(1).Select(value => value.Replace("\\u003C", "<", StringComparison.Ordinal)));
        Assert.Contains(values[^1], ResultJson.ToJson(Result), StringComparison.Ordinal);
        using var plain = JsonDocument.Parse(json.Replace(values[^1], "null", StringComparison.Ordinal));
        var read = plain.RootElement.Deserialize<HostRecord>(options)!;
        Assert.Equal(CaseWithFever, CaseJson.ToJson(read.Case));
        Assert.Equal(own with { Case = read.Case, ByIndication = read.ByIndication, Assessment = null }, read);
        Assert.Equal(own.ByIndication, read.ByIndication);
    }

    /// <summary>System.Text.Json alone knows where in the host's document the case stands; the message has the whole.</summary>
    [Fact]
    public void Deserialize_AFaultInsideATypeOfTheHost_SaysWhereItStands()
    {
        var spoilt = CaseWithFever.Replace("2026-11-01", "2026-11-31", StringComparison.Ordinal);
        var json = $$"""{ "list": [ null, { "Case": {{spoilt}} } ] }""";

        var refused = Assert.ThrowsAny<JsonException>(() =>
            JsonSerializer.Deserialize<Dictionary<string, List<HostRecord>>>(json));

        Assert.Equal("$.list[1].Case", refused.Path);
        Assert.StartsWith("$.list[1].Case.relapses[0].onset: not a date", refused.Message, StringComparison.Ordinal);
        Assert.Equal("$.relapses[0].onset", Assert.IsType<InvalidCaseException>(refused.InnerException).Path);
        Assert.Equal("$.list[1].Case.relapses[0].onset", InputProblem.Of(refused)!.Errors[0].Path);
    }

    [Fact]
    public void Serialize_AQuantityThatNobodySet_IsRefused()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(BodyWeight)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(BodyTemperature)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(Concentration)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(InfusionVolume)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<string, Dose> { ["x"] = default }));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(Therapy)));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Sex)0));
        var turned = new Relapse(Disease.MultipleSclerosis, new(2026, 2, 1), new(2026, 1, 1));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(turned));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Sample.ThirdLine with { Patient = new() { Id = "" } }));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(IvigPolicy.Default with { AdultAge = 0 }));
    }

    [Fact]
    public void Serialize_APartOfAResult_SaysWhatToWriteInstead()
    {
        var refused = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Result[Indication.AcuteMsRelapse].Rules[0]));
        Assert.Contains("CaseAssessment", refused.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<CaseAssessment>("{}"));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new InvalidCaseException("$", "zebra", "zebra")));
    }

    [Fact]
    public async Task DeserializeAsync_FromAStreamOfSingleBytes_IsTheSame()
    {
        var json = $$"""{ "Case" : {{CaseWithFever}}, "Verdict": "consider", "Weight": { "value": 154, "unit": "[lb_av]" } }""";
        await using var stream = new ByteByByteStream(Encoding.UTF8.GetBytes(json));
        var read = await JsonSerializer.DeserializeAsync<HostRecord>(stream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CaseWithFever, CaseJson.ToJson(read!.Case));
        Assert.Equal(BodyWeight.FromPounds(154), read.Weight);
    }
}
