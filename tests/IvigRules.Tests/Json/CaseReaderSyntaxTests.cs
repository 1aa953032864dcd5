using System.Text;

namespace IvigRules.Tests.Json;

/// <summary>What is not one JSON text in UTF-8 and nothing else.</summary>
public sealed class CaseReaderSyntaxTests
{
    private const int Levels = 10_000;

    [Theory]
    [InlineData("x", "x")]
    [InlineData("{}", "{")]
    [InlineData(",", ",")]
    [InlineData("]", "]")]
    [InlineData("}", "}")]
    [InlineData("null", "n")]
    [InlineData("// the end", "/")]
    [InlineData("/* the end */", "/")]
    [InlineData("\0", "\0")]
    public void Read_TextAfterTheCase_IsRefusedWhereItBegins(string after, string pointedAt)
    {
        var json = $"{CaseText.Full}\n  {after}";

        var refusal = Refusal.Of(json, "$", null);

        Assert.Equal((Lines(json), 3), (refusal.Line, refusal.Column));
        Assert.Equal(pointedAt[0], CaseText.ByteAt(json, refusal.Line, refusal.Column));
    }

    [Fact]
    public void Read_TwoCases_IsRefused() => Refusal.Of(CaseText.Full + CaseText.Full, "$");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF ")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("nul")]
    [InlineData("undefined")]
    [InlineData("'")]
    [InlineData("\uFEFF\uFEFF{\"asOf\":\"2026-11-22\",\"patient\":{\"id\":\"p\"}}")]
    public void Read_NoCaseAtAll_IsRefused(string json) => Refusal.Of(json, "$");

    [Fact]
    public void Read_EveryBeginningOfACase_IsRefused()
    {
        // A file that was cut off somewhere must not be read as a shorter case.
        var whole = Encoding.UTF8.GetBytes(CaseText.Full);
        for (var length = 0; length < whole.Length; length++)
        {
            var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(whole[..length]));
            Refusal.InWords(refusal);
        }
    }

    [Fact]
    public void Read_TrailingComma_IsRefused()
    {
        foreach (var path in CaseShape.Objects)
            Refusal.Of(CaseText.With(path, CaseText.ValueAt(path)[..^1] + ",}"), path);
        foreach (var list in CaseShape.Of(CaseType.List))
            Refusal.Of(CaseText.With(list.Path, CaseText.ValueAt(list.Path)[..^1] + ",]"), list.Path);
    }

    [Theory]
    [InlineData("// a comment\n")]
    [InlineData("/* a comment */")]
    [InlineData("# a comment\n")]
    public void Read_Comment_IsRefused(string comment)
    {
        Refusal.Of(comment + CaseText.Full, "$");
        foreach (var member in CaseShape.Members)
            Refusal.Of(CaseText.With(member.Path, $"{comment}{CaseText.ValueAt(member.Path)}"), member.Path);
    }

    [Theory]
    [InlineData("{asOf: \"2026-11-22\"}")]
    [InlineData("{'asOf': '2026-11-22'}")]
    [InlineData("{\"asOf\" \"2026-11-22\"}")]
    [InlineData("{\"asOf\"; \"2026-11-22\"}")]
    [InlineData("{,\"asOf\": \"2026-11-22\"}")]
    public void Read_NotJson_IsRefused(string json) => Assert.StartsWith("$", Assert.Throws<InvalidCaseException>(() => CaseJson.Read(json)).Path, StringComparison.Ordinal);

    [Fact]
    public void Read_TenThousandLevels_AreRefusedEverywhere()
    {
        foreach (var bomb in new[] { Bomb("[", "]"), Bomb("{\"zebra9\":", "}"), Bomb("[{\"zebra9\":", "}]"), Repeat("["), Repeat("{\"zebra9\":") })
        {
            foreach (var path in CaseShape.Members.Select(member => member.Path).Concat(CaseShape.Items).Append("$"))
                IsRefusedBeneath(path, CaseText.With(path, bomb));
            foreach (var path in CaseShape.Objects)
                IsRefusedBeneath(path, CaseText.With(path, $$"""{"zebra9":{{bomb}}}"""));
            IsRefusedBeneath("$", CaseText.Full + bomb);
        }
    }

    [Fact]
    public void Read_ByteOrderMark_ChangesNeitherTheCaseNorThePlaces()
    {
        Assert.Equal("p-001", CaseJson.Read("\uFEFF" + CaseText.Full).Patient.Id);
        foreach (var spoilt in new[] { "{ \"asOf\": 77123 }", "{ nonsense", "{ \"asOf\": \"2026-11-22\" } x", "{ }" })
        {
            var plain = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(spoilt));
            var marked = Assert.Throws<InvalidCaseException>(() => CaseJson.Read("\uFEFF" + spoilt));
            Assert.Equal((plain.Path, plain.Line, plain.Column, plain.OffendingText), (marked.Path, marked.Line, marked.Column, marked.OffendingText));
        }
    }

    [Theory]
    [InlineData("FF", "a byte that is never there")]
    [InlineData("80", "a continuation without a start")]
    [InlineData("C3", "a start without its continuation")]
    [InlineData("E282", "two bytes of three")]
    [InlineData("C0AF", "an overlong form")]
    [InlineData("EDA080", "a surrogate")]
    [InlineData("F4908080", "beyond the last character")]
    public void Read_BytesThatAreNotUtf8_AreRefusedWhereTheyStand(string hex, string what)
    {
        Assert.NotEmpty(what);
        byte[] bytes = [.. "{\n\"asOf\": \"2026-11-22\",\n\"patient\": { \"id\": \"é"u8, .. Convert.FromHexString(hex), .. "\" }\n}"u8];
        foreach (var text in new[] { bytes, [.. "\uFEFF"u8, .. bytes] })
        {
            var refusal = Refusal.Of(text, "$");
            Assert.Equal((3, 23), (refusal.Line, refusal.Column));
        }
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8AnywhereElse_AreRefused()
    {
        Refusal.Of([0xFF, .. "{}"u8], "$");
        Refusal.Of([.. Encoding.UTF8.GetBytes(CaseText.Full), 0xFF], "$");
        Refusal.Of([.. "{\"zebra"u8, 0xFF, .. "\":1}"u8], "$");
        Refusal.Of([0xEF, 0xBB], "$");
        Refusal.Of(Encoding.Unicode.GetBytes(CaseText.Full), "$");
        Refusal.Of([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(CaseText.Full)], "$");
    }

    private static void IsRefusedBeneath(string path, string json)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(json));
        Refusal.InWords(refusal);
        Assert.StartsWith(path, refusal.Path, StringComparison.Ordinal);
        Assert.InRange(refusal.Message.Length, 1, 1_000);
    }

    private static long Lines(string json) => json.Count(letter => letter == '\n') + 1;

    private static string Bomb(string open, string close) => $"{Repeat(open)}1{Repeat(close)}";

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Levels));
}
