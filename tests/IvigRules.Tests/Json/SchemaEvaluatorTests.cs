using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>The tests' own schema evaluator: what it would let pass, the comparison with the reader would not see.</summary>
public sealed class SchemaEvaluatorTests
{
    [Theory]
    [InlineData("""{"oneOf":[]}""")]
    [InlineData("""{"type":"integer"}""")]
    [InlineData("""{"type":["string","null"]}""")]
    [InlineData("""{"format":"uri"}""")]
    [InlineData("""{"additionalProperties":true}""")]
    [InlineData("""{"enum":["a",null]}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#"}""")]
    [InlineData("""{"properties":{"a":{"items":{"const":1}}}}""")]
    [InlineData("""{"if":{"not":{}}}""")]
    public void Constructor_KeywordItDoesNotKnow_Throws(string schema) =>
        Assert.ThrowsAny<Exception>(() => new SchemaEvaluator(schema));

    [Theory]
    [InlineData("""{"type":"number"}""", "1e400", true)]
    [InlineData("""{"type":"number"}""", "\"1\"", false)]
    [InlineData("""{"exclusiveMinimum":0}""", "0.0", false)]
    [InlineData("""{"exclusiveMinimum":0}""", "1e-400", true)]
    [InlineData("""{"minimum":0}""", "-0", true)]
    [InlineData("""{"minimum":0}""", "-1e-400", false)]
    [InlineData("""{"minimum":0}""", "\"-1\"", true)]
    [InlineData("""{"exclusiveMaximum":1000000000000}""", "1e12", false)]
    [InlineData("""{"exclusiveMaximum":1000000000000}""", "999999999999.99999999999999999999999999999999", true)]
    [InlineData("""{"exclusiveMaximum":1000000000000}""", "1e400", false)]
    [InlineData("""{"format":"date"}""", "\"2024-02-29\"", true)]
    [InlineData("""{"format":"date"}""", "\"2026-02-29\"", false)]
    [InlineData("""{"format":"date"}""", "\"2100-02-29\"", false)]
    [InlineData("""{"format":"date"}""", "\"2026-11-31\"", false)]
    [InlineData("""{"format":"date"}""", "\"2026-11-22\\n\"", false)]
    [InlineData("""{"format":"date"}""", "20261122", true)]
    [InlineData("""{"format":"date-time"}""", "\"2026-11-22T23:59:60.123456789z\"", true)]
    [InlineData("""{"format":"date-time"}""", "\"2026-11-22T24:00:00Z\"", false)]
    [InlineData("""{"format":"date-time"}""", "\"2026-02-30T00:00:00Z\"", false)]
    [InlineData("""{"format":"date-time"}""", "\"2026-11-22T00:00:00\"", false)]
    [InlineData("""{"pattern":"^a$"}""", "\"a\\n\"", false)]
    [InlineData("""{"pattern":"a"}""", "\"bab\"", true)]
    [InlineData("""{"maxLength":1}""", "\"\\ud83e\\uddec\"", true)]
    [InlineData("""{"minLength":2}""", "\"\\ud83e\\uddec\"", false)]
    [InlineData("""{"enum":["a"]}""", "\"A\"", false)]
    [InlineData("""{"enum":["a"]}""", "\"\\u0061\"", true)]
    [InlineData("""{"required":["a"]}""", "{}", false)]
    [InlineData("""{"required":["a"]}""", "[]", true)]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "{\"a\":null}", false)]
    [InlineData("""{"properties":{"a":{"type":"string"}},"additionalProperties":false}""", "{\"b\":1}", false)]
    [InlineData("""{"items":{"type":"boolean"}}""", "[true,1]", false)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", "{\"a\":1}", false)]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", "{}", true)]
    public void Accepts_EveryKeyword_AsTheDraftSays(string schema, string json, bool accepted) =>
        Assert.Equal(accepted, new SchemaEvaluator(schema).Accepts(json));
}
