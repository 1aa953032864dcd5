using System.Text;

namespace IvigRules.Tests.Json;

/// <summary>Texts: 1 to 200 characters of valid Unicode.</summary>
public sealed class CaseReaderTextTests
{
    private const string Astral = "\U0001F9EC";
    private const string EscapedAstral = "\\ud83e\\uddec";

    public static TheoryData<string> Texts => CaseShape.Rows(CaseShape.Of(CaseType.Text).Select(member => member.Path));

    public static TheoryData<string> Strings => CaseShape.Rows(CaseShape.Members
        .Where(member => member.Type is CaseType.Text or CaseType.Word or CaseType.Date or CaseType.Moment).Select(member => member.Path));

    public static TheoryData<string> Objects => CaseShape.Rows(CaseShape.Objects);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextOf1To200Characters_IsRead(string path)
    {
        foreach (var character in new[] { "x", "é", "語", Astral, EscapedAstral, "\\u0000", "\\\"", "\\n" })
        {
            Assert.NotNull(CaseJson.Read(CaseText.With(path, $"\"{character}\"")));
            Assert.NotNull(CaseJson.Read(CaseText.With(path, $"\"{Repeat(character, 200)}\"")));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextOf201Characters_IsRefused(string path)
    {
        foreach (var character in new[] { "x", "é", "語", Astral, EscapedAstral, "\\u0000", "\\\"", "\\n" })
            Refusal.WithoutValue(Refusal.Of(CaseText.Put(path, $"\"{Repeat(character, 201)}\""), path, Repeat(character, 6)), Repeat(character, 6));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextThatIsTooLong_IsShortenedToValidUnicode(string path)
    {
        // 80 UTF-16 units would cut the second of these pairs in two.
        foreach (var text in new[] { Repeat(Astral, 300), "x" + Repeat(Astral, 300) })
        {
            var shown = Refusal.Of(CaseText.Put(path, $"\"{text}\""), path).OffendingText!;
            Assert.Equal(shown, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)));
            Assert.InRange(shown.EnumerateRunes().Count(), 40, 83);
            Assert.EndsWith("...", shown, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Read_UnknownNameThatIsTooLong_IsShortenedToValidUnicode(string path)
    {
        foreach (var name in new[] { Repeat(Astral, 300), "x" + Repeat(Astral, 300) })
        {
            var shown = Refusal.Of(CaseText.Add(path, $"\"{name}\""), path).OffendingText!;
            Assert.Equal(shown, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)));
            Assert.InRange(shown.EnumerateRunes().Count(), 40, 83);
            Assert.EndsWith("...", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_UnknownNameThatIsPlain_StandsInThePathOnly() =>
        Assert.Null(Refusal.Of(CaseText.Add("$.patient", "\"shoeSize\"").Json, "$.patient.shoeSize").OffendingText);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_EmptyText_IsRefused(string path) => Refusal.Of(CaseText.Put(path, "\"\""), path);

    [Theory]
    [MemberData(nameof(Strings))]
    public void Read_LoneSurrogateEscape_IsRefused(string path)
    {
        foreach (var surrogate in new[] { "\\ud83e", "\\uddec", "x\\ud83e", "\\ud83ex", "\\uddec\\ud83e", "\\uD800\\uD800" })
            Refusal.Of(CaseText.Put(path, $"\"{surrogate}\""), path, surrogate);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public void Read_LoneSurrogateEscapeInAPropertyName_IsRefused(string path)
    {
        foreach (var surrogate in new[] { "\\ud83e", "\\uddec", "k\\ud83e", "\\uD800\\uD800", "\\ud83e\\u0061\\u0062\\u0063" })
            Assert.Equal($"\"{surrogate}\"", Refusal.Of(CaseText.Add(path, $"\"{surrogate}\""), path, surrogate).OffendingText);
    }

    [Fact]
    public void Read_LoneSurrogateInAString_IsRefusedAndNotReplaced()
    {
        // Not as theory data: an attribute would store the replacement character.
        foreach (var mark in new[] { "", "\uFEFF" })
        {
            foreach (var surrogate in new[] { "\ud83e", "\uddec", "\ud83ex", "\uddec\ud83e" })
            {
                var json = mark + "{\n\"asOf\": \"2026-11-22\",\n\"patient\": { \"id\": \"é" + surrogate + "\" }\n}";

                var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(json));

                Refusal.InWords(refusal);
                Assert.Equal(("$", 3L, 23L), (refusal.Path, refusal.Line, refusal.Column));
            }
        }
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
