namespace IvigRules.Tests.Json;

/// <summary>Line and byte, counted by hand in documents of several lines.</summary>
public sealed class CaseReaderPlaceTests
{
    [Theory]
    [InlineData("{\n  \"asOf\": 77123\n}", "$.asOf", 2, 11)]
    [InlineData("{\r\n\t\"asOf\": \"2026-02-30\"\r\n}", "$.asOf", 2, 10)]
    [InlineData("\n\n   [\n]", "$", 3, 4)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n\"patient\": { \"id\": \"é語\", \"sex\": \"zebra\" } }", "$.patient.sex", 3, 36)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n\"patient\": { \"id\": \"p\" },\n\"relapses\": [\n  { \"disease\": \"neuromyelitis-optica\" },\n  { \"disease\": \"zebra-9\" }\n] }", "$.relapses[1].disease", 6, 16)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n\"patient\":\n {\n }\n}", "$.patient.id", 5, 2)]
    [InlineData("{\n\"asOf\": \"2026-11-22\"\n\n}", "$.patient", 4, 1)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n  \"asOf\": \"2026-11-22\" }", "$.asOf", 3, 3)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n  \"zebra\" : 1 }", "$.zebra", 3, 3)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n\"patient\": { \"id\": \"p\" },\n\"relapses\": [\n{ \"disease\": \"multiple-sclerosis\", \"onset\": \"2026-11-02\",\n\"endedOn\": \"2026-11-01\" } ] }", "$.relapses[0].endedOn", 6, 25)]
    public void Read_RefusedByTheContract_PointsAtLineAndByte(string json, string path, int line, int column)
    {
        var refusal = Refusal.Of(json, path);

        Assert.Equal((line, column), (refusal.Line, refusal.Column));
        Assert.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"(line {line}, byte {column})"), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "$", 1, 1)]
    [InlineData("{\n\n  nonsense }", "$", 3, 3)]
    [InlineData("{\n  \"asOf\": ?nonsense }", "$.asOf", 2, 11)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n\"patient\": { \"id\": \"é\", ] }", "$.patient", 3, 26)]
    [InlineData("{\n\"asOf\": \"2026-11-22\",\n\"conditions\": [\n ?nonsense ] }", "$.conditions", 4, 2)]
    public void Read_RefusedAsJson_PointsAtLineAndByte(string json, string path, int line, int column)
    {
        var refusal = Refusal.Of(json, path);

        Assert.Equal((line, column), (refusal.Line, refusal.Column));
    }

    [Fact]
    public void DescribeWithValue_OfARefusal_AddsTheValueToTheMessage()
    {
        var refusal = Refusal.Of("{ \"asOf\": \"zebra-9\" }", "$.asOf", "zebra-9");

        Assert.StartsWith(refusal.Message, refusal.DescribeWithValue(), StringComparison.Ordinal);
        Assert.Contains("zebra-9", refusal.DescribeWithValue(), StringComparison.Ordinal);
        Assert.DoesNotContain("zebra-9", refusal.ToString(), StringComparison.Ordinal);
    }
}
