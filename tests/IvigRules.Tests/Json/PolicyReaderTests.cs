namespace IvigRules.Tests.Json;

/// <summary>A policy or an order that is refused: in words, at its place, with the value that stands there.</summary>
public sealed class PolicyReaderTests
{
    private const string Unknown = "an unknown property; known here: ";
    private const string Missing = "the property is required and not there";
    private const string Twice = "the property stands there twice";

    [Theory]
    [InlineData("{\n  \"limits\": { \"perDay\": {} } }", "$.limits.perDay", 2, 15, Unknown + "perInfusion, perKilogramPerDay, perCourse", null)]
    [InlineData("{ \"limits\": { \"a.b\": {} } }", "$.limits", 1, 15, Unknown + "perInfusion, perKilogramPerDay, perCourse", "a.b")]
    [InlineData("{ \"limits\": {}, \n \"limits\": {} }", "$.limits", 2, 2, Twice, null)]
    [InlineData("{ \"doseWeight\": { \"bmi\": 30, \"bmi\": 30 } }", "$.doseWeight.bmi", 1, 30, Twice, null)]
    [InlineData("{ \"formulary\": {} }", "$.formulary", 1, 16, "expected an array", "an object")]
    [InlineData("{ \"formulary\": [ 7 ] }", "$.formulary[0]", 1, 18, "expected an object", "7")]
    [InlineData("{ \"limits\": [] }", "$.limits", 1, 13, "expected an object", "an array")]
    [InlineData("{ \"doseWeight\": \"ideal\" }", "$.doseWeight", 1, 17, "expected an object", "\"ideal\"")]
    [InlineData("{ \"nmoFirstLine\": [ null ] }", "$.nmoFirstLine[0]", 1, 21, "expected a text", "null")]
    [InlineData("{ \"regimens\": { \"acuteNmoRelapse\": { \"intervalDays\": 1\n} } }", "$.regimens.acuteNmoRelapse.low", 2, 1, Missing, null)]
    [InlineData("{ \"formulary\": [{ \"rateSteps\": [{ }] }] }", "$.formulary[0].rateSteps[0].rate", 1, 35, Missing, null)]
    [InlineData("{ \"feverBound\": { \"value\": 38.3 } }", "$.feverBound.unit", 1, 33, Missing, null)]
    [InlineData("{ \"feverBound\": { \"value\": 38.3, \"unit\": \"K\" } }", "$.feverBound.unit", 1, 42, "expected one of the units Cel, [degF]", "\"K\"")]
    [InlineData("{ \"roundingTolerancePercent\": 0.1234567890123 }", "$.roundingTolerancePercent", 1, 31, Invariant.Readable, "0.1234567890123")]
    [InlineData("null", "$", 1, 1, "expected an object", "null")]
    [InlineData("[]", "$", 1, 1, "expected an object", "an array")]
    public void Read_WhatIsNoPolicy_SaysWhatAndWhere(string json, string path, int line, int column, string problem, string? value)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => PolicyJson.Read(json));
        Refusal.InWords(refusal);
        Assert.Equal((path, problem, value), (refusal.Path, refusal.Problem, refusal.OffendingText));
        Assert.Equal((line, column), (refusal.Line, refusal.Column));
    }

    [Theory]
    [InlineData("""{ "formulary": [null] }""", "$.formulary[0]")]
    [InlineData("""
        { "formulary": [{ "name": "p", "concentration": { "value": 5, "unit": "g/dL" }, "vialSizes": [{ "value": 10, "unit": "g" }], "rateSteps": [null],
          "maximumRate": { "value": 4, "unit": "mL/kg/h" }, "atRiskMaximumRate": { "value": 2, "unit": "mL/kg/h" } }] }
        """, "$.formulary[0].rateSteps[0]")]
    public void Read_NullInAList_IsRefusedAtItsPlace(string json, string path) =>
        Assert.Equal(path, Assert.Throws<InvalidCaseException>(() => PolicyJson.Read(json)).Path);

    [Theory]
    [InlineData("", "$", 1, 1)]
    [InlineData("{ \"limits\": {", "$.limits", 1, 14)]
    [InlineData("{\n\"product\": ?", "$.product", 2, 12)]
    [InlineData("{ } { }", "$", 1, 5)]
    [InlineData("{ \"product\": \"p\", }", "$", 1, 19)]
    public void Read_WhatIsNoJson_SaysWhere(string json, string path, int line, int column)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => PolicyJson.Read(json));
        Refusal.InWords(refusal);
        Assert.Equal((path, "the text is not valid JSON here", line, column), (refusal.Path, refusal.Problem, (int)refusal.Line!, (int)refusal.Column!));
    }

    [Fact]
    public void Read_WhatIsNoText_SaysWhere()
    {
        Assert.Equal("the text is not valid UTF-8 here", Assert.Throws<InvalidCaseException>(() => PolicyJson.Read([.. "{ \"product\": \""u8, 0xFF, .. "\" }"u8])).Problem);
        Assert.Equal("the text is not valid Unicode here", Assert.Throws<InvalidCaseException>(() => OrderJson.Read("{ \"product\": \"\ud83e\" }")).Problem);
        Assert.Equal("the text is not valid Unicode", Assert.Throws<InvalidCaseException>(() => OrderJson.Read("""{ "product": "\ud83e" }""")).Problem);
        Assert.Equal("p", PolicyJson.Read([0xEF, 0xBB, 0xBF, .. "{ \"product\": \"p\" }"u8]).Product);
        Assert.Throws<ArgumentNullException>(() => PolicyJson.Read((byte[])null!));
        Assert.Throws<ArgumentNullException>(() => OrderJson.Read((string)null!));
    }

    [Theory]
    [InlineData("""{ "infusions": "5" }""", "$.infusions", "expected a whole number, not in quotation marks")]
    [InlineData("""{ "rate": { "value": 0, "unit": "mL/h" } }""", "$.rate.value", "expected a number above zero")]
    [InlineData("""{ "Dose": { "value": 1, "unit": "g" } }""", "$.Dose", Unknown + "dose, dosePerKilogram, courseTotal, courseTotalPerKilogram, volume, weightBasis, infusions, intervalDays, startDate, route, product, rate, ratePerKilogram, duration, continuous; did you mean \"dose\"?")]
    public void Read_WhatIsNoOrder_SaysWhatAndWhere(string json, string path, string problem)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => OrderJson.Read(json));
        Assert.Equal((path, problem), (refusal.Path, refusal.Problem));
    }
}
